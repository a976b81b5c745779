import { recordOf } from '@/api/records'
import type { Stay } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'
import { claimTones } from './stayModel'

export const stayDetail = defineDetail<Stay>({
  route: 'stay',
  list: 'stays',
  listTitle: 'stays.title',
  access: recordOf('/api/v1/stays/{id}', '/api/v1/stays', { archived: true }),
  title: (stay) => stay.user.name,
  tags: [
    { kind: 'choice', key: 'status', label: 'stays.status', words: 'stays.status_', tones: {} },
    { kind: 'choice', key: 'claim', label: 'stays.claim', words: 'stays.claim_', tones: claimTones },
    { kind: 'choice', key: 'late_entry', label: 'stays.late_entry', words: 'stays.', tones: { late_entry: 'warn' }, value: (stay) => (stay.late_entry ? 'late_entry' : null) },
    { kind: 'choice', key: 'archived', label: 'stays.archived', words: 'stays.', tones: {}, value: (stay) => (stay.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'user', label: 'stays.user' },
        { kind: 'date', key: 'start_on', label: 'stays.start_on' },
        { kind: 'date', key: 'end_on', label: 'stays.end_on' },
        { kind: 'choice', key: 'period', label: 'stays.period', words: 'stays.period_' },
        { kind: 'number', key: 'days', label: 'stays.days' },
        { kind: 'text', key: 'note', label: 'stays.note', whenSet: true },
        { kind: 'ref', key: 'trip', label: 'stays.trip', link: 'trip', whenSet: true },
        { kind: 'ref', key: 'entered_by', label: 'stays.entered_by', whenSet: true },
        { kind: 'ref', key: 'decided_by', label: 'stays.decided_by', whenSet: true },
        { kind: 'instant', key: 'decided_at', label: 'stays.decided_at', whenSet: true },
        { kind: 'text', key: 'dispute_reason', label: 'stays.reason', whenSet: true },
        { kind: 'number', key: 'overlaps_count', label: 'stays.overlaps_count' },
      ],
    },
  ],
})
