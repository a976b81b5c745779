import { listOf, type QueryOf } from '@/api/lists'
import type { Trip } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 外出招商. */
export const tripList = defineList<Trip, QueryOf<'/api/v1/trips'>>({
  name: 'trips',
  access: listOf('/api/v1/trips', { files: true }),
  title: (trip) => trip.code,
  detail: 'trip',
  sort: '-start_on',
  columns: [
    { kind: 'text', key: 'code', label: 'trips.code', sort: 'code' },
    { kind: 'ref', key: 'leader', label: 'trips.leader' },
    { kind: 'date', key: 'start_on', label: 'trips.start_on', sort: 'start_on' },
    { kind: 'date', key: 'end_on', label: 'trips.end_on' },
    { kind: 'text', key: 'destination', label: 'trips.destination' },
    { kind: 'number', key: 'visits_count', label: 'trips.visits_count' },
  ],
  card: { lines: [['leader'], ['start_on', 'destination']] },
  filters: [
    { kind: 'dates', name: 'start_on', label: 'trips.start_on', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'trips.with_archived' },
  ],
})
