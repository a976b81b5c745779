import { companyFilter } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { participantFilter } from '@/api/people'
import type { Visit } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 走访. */
export const visitList = defineList<Visit, QueryOf<'/api/v1/visits'>>({
  name: 'visits',
  access: listOf('/api/v1/visits', { files: true }),
  title: (visit) => visit.company.name,
  detail: 'visit',
  sort: '-visited_on',
  columns: [
    { kind: 'ref', key: 'company', label: 'visits.company', link: 'company' },
    { kind: 'date', key: 'visited_on', label: 'visits.visited_on', sort: 'visited_on' },
    { kind: 'choice', key: 'direction', label: 'visits.direction', words: 'visits.direction_' },
    { kind: 'refs', key: 'participants', label: 'visits.participants' },
    { kind: 'ref', key: 'arranging_organization', label: 'visits.arranging_organization', link: 'organization' },
    { kind: 'text', key: 'summary', label: 'visits.summary' },
    { kind: 'text', key: 'outcome', label: 'visits.outcome', hidden: true },
    { kind: 'text', key: 'follow_up', label: 'visits.follow_up', hidden: true },
    { kind: 'date', key: 'follow_up_on', label: 'visits.follow_up_on', hidden: true },
    { kind: 'refs', key: 'organizations', label: 'visits.organizations', link: 'organization', hidden: true },
    { kind: 'number', key: 'photos_count', label: 'visits.photos_count', hidden: true },
    { kind: 'ref', key: 'trip', label: 'visits.trip', link: 'trip', hidden: true },
    { kind: 'ref', key: 'lead', label: 'visits.lead', link: 'lead', hidden: true },
    { kind: 'ref', key: 'project', label: 'visits.project', link: 'project', hidden: true },
    { kind: 'text', key: 'place', label: 'visits.place', hidden: true },
  ],
  card: { tag: 'direction', lines: [['visited_on', 'arranging_organization'], ['participants'], ['summary']] },
  filters: [
    { kind: 'choice', name: 'direction', label: 'visits.direction', options: ['out', 'in'], words: 'visits.direction_', several: true, quick: true },
    { kind: 'dates', name: 'visited_on', label: 'visits.visited_on', quick: true },
    { kind: 'tree', name: 'arranging_organization_id', label: 'visits.arranging_organization', nodes: organizationNodes, quick: true },
    companyFilter('visits.company'),
    participantFilter('visits.participant'),
    { kind: 'yes_no', name: 'follow_up_open', label: 'visits.follow_up_open' },
    { kind: 'yes_no', name: 'recommended', label: 'visits.recommended' },
    { kind: 'yes_no', name: 'archived', label: 'visits.with_archived' },
  ],
})
