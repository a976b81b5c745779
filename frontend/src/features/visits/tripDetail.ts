import { recordOf } from '@/api/records'
import type { Trip } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const tripDetail = defineDetail<Trip>({
  route: 'trip',
  list: 'trips',
  listTitle: 'trips.title',
  access: recordOf('/api/v1/trips/{id}', '/api/v1/trips'),
  title: (trip) => trip.code,
  tags: [
    { kind: 'choice', key: 'archived', label: 'trips.archived', words: 'trips.', tones: {}, value: (trip) => (trip.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'code', label: 'trips.code' },
        { kind: 'ref', key: 'leader', label: 'trips.leader' },
        { kind: 'date', key: 'start_on', label: 'trips.start_on' },
        { kind: 'date', key: 'end_on', label: 'trips.end_on' },
        { kind: 'text', key: 'destination', label: 'trips.destination' },
        { kind: 'number', key: 'visits_count', label: 'trips.visits_count' },
      ],
    },
  ],
})
