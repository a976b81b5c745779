import { recordOf } from '@/api/records'
import type { LeadDetail } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'
import { nameOf, stageTones } from './leadModel'

export const leadDetail = defineDetail<LeadDetail>({
  route: 'lead',
  list: 'leads',
  listTitle: 'leads.title',
  access: recordOf('/api/v1/leads/{id}', '/api/v1/leads', { archived: true }),
  title: nameOf,
  tags: [
    { kind: 'choice', key: 'stage', label: 'leads.stage', words: 'leads.stage_', tones: stageTones },
    { kind: 'tag', key: 'blocker_cause', label: 'leads.blocker', tone: () => 'warn', named: true },
    { kind: 'choice', key: 'restricted', label: 'leads.restricted', words: 'leads.', tones: { restricted: 'late' }, value: (lead) => (lead.is_restricted ? 'restricted' : null) },
    { kind: 'choice', key: 'archived', label: 'leads.archived', words: 'leads.', tones: {}, value: (lead) => (lead.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'company', label: 'leads.company', link: 'company', term: 'company' },
        { kind: 'money', key: 'expected_investment_yuan', label: 'leads.expected_investment' },
        { kind: 'money', key: 'fixed_asset_investment_yuan', label: 'leads.fixed_asset_investment', whenSet: true },
        { kind: 'text', key: 'source_type', label: 'leads.source_type' },
        { kind: 'text', key: 'method', label: 'leads.method' },
        { kind: 'text', key: 'code', label: 'leads.code' },
      ],
    },
    {
      label: 'leads.group_people',
      facts: [
        { kind: 'ref', key: 'reporting_organization', label: 'leads.reporting_organization', link: 'organization', term: 'first_report' },
        { kind: 'ref', key: 'responsible_organization', label: 'leads.responsible_organization', link: 'organization' },
        { kind: 'ref', key: 'owner', label: 'leads.owner' },
        { kind: 'ref', key: 'contact', label: 'leads.contact', whenSet: true },
        { kind: 'ref', key: 'lead_leader', label: 'leads.lead_leader', term: 'lead_leader' },
      ],
    },
    {
      label: 'leads.group_progress',
      facts: [
        { kind: 'date', key: 'reported_on', label: 'leads.reported_on', term: 'first_report' },
        { kind: 'date', key: 'effective_on', label: 'leads.effective_on', term: 'effective' },
        { kind: 'date', key: 'last_progress_on', label: 'leads.last_progress_on' },
        { kind: 'date', key: 'expected_signing_on', label: 'leads.expected_signing_on' },
        { kind: 'number', key: 'open_blockers', label: 'leads.open_blockers', term: 'blocker' },
        { kind: 'date', key: 'parked_until', label: 'leads.parked_until', whenSet: true },
        { kind: 'text', key: 'lost_reason', label: 'leads.lost_reason', whenSet: true },
      ],
    },
  ],
})
