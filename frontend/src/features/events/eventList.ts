import { listOf, type QueryOf } from '@/api/lists'
import type { Event } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 活动. */
export const eventList = defineList<Event, QueryOf<'/api/v1/events'>>({
  name: 'events',
  access: listOf('/api/v1/events', { files: true }),
  title: (event) => event.name,
  detail: 'event',
  sort: '-held_on',
  columns: [
    { kind: 'text', key: 'name', label: 'events.name', sort: 'name' },
    { kind: 'text', key: 'kind', label: 'events.kind' },
    { kind: 'date', key: 'held_on', label: 'events.held_on', sort: 'held_on' },
    { kind: 'text', key: 'place', label: 'events.place' },
    { kind: 'number', key: 'participants', label: 'events.participants' },
    { kind: 'number', key: 'county_companies', label: 'events.county_companies' },
    { kind: 'text', key: 'partner', label: 'events.partner' },
  ],
  card: { tag: 'kind', lines: [['held_on', 'place'], ['participants']] },
  filters: [
    { kind: 'dates', name: 'held_on', label: 'events.held_on', quick: true },
    { kind: 'text', name: 'kind', label: 'events.kind', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'events.with_archived' },
  ],
})
