import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { ListQuery } from '@/lib/listAccess'
import type { RecordAccess } from '@/lib/recordAccess'
import { getJson } from './client'
import { address, type ListPath, type RecordOf, type RecordPath } from './paths'
import { queryClient } from './queries'
import { noteVisit } from './recent'
import { useNeighbours } from './trail'

export type { RecordOf, RecordPath } from './paths'

/** Everything a detail page needs of the operation that gives one record, and of the list it is found in; `archived`: shows archived ones too. */
export function recordOf<P extends RecordPath>(path: P, list: ListPath, options: { archived?: boolean } = {}): RecordAccess<RecordOf<P>> {
  const query: ListQuery = options.archived ? { archived: 'true' } : {}
  return {
    use: (id) => {
      const found = useQuery({
        queryKey: [path, computed(() => toValue(id))],
        queryFn: ({ signal }) => getJson<RecordOf<P>>(address(path.replace('{id}', encodeURIComponent(toValue(id))), query), signal),
        // Another record's facts must never stand under this one's name, not even for a moment.
        placeholderData: undefined,
      })
      return { record: found.data, pending: found.isPending, error: found.error, retry: () => void found.refetch() }
    },
    neighbours: (id) => useNeighbours(list, id),
    visited: noteVisit,
  }
}

/** After a write: the record asks again, its list with it. */
export function refreshRecord(path: RecordPath, list: ListPath): void {
  void queryClient.invalidateQueries({ queryKey: [path] })
  void queryClient.invalidateQueries({ queryKey: [list] })
}
