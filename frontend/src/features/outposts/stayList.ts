import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import type { Stay } from '@/api/types'
import { defineList } from '@/ui/list/types'
import { claims, claimTones, statuses } from './stayModel'

/** 驻外考勤. */
export const stayList = defineList<Stay, QueryOf<'/api/v1/stays'>>({
  name: 'stays',
  access: listOf('/api/v1/stays', { files: true }),
  title: (stay) => stay.user.name,
  detail: 'stay',
  sort: '-start_on',
  columns: [
    { kind: 'ref', key: 'user', label: 'stays.user' },
    { kind: 'date', key: 'start_on', label: 'stays.start_on', sort: 'start_on' },
    { kind: 'date', key: 'end_on', label: 'stays.end_on' },
    { kind: 'choice', key: 'status', label: 'stays.status', words: 'stays.status_' },
    { kind: 'choice', key: 'period', label: 'stays.period', words: 'stays.period_' },
    { kind: 'number', key: 'days', label: 'stays.days' },
    { kind: 'choice', key: 'claim', label: 'stays.claim', words: 'stays.claim_', tones: claimTones },
    { kind: 'yes_no', key: 'late_entry', label: 'stays.late_entry' },
    { kind: 'number', key: 'overlaps_count', label: 'stays.overlaps_count', hidden: true },
    { kind: 'text', key: 'note', label: 'stays.note', hidden: true },
  ],
  card: { tag: 'status', lines: [['start_on', 'end_on'], ['period', 'claim']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'stays.status', options: statuses, words: 'stays.status_', several: true, quick: true },
    { kind: 'choice', name: 'claim', label: 'stays.claim', options: claims, words: 'stays.claim_', several: true, quick: true },
    { kind: 'tree', name: 'organization_id', label: 'stays.team', nodes: organizationNodes },
    { kind: 'yes_no', name: 'late_entry', label: 'stays.late_entry' },
    { kind: 'yes_no', name: 'overlapping', label: 'stays.overlapping' },
    { kind: 'text', name: 'from', label: 'stays.from' },
    { kind: 'text', name: 'to', label: 'stays.to' },
    { kind: 'yes_no', name: 'archived', label: 'stays.with_archived' },
  ],
})
