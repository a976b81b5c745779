import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, getJson } from './client'
import type { FigureRecords } from './types'

export interface FigureScope {
  as_of: string
  organization_id?: string
}

export function useFigures(scope: MaybeRefOrGetter<FigureScope>) {
  return useQuery({
    queryKey: ['figures', scope],
    queryFn: ({ signal }) => body(client.GET('/api/v1/figures', { params: { query: toValue(scope) }, signal })),
  })
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
