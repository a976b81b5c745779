import { recordOf } from '@/api/records'
import type { ProjectDetail } from '@/api/types'
import { percent } from '@/lib/numbers'
import { defineDetail } from '@/ui/detail/types'

export const projectDetail = defineDetail<ProjectDetail>({
  route: 'project',
  list: 'projects',
  listTitle: 'projects.title',
  access: recordOf('/api/v1/projects/{id}', '/api/v1/projects'),
  title: (project) => project.name,
  tags: [
    { kind: 'choice', key: 'status', label: 'projects.status', words: 'projects.status_', tones: {} },
    { kind: 'choice', key: 'archived', label: 'projects.archived', words: 'projects.', tones: {}, value: (project) => (project.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'projects.name' },
        { kind: 'ref', key: 'company', label: 'projects.company', link: 'company' },
        { kind: 'money', key: 'total_investment_yuan', label: 'projects.total_investment_yuan' },
        { kind: 'money', key: 'arrived_yuan', label: 'projects.arrived_yuan' },
        { kind: 'ref', key: 'introducing_organization', label: 'projects.introducing_organization', link: 'organization' },
        { kind: 'texts', key: 'shares', label: 'projects.shares', value: (project) => project.shares.map((share) => `${share.organization.name ?? ''} ${percent(share.share_bp)}`) },
        { kind: 'ref', key: 'responsible_organization', label: 'projects.responsible_organization', link: 'organization' },
        { kind: 'date', key: 'signed_on', label: 'projects.signed_on' },
        { kind: 'date', key: 'started_on', label: 'projects.started_on' },
        { kind: 'date', key: 'in_statistics_on', label: 'projects.in_statistics_on' },
        { kind: 'date', key: 'production_on', label: 'projects.production_on' },
        { kind: 'date', key: 'city_recognized_on', label: 'projects.city_recognized_on' },
        { kind: 'date', key: 'province_registered_on', label: 'projects.province_registered_on' },
        { kind: 'date', key: 'started_planned_on', label: 'projects.started_planned_on' },
        { kind: 'date', key: 'production_planned_on', label: 'projects.production_planned_on' },
        { kind: 'ref', key: 'hosting_organization', label: 'projects.hosting_organization', link: 'organization' },
        { kind: 'ref', key: 'sponsor', label: 'projects.sponsor' },
        { kind: 'ref', key: 'lead', label: 'projects.lead', link: 'lead' },
        { kind: 'text', key: 'method', label: 'projects.method' },
        { kind: 'text', key: 'code', label: 'projects.code' },
      ],
    },
  ],
})
