import type { Organization, OrganizationKind } from '@/api/types'

export const kinds: OrganizationKind[] = ['county_leadership', 'promotion_center', 'department', 'township', 'park', 'outpost']

export type OrganizationAct = 'create' | 'create_child' | 'edit' | 'archive' | 'restore' | 'slips'

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
