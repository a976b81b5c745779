import { companyFilter } from '@/api/companies'
import { clockKinds } from '@/api/leadBoard'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { personFilter } from '@/api/people'
import type { Lead } from '@/api/types'
import { defineList } from '@/ui/list/types'
import { askedOf, causes, wordsOf, zones } from './leadFilters'
import { nameOf, openStages, stages, stageTones } from './leadModel'
import { way } from './moveModel'

/** 线索: everything that may become a project, and how far it is. */
export const leadList = defineList<Lead, QueryOf<'/api/v1/leads'>>({
  name: 'leads',
  access: listOf('/api/v1/leads', { files: true }),
  title: nameOf,
  detail: 'lead',
  sort: '-updated_at',
  columns: [
    { kind: 'text', key: 'name', label: 'leads.name' },
    { kind: 'ref', key: 'company', label: 'leads.company', link: 'company' },
    { kind: 'choice', key: 'stage', label: 'leads.stage', words: 'leads.stage_', tones: stageTones },
    { kind: 'money', key: 'expected_investment_yuan', label: 'leads.expected_investment', sort: 'expected_investment_yuan' },
    { kind: 'ref', key: 'reporting_organization', label: 'leads.reporting_organization', link: 'organization' },
    { kind: 'ref', key: 'owner', label: 'leads.owner' },
    { kind: 'tag', key: 'blocker_cause', label: 'leads.blocker', tone: () => 'warn' },
    { kind: 'date', key: 'reported_on', label: 'leads.reported_on', sort: 'reported_on' },
    { kind: 'date', key: 'last_progress_on', label: 'leads.last_progress_on' },
    { kind: 'ref', key: 'responsible_organization', label: 'leads.responsible_organization', link: 'organization', hidden: true },
    { kind: 'ref', key: 'lead_leader', label: 'leads.lead_leader', hidden: true },
    { kind: 'texts', key: 'tags', label: 'lead_board.tag', hidden: true },
    { kind: 'date', key: 'protected_until', label: 'lead_board.protected_to', hidden: true },
    { kind: 'date', key: 'effective_on', label: 'leads.effective_on', hidden: true },
    { kind: 'date', key: 'expected_signing_on', label: 'leads.expected_signing_on', hidden: true },
    { kind: 'text', key: 'source_type', label: 'leads.source_type', hidden: true },
    { kind: 'text', key: 'method', label: 'leads.method', hidden: true },
    { kind: 'text', key: 'code', label: 'leads.code', sort: 'code', hidden: true },
    { kind: 'instant', key: 'updated_at', label: 'leads.updated_at', sort: 'updated_at', hidden: true },
  ],
  card: { tag: 'stage', lines: [['company'], ['expected_investment_yuan', 'reporting_organization', 'owner'], ['blocker_cause', 'reported_on']] },
  filters: [
    { kind: 'choice', name: 'stage', label: 'leads.stage', options: stages, words: 'leads.stage_', several: true, quick: true },
    { kind: 'money', name: 'expected_investment_yuan', label: 'leads.expected_investment', quick: true },
    { kind: 'tree', name: 'reporting_organization_id', label: 'leads.reporting_organization', nodes: organizationNodes, quick: true },
    { kind: 'choice', name: 'overdue', label: 'lead_board.overdue', options: clockKinds, words: 'lead_board.clock_', several: true, quick: true },
    { kind: 'yes_no', name: 'blocked', label: 'leads.blocked', quick: true },
    { kind: 'choice', name: 'blocked_cause', label: 'lead_board.blocked_cause', options: causes },
    { kind: 'since', name: 'stage_since', label: 'lead_board.stage_since' },
    { kind: 'choice', name: 'zone', label: 'lead_board.zone', options: zones },
    { kind: 'choice', name: 'source_type', label: 'leads.source_type', options: wordsOf('source_type'), several: true },
    { kind: 'choice', name: 'method', label: 'leads.method', options: wordsOf('method'), several: true },
    personFilter('/api/v1/leads', 'lead_leader_id', 'leads.lead_leader', (lead) => lead.lead_leader),
    personFilter('/api/v1/leads', 'owner_id', 'leads.owner', (lead) => lead.owner),
    { kind: 'tree', name: 'responsible_organization_id', label: 'leads.responsible_organization', nodes: organizationNodes },
    companyFilter('leads.company'),
    { kind: 'text', name: 'tag', label: 'lead_board.tag' },
    { kind: 'dates', name: 'reported_on', label: 'leads.reported_on' },
    { kind: 'dates', name: 'expected_signing_on', label: 'leads.expected_signing_on' },
    { kind: 'choice', name: 'reached', label: 'lead_board.reached', options: way, words: 'leads.stage_' },
    { kind: 'choice', name: 'left_stage', label: 'lead_board.left_stage', options: openStages, words: 'leads.stage_', several: true },
    { kind: 'yes_no', name: 'open', label: 'leads.open' },
    { kind: 'text', name: 'chain', label: 'leads.chain' },
    { kind: 'text', name: 'chain_link', label: 'leads.chain_link' },
    { kind: 'yes_no', name: 'archived', label: 'leads.with_archived' },
  ],
  views: [
    { key: 'all', label: 'leads.view_all', query: {} },
    { key: 'open', label: 'leads.view_open', query: { stage: openStages.join(',') } },
    { key: 'key', label: 'leads.view_key', query: { stage: 'key_negotiating,signing' } },
    { key: 'stuck', label: 'leads.view_stuck', query: { stage: 'negotiating,key_negotiating', blocked: 'true' } },
    { key: 'overdue', label: 'lead_board.view_overdue', query: { overdue: clockKinds.join(',') } },
    { key: 'parked', label: 'leads.view_parked', query: { stage: 'parked' } },
  ],
  ask: askedOf,
})
