import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { docx, download } from './download'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import type { Trip, TripIn, TripPatch, TripReportIn, TripVisitDraft } from './types'

const record = '/api/v1/trips/{id}'
const list = '/api/v1/trips'
const brief = '/api/v1/trips/{id}/brief'
const drafts = '/api/v1/trips/{id}/visit-drafts'

function match(version: number) {
  return { 'If-Match': `"${String(version)}"` }
}

export async function createTrip(input: TripIn): Promise<Trip> {
  return refreshed(await body(client.POST(list, { body: input })))
}

/** Members, stops and companies are replaced as a whole; 412 where somebody has changed the trip since `version`. */
export async function updateTrip(id: string, version: number, patch: TripPatch): Promise<Trip> {
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers: match(version) })))
}

/** What came of it; said again, it takes the place of what was said before. */
export async function reportTrip(id: string, input: TripReportIn): Promise<Trip> {
  return refreshed(await body(client.POST('/api/v1/trips/{id}/report', { params: { path: { id } }, body: input })))
}

/** 409 while visits stand on it. */
export async function archiveTrip(id: string, version: number): Promise<void> {
  await done(client.DELETE(record, { params: { path: { id } }, headers: match(version) }))
  refreshed(null)
}

export async function restoreTrip(id: string): Promise<Trip> {
  return refreshed(await body(client.POST('/api/v1/trips/{id}/restore', { params: { path: { id } } })))
}

/** What to know before a trip, company by company, as of today. */
export function useTripBrief(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [brief, computed(() => toValue(id))],
    queryFn: ({ signal }) => body(client.GET(brief, { params: { path: { id: toValue(id) } }, signal })),
    placeholderData: undefined,
  })
}

export function saveTripBrief(id: string, name: string): Promise<void> {
  return download(brief.replace('{id}', encodeURIComponent(id)), docx, name)
}

/** Visits of a trip that nobody has written down yet, as far as the plan knows them. */
export function useVisitDrafts(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [drafts, computed(() => toValue(id))],
    queryFn: ({ signal }) => fetchDrafts(toValue(id), signal),
    enabled,
    placeholderData: undefined,
  })
}

/** The one of a company; null where there is none, or no line to ask for it. */
export async function visitDraft(trip: string, company: string): Promise<TripVisitDraft | null> {
  const asked = queryClient.query({ queryKey: [drafts, trip], queryFn: ({ signal }) => fetchDrafts(trip, signal), retry: false })
  const items = await asked.catch((): TripVisitDraft[] => [])
  return items.find((one) => one.company.id === company) ?? null
}

async function fetchDrafts(id: string, signal: AbortSignal): Promise<TripVisitDraft[]> {
  return (await body(client.GET(drafts, { params: { path: { id } }, signal }))).items
}

/** What follows from trips: the trips themselves, what they offer, and the calendar. */
export function refreshTrips(): void {
  refreshRecord(record, list)
  for (const key of [brief, drafts, '/api/v1/trips/{id}/stay-drafts', '/api/v1/calendar']) void queryClient.invalidateQueries({ queryKey: [key] })
}

function refreshed<T>(result: T): T {
  refreshTrips()
  return result
}
