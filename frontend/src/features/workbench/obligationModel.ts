import type { RouteLocationRaw } from 'vue-router'
import type { ObligationsOf } from '@/api/obligations'
import type { Me, Obligation, ObligationKind } from '@/api/types'
import type { Tone } from '@/ui/fields'
import { ownUnit } from './reach'

/** In the order in which they are offered. */
export const obligationKinds: readonly ObligationKind[] = [
  'name_owner',
  'verdict',
  'feedback',
  'progress',
  'blocker',
  'plan_step',
  'consultation',
  'instruction',
  'claim',
  'transfer',
  'visit_follow_up',
]

/** Where it is done: the form of the lead's page, a part of it, the page of the claim or of the visit. */
export function placeOf({ kind, lead, subject_id: subject }: Pick<Obligation, 'kind' | 'lead' | 'subject_id'>): RouteLocationRaw {
  const at = (query: Record<string, string>): RouteLocationRaw => ({ name: 'lead', params: { id: lead?.id ?? subject }, query })
  switch (kind) {
    case 'name_owner':
      return at({ do: 'edit', field: 'owner_id' })
    case 'verdict':
    case 'feedback':
      return at({ do: kind })
    case 'progress':
      return at({ part: 'progress' })
    case 'blocker':
      return at({ part: 'blockers' })
    case 'plan_step':
      return at({ part: 'plan' })
    case 'consultation':
    case 'instruction':
      return at({ part: 'talks' })
    case 'transfer':
      return at({ part: 'transfers' })
    case 'claim':
      return { name: 'lead_claim', params: { id: subject } }
    case 'visit_follow_up':
      return { name: 'visit', params: { id: subject } }
  }
}

/** How near the day is: what is late is told as such, what is due tomorrow warns. */
export function dueTone({ is_overdue: overdue, days }: Pick<Obligation, 'is_overdue' | 'days'>): Tone {
  if (overdue) return 'late'
  return days !== null && days <= 1 ? 'warn' : 'plain'
}

/** Whose one may look at, the nearest first: those of a unit that works, the county for everybody who looks after all. */
export function reachesOf(me: Me | null): ObligationsOf[] {
  return ownUnit(me) === null ? ['mine', 'county'] : ['mine', 'unit']
}

/** Whose is shown first: what one owes, where one can owe anything. */
export function firstReach(me: Me | null): ObligationsOf {
  const works = me?.permissions.some((permission) => permission === 'leads:write' || permission === 'leads:decide') ?? false
  return works ? 'mine' : 'county'
}
