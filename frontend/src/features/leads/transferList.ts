import { listOf, type QueryOf } from '@/api/lists'
import type { LeadTransfer } from '@/api/types'
import type { Tone } from '@/ui/fields'
import { defineList } from '@/ui/list/types'

export const transferStatuses: LeadTransfer['status'][] = ['pending', 'approved', 'rejected']
export const transferTones: Record<LeadTransfer['status'], Tone> = { pending: 'warn', approved: 'good', rejected: 'plain' }

/** 移交申请: leads that shall pass to another unit; each is decided on its lead's page. */
export const transferList = defineList<LeadTransfer, QueryOf<'/api/v1/lead-transfers'>>({
  name: 'lead_transfers',
  access: listOf('/api/v1/lead-transfers'),
  title: (transfer) => transfer.lead.name ?? '',
  sort: '-created_at',
  columns: [
    { kind: 'ref', key: 'lead', label: 'leads.code' },
    { kind: 'choice', key: 'kind', label: 'lead_transfers.kind', words: 'lead_transfers.kind_' },
    { kind: 'choice', key: 'status', label: 'lead_transfers.status', words: 'lead_transfers.status_', tones: transferTones },
    { kind: 'ref', key: 'from_organization', label: 'lead_transfers.from' },
    { kind: 'ref', key: 'to_organization', label: 'lead_transfers.to' },
    { kind: 'text', key: 'reason', label: 'lead_transfers.reason' },
    { kind: 'ref', key: 'asked_by', label: 'lead_transfers.asked_by' },
    { kind: 'instant', key: 'created_at', label: 'lead_transfers.asked_at', sort: 'created_at' },
    { kind: 'text', key: 'decision_reason', label: 'lead_transfers.decision_reason', hidden: true },
  ],
  card: { tag: 'status', lines: [['kind', 'to_organization'], ['reason'], ['asked_by', 'created_at']] },
  filters: [{ kind: 'choice', name: 'status', label: 'lead_transfers.status', options: transferStatuses, words: 'lead_transfers.status_', several: true, quick: true }],
  views: [
    { key: 'all', label: 'lead_claims.view_all', query: {} },
    ...transferStatuses.map((status) => ({ key: status, label: `lead_transfers.status_${status}`, query: { status } })),
  ],
})
