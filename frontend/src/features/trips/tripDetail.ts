import { recordOf } from '@/api/records'
import type { Trip } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'
import { statusTones } from './tripModel'

export const tripDetail = defineDetail<Trip>({
  route: 'trip',
  list: 'trips',
  listTitle: 'trips.title',
  access: recordOf('/api/v1/trips/{id}', '/api/v1/trips', { archived: true }),
  title: (trip) => [trip.code, trip.destination].filter(Boolean).join(' '),
  tags: [
    { kind: 'choice', key: 'status', label: 'trips.status', words: 'trips.status_', tones: statusTones },
    { kind: 'choice', key: 'archived', label: 'trips.archived', words: 'trips.', tones: {}, value: (trip) => (trip.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'code', label: 'trips.code' },
        { kind: 'ref', key: 'leader', label: 'trips.leader' },
        { kind: 'ref', key: 'organization', label: 'trips.organization', link: 'organization' },
        { kind: 'date', key: 'start_on', label: 'trips.start_on' },
        { kind: 'date', key: 'end_on', label: 'trips.end_on' },
        { kind: 'text', key: 'destination', label: 'trips.destination' },
        { kind: 'text', key: 'purpose', label: 'trips.purpose' },
        { kind: 'number', key: 'visits_count', label: 'trips.visits_count' },
        { kind: 'ref', key: 'created_by', label: 'trips.created_by', whenSet: true },
      ],
    },
  ],
})
