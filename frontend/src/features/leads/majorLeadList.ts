import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { personFilter } from '@/api/people'
import { useSession } from '@/api/session'
import type { MajorLead } from '@/api/types'
import { defineList, type Option } from '@/ui/list/types'
import { stages, stageTones } from './leadModel'
import { noteWords, periodStarts } from './tableModel'

const path = '/api/v1/lead-tables/major-leads'

function periods(): Readonly<Ref<readonly Option[]>> {
  const { t } = useI18n()
  const session = useSession()
  return computed(() => periodStarts(session.me?.today ?? '').map((day) => ({ value: day, label: t('major_leads.since', { day }) })))
}

/** 亿元以上重要线索领衔推进情况表: large leads that a county leader leads, with what happened in the period. */
export const majorLeadList = defineList<MajorLead, QueryOf<typeof path>>({
  name: 'major_leads',
  access: listOf(path, { files: true, word: true }),
  title: (lead) => lead.name,
  detail: 'lead',
  columns: [
    { kind: 'text', key: 'name', label: 'major_leads.name' },
    { kind: 'ref', key: 'company', label: 'major_leads.investor', link: 'company' },
    { kind: 'money', key: 'expected_investment_yuan', label: 'major_leads.total', sort: 'expected_investment_yuan' },
    { kind: 'choice', key: 'stage', label: 'leads.stage', words: 'leads.stage_', tones: stageTones },
    { kind: 'ref', key: 'lead_leader', label: 'leads.lead_leader' },
    { kind: 'ref', key: 'responsible_organization', label: 'leads.responsible_organization', link: 'organization' },
    { kind: 'ref', key: 'owner', label: 'leads.owner' },
    { kind: 'text', key: 'progress', label: 'major_leads.progress', value: (lead) => noteWords(lead.progress) },
    { kind: 'texts', key: 'problems', label: 'major_leads.problems', tone: () => 'warn' },
    { kind: 'text', key: 'next_step', label: 'major_leads.next_step', value: (lead) => lead.next_step?.words },
    { kind: 'date', key: 'updated_on', label: 'major_leads.updated_on' },
  ],
  card: {
    tag: 'stage',
    lines: [['company'], ['expected_investment_yuan', 'lead_leader', 'responsible_organization', 'owner'], ['progress'], ['problems'], ['next_step'], ['updated_on']],
  },
  filters: [
    personFilter(path, 'lead_leader_id', 'leads.lead_leader', (lead) => lead.lead_leader),
    { kind: 'tree', name: 'responsible_organization_id', label: 'leads.responsible_organization', nodes: organizationNodes, quick: true },
    { kind: 'choice', name: 'stage', label: 'leads.stage', options: stages, words: 'leads.stage_', several: true, quick: true },
    { kind: 'choice', name: 'period_from_on', label: 'major_leads.period', options: periods, quick: true },
  ],
  views: [
    { key: 'all', label: 'leads.view_open', query: {} },
    { key: 'key', label: 'leads.view_key', query: { stage: 'key_negotiating,signing' } },
    { key: 'signed', label: 'leads.stage_signed', query: { stage: 'signed' } },
    { key: 'parked', label: 'leads.view_parked', query: { stage: 'parked' } },
  ],
})
