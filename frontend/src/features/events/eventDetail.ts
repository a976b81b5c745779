import { recordOf } from '@/api/records'
import type { Event } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const eventDetail = defineDetail<Event>({
  route: 'event',
  list: 'events',
  listTitle: 'events.title',
  access: recordOf('/api/v1/events/{id}', '/api/v1/events'),
  title: (event) => event.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'events.archived', words: 'events.', tones: {}, value: (event) => (event.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'events.name' },
        { kind: 'text', key: 'kind', label: 'events.kind' },
        { kind: 'date', key: 'held_on', label: 'events.held_on' },
        { kind: 'text', key: 'place', label: 'events.place' },
        { kind: 'number', key: 'participants', label: 'events.participants' },
        { kind: 'number', key: 'county_companies', label: 'events.county_companies' },
        { kind: 'text', key: 'partner', label: 'events.partner' },
      ],
    },
  ],
})
