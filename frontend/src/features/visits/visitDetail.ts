import { recordOf } from '@/api/records'
import type { Visit } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const visitDetail = defineDetail<Visit>({
  route: 'visit',
  list: 'visits',
  listTitle: 'visits.title',
  access: recordOf('/api/v1/visits/{id}', '/api/v1/visits'),
  title: (visit) => visit.company.name,
  tags: [
    { kind: 'choice', key: 'direction', label: 'visits.direction', words: 'visits.direction_', tones: {} },
    { kind: 'choice', key: 'recommended', label: 'visits.recommended', words: 'visits.', tones: { recommended: 'do' }, value: (visit) => (visit.recommended ? 'recommended' : null) },
    { kind: 'choice', key: 'archived', label: 'visits.archived', words: 'visits.', tones: {}, value: (visit) => (visit.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'company', label: 'visits.company', link: 'company' },
        { kind: 'date', key: 'visited_on', label: 'visits.visited_on' },
        { kind: 'refs', key: 'participants', label: 'visits.participants' },
        { kind: 'ref', key: 'arranging_organization', label: 'visits.arranging_organization', link: 'organization' },
        { kind: 'refs', key: 'organizations', label: 'visits.organizations', link: 'organization' },
        { kind: 'texts', key: 'counterparts', label: 'visits.counterparts', value: (visit) => visit.counterparts.map((one) => [one.post, one.name].filter(Boolean).join(' ')) },
        { kind: 'text', key: 'place', label: 'visits.place' },
        { kind: 'text', key: 'summary', label: 'visits.summary' },
        { kind: 'text', key: 'outcome', label: 'visits.outcome' },
        { kind: 'text', key: 'follow_up', label: 'visits.follow_up' },
        { kind: 'date', key: 'follow_up_on', label: 'visits.follow_up_on' },
        { kind: 'ref', key: 'trip', label: 'visits.trip', link: 'trip' },
        { kind: 'ref', key: 'lead', label: 'visits.lead', link: 'lead' },
        { kind: 'ref', key: 'project', label: 'visits.project', link: 'project' },
        { kind: 'ref', key: 'event', label: 'visits.event', link: 'event', whenSet: true },
        { kind: 'text', key: 'recommended_text', label: 'visits.recommended_text', whenSet: true },
        { kind: 'ref', key: 'created_by', label: 'visits.created_by', whenSet: true },
      ],
    },
  ],
})
