import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue'
import type { ListQuery } from '@/lib/listAccess'
import { getJson } from './client'
import { refreshLeads } from './leads'
import { address, type ListPath, type RowOf } from './paths'
import { queryClient } from './queries'
import type { Page } from './types'

// What hangs on one lead: each kind is a list of its own, and all of them ask again after any write, for one act touches several.

const key = 'lead-part'
const pageSize = 50

type PartPath = Extract<ListPath, `/api/v1/leads/{id}/${string}`>

export interface LeadPart<Row> {
  rows: ComputedRef<readonly Row[]>
  pending: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  hasMore: Readonly<Ref<boolean>>
  loadingMore: Readonly<Ref<boolean>>
  more: () => void
  retry: () => void
}

export function useLeadPart<P extends PartPath>(path: P, lead: MaybeRefOrGetter<string>, query: ListQuery = {}): LeadPart<RowOf<P>> {
  const pages = useInfiniteQuery({
    queryKey: [key, computed(() => toValue(lead)), path, query],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...query, limit: String(pageSize), ...(pageParam === null ? {} : { cursor: pageParam }) }
      return getJson<Page<RowOf<P>>>(address(path.replace('{id}', encodeURIComponent(toValue(lead))), asked), signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    // Another lead's rows must never stand under this one's name.
    placeholderData: undefined,
  })
  return {
    rows: computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
    pending: pages.isPending,
    error: pages.error,
    hasMore: pages.hasNextPage,
    loadingMore: pages.isFetchingNextPage,
    more: () => void pages.fetchNextPage(),
    retry: () => void pages.refetch(),
  }
}

/** What the server tells of a lead in one answer. */
export function useLeadFact<T>(name: string, lead: MaybeRefOrGetter<string>, fetch: (id: string, signal: AbortSignal) => Promise<T>) {
  return useQuery({
    queryKey: [key, computed(() => toValue(lead)), name],
    queryFn: ({ signal }) => fetch(toValue(lead), signal),
    placeholderData: undefined,
  })
}

/** After a write on a lead or on a part of it. */
export function refreshLeadParts(): Promise<void> {
  for (const name of ['/api/v1/promises', '/api/v1/projects', '/api/v1/projects/{id}', 'figures']) {
    void queryClient.invalidateQueries({ queryKey: [name] })
  }
  return refreshLeads()
}

/** The answer of a write, once the lead has been asked for again. */
export async function written<T>(answer: Promise<T>): Promise<T> {
  const result = await answer
  await refreshLeadParts()
  return result
}

export function match(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` }
}
