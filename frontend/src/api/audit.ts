import { useInfiniteQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'

export function useAuditEntries(q: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: ['audit-entries', q],
    queryFn: ({ pageParam, signal }) => {
      const words = toValue(q)
      const query = { limit: 50, ...(words ? { q: words } : {}), ...(pageParam ? { cursor: pageParam } : {}) }
      return body(client.GET('/api/v1/audit-entries', { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
}
