import type { ListQuery } from '@/lib/listAccess'
import { getJson } from './client'
import type { paths } from './schema'
import type { Page } from './types'

interface Listing {
  get: { responses: { 200: { content: { 'application/json': { items: unknown[] } } } } }
}

/** The addresses of the contract that give lists. */
export type ListPath = { [P in keyof paths]: paths[P] extends Listing ? P : never }[keyof paths]

/** A row of the list, as the contract describes it. */
export type RowOf<P extends ListPath> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': { items: (infer Row)[] } } } } } }
  ? Row
  : never

/** What the list may be asked: its filters, search and sort. */
export type QueryOf<P extends ListPath> = paths[P] extends { get: { parameters: { query?: infer Query } } } ? NonNullable<Query> : never

interface Single {
  get: { parameters: { path: { id: string } }; responses: { 200: { content: { 'application/json': { id: string } } } } }
}

/** The addresses of the contract that give one record by its id. */
export type RecordPath = { [P in keyof paths]: paths[P] extends Single ? P : never }[keyof paths]

export type RecordOf<P extends RecordPath> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } } ? Body : never

export function fetchPage<Row>(path: string, query: ListQuery, cursor: string | null, size: number, signal?: AbortSignal): Promise<Page<Row>> {
  return getJson<Page<Row>>(address(path, { ...query, limit: String(size), ...(cursor ? { cursor } : { total: 'true' }) }), signal)
}

export function address(path: string, query: ListQuery): string {
  const text = new URLSearchParams(query).toString()
  return text ? `${path}?${text}` : path
}
