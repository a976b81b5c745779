import { computed, type Ref } from 'vue'
import { useChainMap } from '@/api/chainMap'
import { listOf, type QueryOf } from '@/api/lists'
import type { KeyCompany } from '@/api/types'
import { defineList, type Option } from '@/ui/list/types'

const path = '/api/v1/lead-tables/key-companies'

function chains(): Readonly<Ref<readonly Option[]>> {
  const { data } = useChainMap()
  return computed(() => (data.value?.items ?? []).map((chain) => ({ value: chain.name, label: chain.name })))
}

/** 重点企业一览表: companies of the chains that bear a tag or have an open lead. */
export const keyCompanyList = defineList<KeyCompany, QueryOf<typeof path>>({
  name: 'key_companies',
  access: listOf(path, { files: true, word: true }),
  title: (company) => company.name,
  detail: 'company',
  columns: [
    { kind: 'text', key: 'name', label: 'leads.company', sort: 'name' },
    { kind: 'text', key: 'chain', label: 'leads.chain', sort: 'chain' },
    { kind: 'text', key: 'chain_link', label: 'key_companies.chain_link' },
    { kind: 'text', key: 'headquarters', label: 'key_companies.headquarters' },
    { kind: 'text', key: 'industry', label: 'key_companies.industry' },
    { kind: 'texts', key: 'tags', label: 'key_companies.tags' },
    { kind: 'texts', key: 'contacts', label: 'key_companies.contacts' },
    { kind: 'refs', key: 'leaders', label: 'key_companies.leaders' },
    { kind: 'date', key: 'last_visit_on', label: 'key_companies.last_visit_on' },
    { kind: 'refs', key: 'leads', label: 'key_companies.leads', link: 'lead' },
    { kind: 'text', key: 'next_step', label: 'key_companies.next_step', value: (company) => company.next_step?.words },
  ],
  card: { tag: 'chain', lines: [['chain_link', 'headquarters'], ['industry', 'tags'], ['contacts'], ['leaders', 'last_visit_on'], ['leads'], ['next_step']] },
  filters: [
    { kind: 'choice', name: 'chain', label: 'leads.chain', options: chains, quick: true },
    { kind: 'text', name: 'chain_link', label: 'leads.chain_link' },
    { kind: 'text', name: 'tag', label: 'key_companies.tag', quick: true },
    { kind: 'yes_no', name: 'open_lead', label: 'key_companies.open_lead', quick: true },
  ],
  views: [
    { key: 'all', label: 'leads.view_all', query: {} },
    { key: 'at_work', label: 'key_companies.view_at_work', query: { open_lead: 'true' } },
    { key: 'idle', label: 'key_companies.view_idle', query: { open_lead: 'false' } },
  ],
})
