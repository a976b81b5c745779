import type { Organization, OrganizationKind, OrganizationMove } from '@/api/types'
import { isIsoDate } from '@/lib/dates'

export const kinds: OrganizationKind[] = ['county_leadership', 'promotion_center', 'department', 'township', 'park', 'outpost']

export type OrganizationAct = 'create' | 'create_child' | 'edit' | 'move' | 'archive' | 'restore' | 'slips'

export interface OrganizationFields {
  name: string
  kind: OrganizationKind
  parent_id: string
  zone: string
  division_code: string
}

export function fieldsOf(organization: Organization | null, parentId: string): OrganizationFields {
  return {
    name: organization?.name ?? '',
    kind: organization?.kind ?? 'department',
    parent_id: organization ? (organization.parent_id ?? '') : parentId,
    zone: organization?.zone ?? '',
    division_code: organization?.division_code ?? '',
  }
}

/** The organization itself and all below it: none of them can become what it belongs to. */
export function subtreeOf(id: string, all: readonly Organization[]): Set<string> {
  const inside = new Set([id])
  let grown = true
  while (grown) {
    grown = false
    for (const one of all) {
      if (one.parent_id && inside.has(one.parent_id) && !inside.has(one.id)) {
        inside.add(one.id)
        grown = true
      }
    }
  }
  return inside
}

/** What stands above a unit, from the top down, and what hangs directly under it. */
export function placeOf(organization: Organization, all: readonly Organization[]): { above: Organization[]; below: Organization[] } {
  const above: Organization[] = []
  let parent = all.find((one) => one.id === organization.parent_id)
  while (parent && !above.includes(parent)) {
    above.unshift(parent)
    const next = parent.parent_id
    parent = all.find((one) => one.id === next)
  }
  return { above, below: all.filter((one) => one.parent_id === organization.id) }
}

export interface MoveFields {
  parent_id: string
  from_on: string
  reason: string
}

/** The day of a unit's last move: another one cannot stand before it. */
export function lastMove(moves: readonly OrganizationMove[]): string {
  return moves.reduce((last, move) => ((move.from_on ?? '') > last ? (move.from_on ?? '') : last), '')
}

/** What is wrong at each field, as keys of words. */
export function moveFaults(fields: MoveFields, now: { parent_id: string; today: string; last: string }): Record<string, string> {
  const found: Record<string, string> = {}
  if (fields.parent_id === '') found.parent_id = 'organizations.parent_required'
  else if (fields.parent_id === now.parent_id) found.parent_id = 'organizations.parent_same'
  if (!isIsoDate(fields.from_on)) found.from_on = 'organizations.move_from_required'
  else if (fields.from_on > now.today) found.from_on = 'organizations.move_from_future'
  else if (fields.from_on < now.last) found.from_on = 'organizations.move_from_before'
  return found
}
