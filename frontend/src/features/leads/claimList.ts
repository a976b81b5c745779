import { companyFilter } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import type { ClaimStatus, LeadClaim } from '@/api/types'
import type { Tone } from '@/ui/fields'
import { defineList } from '@/ui/list/types'

export const claimStatuses: ClaimStatus[] = ['pending', 'own_lead', 'joined', 'transferred', 'rejected']
export const claimTones: Record<ClaimStatus, Tone> = { pending: 'warn', own_lead: 'good', joined: 'good', transferred: 'good', rejected: 'plain' }

/** 申报裁定: reports on companies that another open lead has, and what the centre made of each. */
export const claimList = defineList<LeadClaim, QueryOf<'/api/v1/lead-claims'>>({
  name: 'lead_claims',
  access: listOf('/api/v1/lead-claims'),
  title: (claim) => claim.company.name ?? claim.number,
  detail: 'lead_claim',
  sort: '-created_at',
  columns: [
    { kind: 'ref', key: 'company', label: 'leads.company' },
    { kind: 'choice', key: 'status', label: 'lead_claims.status', words: 'lead_claims.status_', tones: claimTones },
    { kind: 'ref', key: 'organization', label: 'leads.reporting_organization' },
    { kind: 'ref', key: 'reported_by', label: 'lead_reports.reporter' },
    { kind: 'instant', key: 'reported_at', label: 'lead_reports.received_at', sort: 'created_at' },
    { kind: 'money', key: 'expected_investment_yuan', label: 'leads.expected_investment' },
    { kind: 'text', key: 'number', label: 'lead_claims.number' },
    { kind: 'ref', key: 'decided_by', label: 'lead_claims.decided_by', hidden: true },
    { kind: 'instant', key: 'decided_at', label: 'lead_claims.decided_at', hidden: true },
    { kind: 'text', key: 'reason', label: 'lead_claims.reason', hidden: true },
  ],
  card: { tag: 'status', lines: [['organization', 'reported_by'], ['expected_investment_yuan', 'reported_at'], ['number']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'lead_claims.status', options: claimStatuses, words: 'lead_claims.status_', several: true, quick: true },
    { kind: 'tree', name: 'organization_id', label: 'leads.reporting_organization', nodes: organizationNodes, quick: true },
    companyFilter('leads.company'),
  ],
  views: [
    { key: 'all', label: 'lead_claims.view_all', query: {} },
    ...claimStatuses.map((status) => ({ key: status, label: `lead_claims.status_${status}`, query: { status } })),
  ],
})
