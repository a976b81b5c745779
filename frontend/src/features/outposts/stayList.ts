import { listOf, type QueryOf } from '@/api/lists'
import type { Stay } from '@/api/types'
import { defineList } from '@/ui/list/types'

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
    { kind: 'choice', key: 'claim', label: 'stays.claim', words: 'stays.claim_' },
  ],
  card: { tag: 'status', lines: [['start_on', 'end_on'], ['period', 'claim']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'stays.status', options: ['stationed', 'leave', 'in_county'], words: 'stays.status_', several: true, quick: true },
    { kind: 'choice', name: 'claim', label: 'stays.claim', options: ['claimed', 'confirmed', 'disputed'], words: 'stays.claim_', several: true },
    { kind: 'text', name: 'from', label: 'stays.from' },
    { kind: 'text', name: 'to', label: 'stays.to' },
    { kind: 'yes_no', name: 'archived', label: 'stays.with_archived' },
  ],
})
