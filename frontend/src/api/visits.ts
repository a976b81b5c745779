import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { fetchPage, type ListPath, type RowOf } from './paths'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import { refreshTimelines } from './timelines'
import { refreshTrips } from './trips'
import type { SameDayVisit, Visit, VisitIn, VisitMaterial, VisitPatch } from './types'

const record = '/api/v1/visits/{id}'
const list = '/api/v1/visits'

export function getVisit(id: string): Promise<Visit> {
  return body(client.GET(record, { params: { path: { id } } }))
}

/** `known`: the reference had made a visit before; it is that one. */
export async function createVisit(input: VisitIn, signal?: AbortSignal): Promise<{ visit: Visit; known: boolean }> {
  const answer = await client.POST(list, { body: input, signal: signal ?? null })
  const visit = await body(Promise.resolve(answer))
  return { visit: refreshed(visit), known: answer.response.status === 200 }
}

/** 412 where somebody has changed it since `version`. */
export async function updateVisit(id: string, version: number, patch: VisitPatch): Promise<Visit> {
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers: matching(version) })))
}

export async function archiveVisit(id: string, version: number): Promise<void> {
  await done(client.DELETE(record, { params: { path: { id } }, headers: matching(version) }))
  refreshed(null)
}

export async function restoreVisit(id: string): Promise<Visit> {
  return refreshed(await body(client.POST('/api/v1/visits/{id}/restore', { params: { path: { id } } })))
}

/** Adds people of one's own unit, which then has the visit too. */
export async function joinVisit(id: string, people: string[]): Promise<Visit> {
  return refreshed(await body(client.POST('/api/v1/visits/{id}/participants', { params: { path: { id } }, body: { participant_ids: people } })))
}

export async function completeFollowUp(id: string, doneOn: string, note: string | null): Promise<Visit> {
  const given = { done_on: doneOn, ...(note === null ? {} : { note }) }
  return refreshed(await body(client.POST('/api/v1/visits/{id}/follow-up-completion', { params: { path: { id } }, body: given })))
}

/** Whether somebody has written down a visit to this company on this day; asked only where both are known. */
export function useSameDay(asked: MaybeRefOrGetter<{ company: string | null; day: string }>) {
  const found = useQuery({
    queryKey: [list, 'same-day', computed(() => toValue(asked))],
    queryFn: async ({ signal }) => {
      const { company, day } = toValue(asked)
      return (await body(client.GET('/api/v1/visits/same-day', { params: { query: { company_id: company ?? '', visited_on: day } }, signal }))).items
    },
    enabled: () => toValue(asked).company !== null && toValue(asked).day !== '',
    placeholderData: undefined,
    retry: false,
  })
  return computed<readonly SameDayVisit[]>(() => found.data.value ?? [])
}

/** What a phone keeps to write without a line. */
export function getMaterial(): Promise<VisitMaterial> {
  return body(client.GET('/api/v1/visits/material'))
}

/** Records of a list under the words, for choosing one. */
function findOf<P extends ListPath>(path: P, label: (row: RowOf<P>) => string) {
  return async (words: string) => {
    const q = words.trim()
    const { items } = await fetchPage<RowOf<P>>(path, q === '' ? {} : { q }, null, 20)
    return items.map((row) => ({ value: (row as { id: string }).id, label: label(row) }))
  }
}

export const findLeads = findOf('/api/v1/leads', (lead) => `${lead.company.name ?? ''} ${lead.code}`)
export const findProjects = findOf('/api/v1/projects', (project) => project.name)
export const findTrips = findOf('/api/v1/trips', (trip) => `${trip.code} ${trip.destination ?? ''}`.trim())
export const findEvents = findOf('/api/v1/events', (event) => event.name)

function matching(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` }
}

function refreshed<T>(result: T): T {
  refreshRecord(record, list)
  refreshTimelines()
  refreshTrips()
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/obligations'] })
  return result
}
