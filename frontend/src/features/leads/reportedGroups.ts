import type { LeadDetail } from '@/api/types'
import type { FactGroup } from '@/ui/detail/types'
import type { FieldOf } from '@/ui/fields'

interface Group extends FactGroup<LeadDetail> {
  label: string
  facts: readonly FieldOf<LeadDetail>[]
}

/** What was reported of a lead, in the order in which it is judged. */
export const reportedGroups: readonly Group[] = [
  {
    label: 'leads.group_money',
    facts: [
      { kind: 'money', key: 'expected_investment_yuan', label: 'leads.expected_investment' },
      { kind: 'money', key: 'fixed_asset_investment_yuan', label: 'leads.fixed_asset_investment' },
      { kind: 'money', key: 'expected_output_yuan', label: 'leads.expected_output' },
      { kind: 'money', key: 'expected_tax_yuan', label: 'leads.expected_tax' },
      { kind: 'yes_no', key: 'is_manufacturing', label: 'leads.is_manufacturing' },
      { kind: 'yes_no', key: 'industry_fit', label: 'leads.industry_fit' },
    ],
  },
  {
    label: 'leads.group_needs',
    facts: [
      { kind: 'number', key: 'land_need_mu', label: 'leads.land_need_short', unit: 'leads.mu' },
      { kind: 'text', key: 'energy_need', label: 'leads.energy_need' },
      { kind: 'text', key: 'environment_need', label: 'leads.environment_need' },
    ],
  },
  {
    label: 'leads.group_story',
    facts: [
      { kind: 'text', key: 'investor_introduction', label: 'leads.investor_introduction' },
      { kind: 'text', key: 'project_overview', label: 'leads.project_overview' },
      { kind: 'text', key: 'process_description', label: 'leads.process_description' },
      { kind: 'text', key: 'first_opinion', label: 'leads.first_opinion' },
    ],
  },
  {
    label: 'leads.group_report',
    facts: [
      { kind: 'ref', key: 'contact', label: 'leads.contact' },
      { kind: 'ref', key: 'reported_by', label: 'lead_reports.reporter' },
      { kind: 'date', key: 'reported_on', label: 'leads.reported_on' },
      { kind: 'text', key: 'source_type', label: 'leads.source_type' },
      { kind: 'text', key: 'method', label: 'leads.method' },
    ],
  },
]
