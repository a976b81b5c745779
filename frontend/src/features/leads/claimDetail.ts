import { recordOf } from '@/api/records'
import type { LeadClaimDetail } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'
import { claimTones } from './claimList'

export const claimDetail = defineDetail<LeadClaimDetail>({
  route: 'lead_claim',
  list: 'lead_claims',
  listTitle: 'lead_claims.title',
  access: recordOf('/api/v1/lead-claims/{id}', '/api/v1/lead-claims'),
  title: (claim) => claim.company.name ?? claim.number,
  tags: [{ kind: 'choice', key: 'status', label: 'lead_claims.status', words: 'lead_claims.status_', tones: claimTones }],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'number', label: 'lead_claims.number' },
        { kind: 'ref', key: 'company', label: 'leads.company', link: 'company', term: 'company' },
        { kind: 'ref', key: 'organization', label: 'leads.reporting_organization' },
        { kind: 'ref', key: 'reported_by', label: 'lead_reports.reporter' },
        { kind: 'instant', key: 'reported_at', label: 'lead_reports.received_at' },
        { kind: 'ref', key: 'decided_by', label: 'lead_claims.decided_by', whenSet: true },
        { kind: 'instant', key: 'decided_at', label: 'lead_claims.decided_at', whenSet: true },
        { kind: 'text', key: 'reason', label: 'lead_claims.reason', whenSet: true },
        { kind: 'ref', key: 'result_lead', label: 'lead_claims.result_lead', link: 'lead', whenSet: true },
      ],
    },
  ],
})
