import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import { body, client, getJson } from './client'
import type { FigureRecords, Figures } from './types'

export interface FigureScope {
  as_of: string
  organization_id?: string
}

/** All figures; another scope's numbers may stand until the asked ones come, unless `exact`. */
export function useFigures(scope: MaybeRefOrGetter<FigureScope>, options: { exact?: boolean; enabled?: MaybeRefOrGetter<boolean> } = {}) {
  return useQuery({
    queryKey: ['figures', scope],
    queryFn: ({ signal }) => fetchFigures(toValue(scope), signal),
    enabled: options.enabled ?? true,
    ...(options.exact ? { placeholderData: undefined } : {}),
  })
}

/** The figures of several scopes at once, each kept under the same key as a page that asks for it alone. */
export function useFiguresOf(scopes: Readonly<Ref<readonly FigureScope[]>>) {
  return useQueries({
    queries: computed(() =>
      scopes.value.map((scope) => ({
        queryKey: ['figures', scope],
        queryFn: ({ signal }: { signal: AbortSignal }) => fetchFigures(scope, signal),
        placeholderData: undefined,
      })),
    ),
  })
}

/** The first records behind a number, the latest first. */
export function useFigureTop(key: MaybeRefOrGetter<string>, scope: MaybeRefOrGetter<FigureScope>, size: number, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['figure-records', 'top', key, scope, size],
    queryFn: ({ signal }) => fetchFigureTop(toValue(key), toValue(scope), size, signal),
    enabled,
    placeholderData: undefined,
  })
}

export function fetchFigureTop(key: string, scope: FigureScope, size: number, signal?: AbortSignal): Promise<FigureRecords> {
  return body(client.GET('/api/v1/figures/{key}/records', { params: { path: { key }, query: { ...scope, limit: size } }, signal: signal ?? null }))
}

function fetchFigures(scope: FigureScope, signal: AbortSignal): Promise<Figures> {
  return body(client.GET('/api/v1/figures', { params: { query: scope }, signal }))
}

/** The address of the file that says the same as the screen. */
export function figuresAddress(scope: FigureScope): string {
  return `/api/v1/figures?${new URLSearchParams({ ...scope }).toString()}`
}

export function withGroup(recordsUrl: string, group: string | null): string {
  if (group === null) return recordsUrl
  return withQuery(recordsUrl, 'group', group)
}

/** The records behind one number, page by page, from the address the number itself names. */
export function useFigureRecords(address: MaybeRefOrGetter<string | null>) {
  return useInfiniteQuery({
    queryKey: ['figure-records', address],
    queryFn: ({ pageParam, signal }) => {
      const url = withQuery(toValue(address) ?? '', 'limit', '50')
      return getJson<FigureRecords>(pageParam ? withQuery(url, 'cursor', pageParam) : url, signal)
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    enabled: () => toValue(address) !== null,
    // Another figure's rows must never stand under this one's title, not even for a moment.
    placeholderData: undefined,
  })
}

function withQuery(url: string, name: string, value: string): string {
  const target = new URL(url, window.location.origin)
  target.searchParams.set(name, value)
  return target.pathname + target.search
}
