import type { Me, Role } from '@/api/types'

const ofOneUnit: ReadonlySet<Role> = new Set<Role>(['unit_officer', 'outpost_lead', 'envoy'])

export interface Unit {
  id: string
  name: string
  kind: string
}

/** Whose numbers are one's own: the unit's for those who work for one, the county's (null) for everybody else. */
export function ownUnit(me: Me | null): Unit | null {
  const unit = me?.organization
  if (!me || !unit || unit.id === me.county?.id || me.roles.some((role) => !ofOneUnit.has(role))) return null
  return { id: unit.id, name: unit.name ?? '', kind: unit.kind }
}
