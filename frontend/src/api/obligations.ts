import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import type { Obligation, ObligationKind } from './types'

const path = '/api/v1/obligations'

/** Whose: one's own, one's unit's with those below it, the county's. */
export type ObligationsOf = 'mine' | 'unit' | 'county'

export interface ObligationQuery {
  of: ObligationsOf
  kind?: ObligationKind
  overdue?: boolean
}

/** What is owed on leads that one sees, the one due first before the others, a page at a time. */
export function useObligations(asked: MaybeRefOrGetter<ObligationQuery>, size = 50) {
  const pages = useInfiniteQuery({
    queryKey: [path, computed(() => toValue(asked)), size],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...toValue(asked), limit: size, ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return body(client.GET(path, { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
  return {
    rows: computed<readonly Obligation[]>(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
    pending: pages.isPending,
    outdated: pages.isPlaceholderData,
    error: pages.error,
    hasMore: pages.hasNextPage,
    loadingMore: pages.isFetchingNextPage,
    more: () => void pages.fetchNextPage(),
    retry: () => void pages.refetch(),
  }
}

/** Who owes what on the blockers that have been open for too long, for those leads that are stuck. */
export function useOverdueBlockers(size: number) {
  return useQuery({
    queryKey: [path, 'blockers', size],
    queryFn: async ({ signal }) => (await body(client.GET(path, { params: { query: { of: 'county', kind: 'blocker', overdue: true, limit: size } }, signal }))).items,
  })
}
