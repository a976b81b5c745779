import type { ListPath } from '@/api/paths'
import type { Asked } from '@/api/glance'

/** A number of a unit's records, with the list that shows them under the same filters. */
export interface Work {
  /** Key of its words. */
  key: string
  permission: string
  path: ListPath
  list: string
  query: Record<string, string>
}

function work<P extends ListPath>(key: string, permission: string, path: P, list: string, query: Asked<P>): Work {
  return { key, permission, path, list, query: query as Record<string, string> }
}

/** What a unit answers for itself, without the units below it: what is open now, and what belongs to the year. */
export function workOf(id: string, year: number): Work[] {
  return [
    work('leads_responsible', 'leads:read', '/api/v1/leads', 'leads', { responsible_organization_id: id, open: 'true' }),
    work('leads_reported', 'leads:read', '/api/v1/leads', 'leads', { reporting_organization_id: id, open: 'true' }),
    work('projects_responsible', 'projects:read', '/api/v1/projects', 'projects', { responsible_organization_id: id, status: 'active' }),
    work('projects_introduced', 'projects:read', '/api/v1/projects', 'projects', { introducing_organization_id: id, status: 'active' }),
    work('projects_hosted', 'projects:read', '/api/v1/projects', 'projects', { hosting_organization_id: id, status: 'active' }),
    work('targets_of_year', 'targets:read', '/api/v1/targets', 'targets', { organization_id: id, year: String(year) }),
    work('visits_of_year', 'visits:read', '/api/v1/visits', 'visits', { arranging_organization_id: id, 'visited_on.gte': `${String(year)}-01-01` }),
  ]
}
