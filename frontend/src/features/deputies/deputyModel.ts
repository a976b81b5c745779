import type { Deputy, DeputyIn, DeputyKind, Me } from '@/api/types'
import { daysBetween, isIsoDate } from '@/lib/dates'

/** The longest term, in days, as the server has it. */
const longest = 366

/** A grant as it is typed. */
export interface DeputyFields {
  principal: { id: string; name: string } | null
  deputy: { id: string; name: string } | null
  kind: DeputyKind
  from_on: string
  to_on: string
  reason: string
}

export function emptyFields(today: string): DeputyFields {
  return { principal: null, deputy: null, kind: 'deputy', from_on: today, to_on: '', reason: '' }
}

/** What is wrong at each field, as keys of words. `forOthers`: whom somebody stands in for is chosen too. */
export function faultsOf(fields: DeputyFields, today: string, forOthers: boolean): Record<string, string> {
  const found: Record<string, string> = {}
  if (forOthers && fields.principal === null) found.principal = 'deputies.principal_required'
  if (fields.deputy === null) found.deputy = 'deputies.deputy_required'
  else if (fields.deputy.id === fields.principal?.id) found.deputy = 'deputies.same_person'
  if (!isIsoDate(fields.from_on)) found.from_on = 'deputies.from_required'
  else if (fields.from_on < today) found.from_on = 'deputies.from_past'
  if (!isIsoDate(fields.to_on)) found.to_on = 'deputies.to_required'
  else if (fields.to_on < fields.from_on) found.to_on = 'deputies.to_before'
  else if (isIsoDate(fields.from_on) && daysBetween(fields.from_on, fields.to_on) >= longest) found.to_on = 'deputies.to_far'
  if (Array.from(fields.reason.trim()).length < 2) found.reason = 'deputies.reason_required'
  return found
}

export function inputOf(fields: DeputyFields): DeputyIn {
  return {
    deputy_id: fields.deputy?.id ?? '',
    kind: fields.kind,
    from_on: fields.from_on,
    to_on: fields.to_on,
    reason: fields.reason.trim(),
    ...(fields.principal ? { principal_id: fields.principal.id } : {}),
  }
}

/** Which side of a grant somebody is on; null for whoever only looks after it. */
export function sideOf(grant: Pick<Deputy, 'principal' | 'deputy'>, me: string | undefined): 'given' | 'held' | null {
  if (grant.principal.id === me) return 'given'
  return grant.deputy.id === me ? 'held' : null
}

/** Whether one can begin to act by it now. */
export function canAct(grant: Deputy, me: Me | null): boolean {
  return me !== null && grant.state === 'active' && sideOf(grant, me.id) === 'held' && me.acting_for?.grant_id !== grant.id
}

export function isLive(grant: Deputy): boolean {
  return grant.state === 'active' || grant.state === 'upcoming'
}
