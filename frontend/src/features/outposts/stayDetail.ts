import { recordOf } from '@/api/records'
import type { Stay } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const stayDetail = defineDetail<Stay>({
  route: 'stay',
  list: 'stays',
  listTitle: 'stays.title',
  access: recordOf('/api/v1/stays/{id}', '/api/v1/stays'),
  title: (stay) => stay.user.name,
  tags: [
    { kind: 'choice', key: 'status', label: 'stays.status', words: 'stays.status_', tones: {} },
    { kind: 'choice', key: 'archived', label: 'stays.archived', words: 'stays.', tones: {}, value: (stay) => (stay.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'user', label: 'stays.user' },
        { kind: 'date', key: 'start_on', label: 'stays.start_on' },
        { kind: 'date', key: 'end_on', label: 'stays.end_on' },
        { kind: 'choice', key: 'period', label: 'stays.period', words: 'stays.period_' },
        { kind: 'choice', key: 'claim', label: 'stays.claim', words: 'stays.claim_' },
      ],
    },
  ],
})
