import type { Role, User, UserStatus } from '@/api/types'
import { isIsoDate } from '@/lib/dates'

export const roles: Role[] = [
  'center',
  'leader',
  'unit_officer',
  'outpost_lead',
  'envoy',
  'assessor',
  'inspector',
  'system_admin',
  'security_admin',
  'auditor',
]

const administrative: ReadonlySet<Role> = new Set<Role>(['system_admin', 'security_admin', 'auditor'])

/** 三员分立: an administrative role stands alone. */
export function isExcluded(role: Role, chosen: readonly Role[]): boolean {
  const others = chosen.filter((one) => one !== role)
  return others.length > 0 && (administrative.has(role) || others.some((one) => administrative.has(one)))
}

export const statuses: UserStatus[] = ['active', 'locked', 'no_password', 'archived']

export const statusTones = { active: 'good', locked: 'late', no_password: 'warn', archived: 'plain' } as const

export type UserAct = 'edit' | 'roles' | 'lock' | 'unlock' | 'link' | 'archive' | 'restore'

interface Possible {
  act: UserAct
  permission: string
  can: boolean
}

/** What a row's menu lists: everything one's role deals with, and whether the server would take it for this account now. */
export function possibleActs(user: User): Possible[] {
  const { can, status } = user
  if (status === 'archived') return [{ act: 'restore', permission: 'users:write', can: can.restore }]
  const locking: Possible =
    status === 'locked'
      ? { act: 'unlock', permission: 'users:unlock', can: can.unlock }
      : { act: 'lock', permission: 'users:lock', can: can.lock }
  return [
    { act: 'edit', permission: 'users:write', can: can.update },
    { act: 'roles', permission: 'roles:grant', can: can.grant_roles },
    { act: 'link', permission: 'users:reset', can: can.reset },
    locking,
    { act: 'archive', permission: 'users:write', can: can.archive },
  ]
}

export function isPhone(text: string): boolean {
  return /^1\d{10}$/.test(text.replace(/[\s-]/g, ''))
}

/** What is wrong with the last day of an inspector's term, as a key of words. */
export function termFault(until: string, today: string): string {
  if (!isIsoDate(until)) return 'users.inspector_required'
  return until < today ? 'users.inspector_past' : ''
}
