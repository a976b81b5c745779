import type { RouteLocationRaw } from 'vue-router'
import type { Trip, TripStayDraft, TripVisitDraft } from '@/api/types'
import { daysBetween } from '@/lib/dates'

/** Nothing is left to write down before the trip has begun. */
export function asksForVisits({ status, archived_at: archived }: Pick<Trip, 'status' | 'archived_at'>): boolean {
  return archived === null && status !== 'planned'
}

/** Days are entered once they are over. */
export function asksForStays({ end_on: end, archived_at: archived }: Pick<Trip, 'end_on' | 'archived_at'>, today: string): boolean {
  return archived === null && today !== '' && end <= today
}

/** The visit's form with what the plan knows; the form fetches the rest of the draft by trip and company. */
export function formOf(draft: TripVisitDraft, trip: Pick<Trip, 'id' | 'code'>): RouteLocationRaw {
  return {
    name: 'visit_new',
    query: { company_id: draft.company.id, company_name: draft.company.name, trip_id: trip.id, trip_name: trip.code, planned: '1' },
  }
}

export type StayState = 'open' | 'entered' | 'overlaps'

/** Whether a person's days are still to be entered, stand already as they would be, or meet something else. */
export function stateOf({ stay, overlaps }: TripStayDraft): StayState {
  if (overlaps.length === 0) return 'open'
  const whole = overlaps.some((one) => one.status === stay.status && one.period === 'full_day' && one.start_on <= stay.start_on && one.end_on >= stay.end_on)
  return whole ? 'entered' : 'overlaps'
}

export function daysOfStay({ stay }: Pick<TripStayDraft, 'stay'>): number {
  return daysBetween(stay.start_on, stay.end_on) + 1
}
