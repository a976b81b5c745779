import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { TimelineAccess, TimelineEntry } from '@/lib/timelineAccess'
import { getJson } from './client'
import { address } from './paths'
import { queryClient } from './queries'
import type { Page, TimelineEntry as ContractEntry } from './types'

const places = { company: 'companies', lead: 'leads', project: 'projects' }
const key = 'timeline'

/** The timeline of one record, a page at a time. */
export function timelineOf(subject: TimelineAccess['subject']): TimelineAccess {
  return {
    subject,
    use: (id, kind) => {
      const pages = useInfiniteQuery({
        queryKey: [key, subject, computed(() => toValue(id)), computed(() => toValue(kind))],
        queryFn: ({ pageParam, signal }) => {
          const query = { limit: '20', ...(toValue(kind) === '' ? {} : { kinds: toValue(kind) }), ...(pageParam === '' ? {} : { cursor: pageParam }) }
          return getJson<Page<ContractEntry>>(address(`/api/v1/${places[subject]}/${encodeURIComponent(toValue(id))}/timeline`, query), signal)
        },
        initialPageParam: '',
        getNextPageParam: (last) => last.next_cursor ?? undefined,
        // While it is narrowed the entries stay until the others have come; another record's never stand under this one's name.
        placeholderData: (before, query) => (query?.queryKey[2] === toValue(id) ? keepPreviousData(before) : undefined),
      })
      return {
        entries: computed<readonly TimelineEntry[]>(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
        pending: pages.isPending,
        outdated: pages.isPlaceholderData,
        error: pages.error,
        hasMore: pages.hasNextPage,
        loadingMore: pages.isFetchingNextPage,
        more: () => void pages.fetchNextPage(),
        retry: () => void pages.refetch(),
      }
    },
  }
}

/** After a write: every timeline asks again. */
export function refreshTimelines(): void {
  void queryClient.invalidateQueries({ queryKey: [key] })
}
