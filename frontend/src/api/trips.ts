import { body, client, done } from './client'
import { refreshRecord } from './records'
import type { Trip, TripIn, TripPatch, TripReportIn } from './types'

const record = '/api/v1/trips/{id}'
const list = '/api/v1/trips'

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

function refreshed<T>(result: T): T {
  refreshRecord(record, list)
  return result
}
