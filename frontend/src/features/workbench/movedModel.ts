import type { Lead, Project, Visit } from '@/api/types'

export interface Moved {
  kind: 'lead' | 'project' | 'visit'
  id: string
  title: string
  note: string
  at: string
}

/** Rows of several lists in one order, the latest first; with a moment, only what moved after it. */
export function moved(lists: { leads: readonly Lead[]; projects: readonly Project[]; visits: readonly Visit[] }, since: string | null, size: number): Moved[] {
  const all: Moved[] = [
    ...lists.leads.map((row) => ({ kind: 'lead' as const, id: row.id, title: row.name ?? row.company.name, note: row.company.name, at: row.updated_at })),
    ...lists.projects.map((row) => ({ kind: 'project' as const, id: row.id, title: row.name, note: row.company.name, at: row.updated_at })),
    ...lists.visits.map((row) => ({ kind: 'visit' as const, id: row.id, title: row.company.name, note: row.visited_on, at: row.updated_at })),
  ]
  const after = since === null ? -Infinity : Date.parse(since)
  return all
    .filter((one) => Date.parse(one.at) > after)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, size)
}
