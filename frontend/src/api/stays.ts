import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { fetchFigureTop, type FigureScope } from './figures'
import { fetchAll } from './glance'
import { isApiError } from './problem'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import type { CalendarHalf, CalendarPerson, FigureRecords, OutpostCalendar, Stay, StayBulk, StayIn, StayOverlap, StayPatch } from './types'

/** A county has some thirty people away; each has a handful of stays a month. */
const bound = 2000

export interface TeamDays {
  team: string
  /** The person-days of the year at the month's end, a record for each person. */
  now: FigureRecords
  /** The same at the end of the month before; null where the year has just begun. */
  before: FigureRecords | null
}

/** Every stay that touches the days between two dates, both included. */
export function useStaysBetween(from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['/api/v1/stays', 'between', from, to],
    queryFn: async ({ signal }) =>
      (await fetchAll('/api/v1/stays', { from: toValue(from), to: toValue(to), sort: 'start_on' }, bound, signal)).items,
    placeholderData: undefined,
  })
}

/** Who was away for which team and for how many days: stays do not name a team, its figure does. */
export function useTeamDays(teams: MaybeRefOrGetter<readonly string[]>, until: MaybeRefOrGetter<string>, base: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: ['figure-records', 'teams', teams, until, base],
    queryFn: ({ signal }) => Promise.all(toValue(teams).map((team) => daysOf(team, toValue(until), toValue(base), signal))),
    placeholderData: undefined,
  })
}

async function daysOf(team: string, until: string, base: string | null, signal: AbortSignal): Promise<TeamDays> {
  const at = (date: string) => fetchFigureTop('stationed_days', { as_of: date, organization_id: team } satisfies FigureScope, 200, signal)
  const [now, before] = await Promise.all([at(until), base === null ? null : at(base)])
  return { team, now, before }
}

/** A day of one person at a team: in halves, and whether the person was posted there. */
export interface OutpostDay {
  on: string
  posted: boolean
  morning: CalendarHalf | null
  afternoon: CalendarHalf | null
}

export type OutpostPerson = Omit<CalendarPerson, 'days'> & { days: OutpostDay[] }
export type OutpostMonth = Omit<OutpostCalendar, 'people'> & { people: OutpostPerson[] }

const list = '/api/v1/stays'
const calendar = '/api/v1/outposts/{organization_id}/calendar'
const ofTrip = '/api/v1/trips/{id}/stay-drafts'

/** Everybody of a team in a month, day by day, with the sums. */
export function useOutpostMonth(team: MaybeRefOrGetter<string>, month: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [calendar, computed(() => toValue(team)), computed(() => toValue(month))],
    queryFn: async ({ signal }) =>
      (await body(client.GET(calendar, { params: { path: { organization_id: toValue(team) }, query: { month: toValue(month) } }, signal }))) as unknown as OutpostMonth,
    placeholderData: undefined,
  })
}

/** Every row of a team's people that touches these days. */
export function useTeamStays(team: MaybeRefOrGetter<string>, from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [list, 'team', computed(() => toValue(team)), computed(() => toValue(from)), computed(() => toValue(to))],
    queryFn: async ({ signal }) =>
      (await fetchAll(list, { organization_id: toValue(team), from: toValue(from), to: toValue(to), sort: 'start_on' }, bound, signal)).items,
    placeholderData: undefined,
  })
}

/** The days of a trip for those of its delegation who are posted, and whose days the asker enters. */
export function useTripStays(trip: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [ofTrip, computed(() => toValue(trip))],
    queryFn: async ({ signal }) => (await body(client.GET(ofTrip, { params: { path: { id: toValue(trip) } }, signal }))).items,
    enabled,
    placeholderData: undefined,
  })
}

function match(version: number) {
  return { 'If-Match': `"${String(version)}"` }
}

/** Each is kept or refused for itself, in the order given. */
export async function enterStays(items: StayIn[]): Promise<StayBulk> {
  return refreshed(await body(client.POST('/api/v1/stays/bulk', { body: { items } })))
}

/** 422 `stay_overlaps` names the other rows, unless the overlap is accepted. */
export async function createStay(input: StayIn): Promise<Stay> {
  return refreshed(await body(client.POST(list, { body: input })))
}

export async function updateStay(id: string, version: number, patch: StayPatch): Promise<Stay> {
  return refreshed(await body(client.PATCH('/api/v1/stays/{id}', { params: { path: { id } }, body: patch, headers: match(version) })))
}

export async function archiveStay(id: string, version: number): Promise<void> {
  await done(client.DELETE('/api/v1/stays/{id}', { params: { path: { id } }, headers: match(version) }))
  refreshed(null)
}

export async function restoreStay(id: string, overlapAccepted: boolean): Promise<Stay> {
  return refreshed(await body(client.POST('/api/v1/stays/{id}/restore', { params: { path: { id }, query: overlapAccepted ? { overlap_accepted: true } : {} } })))
}

export async function confirmStay(id: string, version: number): Promise<Stay> {
  return refreshed(await body(client.POST('/api/v1/stays/{id}/confirmation', { params: { path: { id } }, headers: match(version) })))
}

export async function disputeStay(id: string, version: number, reason: string): Promise<Stay> {
  return refreshed(await body(client.POST('/api/v1/stays/{id}/dispute', { params: { path: { id } }, headers: match(version), body: { reason } })))
}

/** The other rows that a refusal names; none where it was refused for something else. */
export function overlapsOf(error: unknown): StayOverlap[] {
  if (!isApiError(error, 'stay_overlaps')) return []
  const current = error.current as { overlaps?: StayOverlap[] } | null
  return current?.overlaps ?? []
}

function refreshed<T>(result: T): T {
  refreshRecord('/api/v1/stays/{id}', list)
  void queryClient.invalidateQueries({ queryKey: [calendar] })
  void queryClient.invalidateQueries({ queryKey: [ofTrip] })
  void queryClient.invalidateQueries({ queryKey: ['figure-records'] })
  return result
}
