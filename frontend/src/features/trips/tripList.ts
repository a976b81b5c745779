import { companyFilter } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { personFilter } from '@/api/people'
import type { Trip } from '@/api/types'
import { defineList } from '@/ui/list/types'
import { statuses, statusTones } from './tripModel'

/** 外出招商. */
export const tripList = defineList<Trip, QueryOf<'/api/v1/trips'>>({
  name: 'trips',
  access: listOf('/api/v1/trips', { files: true }),
  title: (trip) => trip.code,
  detail: 'trip',
  sort: '-start_on',
  columns: [
    { kind: 'text', key: 'code', label: 'trips.code', sort: 'code' },
    { kind: 'choice', key: 'status', label: 'trips.status', words: 'trips.status_', tones: statusTones },
    { kind: 'ref', key: 'leader', label: 'trips.leader' },
    { kind: 'date', key: 'start_on', label: 'trips.start_on', sort: 'start_on' },
    { kind: 'date', key: 'end_on', label: 'trips.end_on' },
    { kind: 'text', key: 'destination', label: 'trips.destination' },
    { kind: 'text', key: 'purpose', label: 'trips.purpose', hidden: true },
    { kind: 'ref', key: 'organization', label: 'trips.organization', link: 'organization' },
    { kind: 'number', key: 'planned', label: 'trips.companies_count', value: (trip) => trip.companies.length },
    { kind: 'number', key: 'visits_count', label: 'trips.visits_count' },
  ],
  card: { tag: 'status', lines: [['leader', 'organization'], ['start_on', 'end_on'], ['destination', 'visits_count']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'trips.status', options: statuses, words: 'trips.status_', several: true, quick: true },
    { kind: 'dates', name: 'start_on', label: 'trips.start_on', quick: true },
    personFilter('/api/v1/trips', 'leader_id', 'trips.leader', (trip) => trip.leader),
    personFilter('/api/v1/trips', 'person_id', 'trips.with_person', (trip, id) => [trip.leader, ...trip.members.map((one) => one.person)].find((one) => one?.id === id)),
    { kind: 'tree', name: 'organization_id', label: 'trips.organization', nodes: organizationNodes },
    companyFilter('trips.company'),
    { kind: 'yes_no', name: 'archived', label: 'trips.with_archived' },
  ],
  views: [
    { key: 'all', label: 'trips.view_all', query: {} },
    { key: 'coming', label: 'trips.view_coming', query: { status: 'planned,under_way', sort: 'start_on' } },
    { key: 'unreported', label: 'trips.view_unreported', query: { status: 'ended' } },
  ],
})
