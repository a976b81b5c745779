import type { OpenItems } from '@/api/types'

/** A way in which open records name a person. */
interface Way {
  /** As the operation names it. */
  name: string
  /** Key of its words. */
  key: 'owned' | 'led' | 'solving' | 'planned' | 'sponsored' | 'in_touch'
}

/** With the list that shows exactly these records. */
export interface Listed extends Way {
  /** What a record's own page is called. */
  record: 'lead' | 'project' | 'townsperson'
  place: (person: string) => { name: string; query: Record<string, string> }
}

/** Where no list can be asked so. */
interface Unlisted extends Way {
  place: null
}

export type Relation = Listed | Unlisted

export const relations: readonly Relation[] = [
  { name: 'leads.owner_id', key: 'owned', place: null },
  { name: 'leads.lead_leader_id', key: 'led', record: 'lead', place: (person) => ({ name: 'leads', query: { lead_leader_id: person, open: 'true' } }) },
  { name: 'lead_blockers.solver_id', key: 'solving', place: null },
  { name: 'lead_plan_steps.owner_id', key: 'planned', place: null },
  { name: 'projects.sponsor_id', key: 'sponsored', record: 'project', place: (person) => ({ name: 'projects', query: { sponsor_id: person, status: 'active' } }) },
  { name: 'townspeople.contact_leader_id', key: 'in_touch', record: 'townsperson', place: (person) => ({ name: 'townspeople', query: { contact_leader_id: person } }) },
]

export interface Counted {
  relation: Relation
  rows: number
}

/** How many of each are open, in the order of the page; what a later release adds counts in the total alone. */
export function counted(items: readonly OpenItems[]): Counted[] {
  return relations.map((relation) => ({ relation, rows: rowsOf(items, relation.name) }))
}

export function rowsOf(items: readonly OpenItems[], relation: string): number {
  return items.find((item) => item.relation === relation)?.rows ?? 0
}

export function sumOf(items: readonly OpenItems[]): number {
  return items.reduce((sum, item) => sum + item.rows, 0)
}

/** How a record of either kind is called: a lead without a name of its own goes by its company's. */
export function nameOf(row: { name?: string | null; company?: { name?: string | null } }): string {
  return row.name ?? row.company?.name ?? ''
}

/** The name without the unit that told namesakes apart. */
export function plainName(label: string): string {
  return label.replace(/（[^（）]*）$/, '')
}

export interface HandoverFields {
  to: { id: string; name: string } | null
  reason: string
}

/** What is wrong at each field, as keys of words. */
export function faultsOf(fields: HandoverFields, from: string): Record<string, string> {
  const found: Record<string, string> = {}
  if (fields.to === null) found.to = 'handovers.to_required'
  else if (fields.to.id === from) found.to = 'handovers.same_person'
  if (Array.from(fields.reason.trim()).length < 2) found.reason = 'handovers.reason_required'
  return found
}
