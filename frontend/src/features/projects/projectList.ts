import { companyFilter } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { personFilter } from '@/api/people'
import type { Project } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 项目. */
export const projectList = defineList<Project, QueryOf<'/api/v1/projects'>>({
  name: 'projects',
  access: listOf('/api/v1/projects', { files: true }),
  title: (project) => project.name,
  detail: 'project',
  sort: '-signed_on',
  columns: [
    { kind: 'text', key: 'name', label: 'projects.name' },
    { kind: 'ref', key: 'company', label: 'projects.company', link: 'company' },
    { kind: 'choice', key: 'status', label: 'projects.status', words: 'projects.status_' },
    { kind: 'money', key: 'total_investment_yuan', label: 'projects.total_investment_yuan', sort: 'total_investment_yuan' },
    { kind: 'money', key: 'arrived_yuan', label: 'projects.arrived_yuan' },
    { kind: 'ref', key: 'introducing_organization', label: 'projects.introducing_organization', link: 'organization' },
    { kind: 'ref', key: 'responsible_organization', label: 'projects.responsible_organization', link: 'organization' },
    { kind: 'date', key: 'signed_on', label: 'projects.signed_on', sort: 'signed_on' },
    { kind: 'date', key: 'started_on', label: 'projects.started_on' },
    { kind: 'date', key: 'in_statistics_on', label: 'projects.in_statistics_on' },
    { kind: 'date', key: 'production_on', label: 'projects.production_on' },
    { kind: 'date', key: 'city_recognized_on', label: 'projects.city_recognized_on', hidden: true },
    { kind: 'date', key: 'province_registered_on', label: 'projects.province_registered_on', hidden: true },
    { kind: 'date', key: 'started_planned_on', label: 'projects.started_planned_on', hidden: true },
    { kind: 'date', key: 'production_planned_on', label: 'projects.production_planned_on', hidden: true },
    { kind: 'ref', key: 'hosting_organization', label: 'projects.hosting_organization', link: 'organization', hidden: true },
    { kind: 'ref', key: 'sponsor', label: 'projects.sponsor', hidden: true },
    { kind: 'ref', key: 'lead', label: 'projects.lead', link: 'lead', hidden: true },
    { kind: 'text', key: 'method', label: 'projects.method', hidden: true },
    { kind: 'text', key: 'code', label: 'projects.code', sort: 'code', hidden: true },
  ],
  card: { tag: 'status', lines: [['company'], ['total_investment_yuan', 'responsible_organization'], ['signed_on', 'started_on']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'projects.status', options: ['active', 'terminated'], words: 'projects.status_', several: true, quick: true },
    { kind: 'money', name: 'total_investment_yuan', label: 'projects.total_investment_yuan', quick: true },
    { kind: 'tree', name: 'responsible_organization_id', label: 'projects.responsible_organization', nodes: organizationNodes, quick: true },
    { kind: 'tree', name: 'introducing_organization_id', label: 'projects.introducing_organization', nodes: organizationNodes },
    { kind: 'dates', name: 'signed_on', label: 'projects.signed_on', quick: true },
    { kind: 'text', name: 'reached', label: 'projects.reached' },
    { kind: 'text', name: 'missing', label: 'projects.missing' },
    { kind: 'text', name: 'overdue_at', label: 'projects.overdue_at' },
    { kind: 'tree', name: 'hosting_organization_id', label: 'projects.hosting_organization', nodes: organizationNodes },
    companyFilter('projects.company'),
    personFilter('/api/v1/projects', 'sponsor_id', 'projects.sponsor', (project) => project.sponsor),
    { kind: 'yes_no', name: 'archived', label: 'projects.with_archived' },
  ],
  views: [
    { key: 'all', label: 'projects.view_all', query: {} },
    { key: 'unstarted', label: 'projects.view_unstarted', query: { missing: 'started', status: 'active' } },
    { key: 'uncounted', label: 'projects.view_uncounted', query: { reached: 'started', missing: 'in_statistics', status: 'active' } },
    { key: 'producing', label: 'projects.view_producing', query: { reached: 'production', missing: 'in_statistics', status: 'active' } },
  ],
})
