import { companyName, findCompanies } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import type { Company } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 企业. */
export const companyList = defineList<Company, QueryOf<'/api/v1/companies'>>({
  name: 'companies',
  access: listOf('/api/v1/companies', { files: true }),
  title: (company) => company.name,
  detail: 'company',
  sort: 'name',
  columns: [
    { kind: 'text', key: 'name', label: 'companies.name', sort: 'name' },
    { kind: 'text', key: 'province', label: 'companies.province' },
    { kind: 'text', key: 'city', label: 'companies.city' },
    { kind: 'text', key: 'industry', label: 'companies.industry' },
    { kind: 'text', key: 'chain', label: 'companies.chain' },
    { kind: 'text', key: 'chain_link', label: 'companies.chain_link' },
    { kind: 'texts', key: 'tags', label: 'companies.tags' },
    { kind: 'text', key: 'credit_code', label: 'companies.credit_code', hidden: true },
    { kind: 'text', key: 'stock_code', label: 'companies.stock_code', hidden: true },
    { kind: 'ref', key: 'parent', label: 'companies.parent', link: 'company', hidden: true },
    { kind: 'yes_no', key: 'needs_completion', label: 'companies.needs_completion', hidden: true },
  ],
  card: { tag: 'chain', lines: [['province', 'industry'], ['tags']] },
  filters: [
    { kind: 'text', name: 'province', label: 'companies.province', quick: true },
    { kind: 'text', name: 'chain', label: 'companies.chain', quick: true },
    { kind: 'text', name: 'chain_link', label: 'companies.chain_link' },
    { kind: 'yes_no', name: 'here', label: 'companies.here' },
    { kind: 'text', name: 'tag', label: 'companies.tag' },
    { kind: 'yes_no', name: 'needs_completion', label: 'companies.needs_completion', quick: true },
    { kind: 'record', name: 'parent_company_id', label: 'companies.parent', find: findCompanies, nameOf: companyName },
    { kind: 'yes_no', name: 'archived', label: 'companies.with_archived' },
  ],
})
