import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import type { ListQuery } from '@/lib/listAccess'
import { fetchPage, type ListPath, type QueryOf, type RowOf } from './paths'

/** A query of the contract as an address writes it. */
export type Asked<P extends ListPath> = Partial<Record<keyof QueryOf<P> & string, string>>

export interface Glance<Row> {
  rows: Readonly<Ref<readonly Row[]>>
  /** How many there are in all; null until it is known. */
  total: Readonly<Ref<number | null>>
  pending: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  retry: () => void
}

/** How many rows a list has under these filters, and the first of them. Size 0 is for the number alone. */
export function useGlance<P extends ListPath>(
  path: P,
  query: MaybeRefOrGetter<Asked<P>>,
  size: number,
  enabled: MaybeRefOrGetter<boolean> = true,
): Glance<RowOf<P>> {
  const found = useQuery({
    queryKey: [path, 'glance', computed(() => toValue(query)), size],
    queryFn: ({ signal }) => fetchPage<RowOf<P>>(path, toValue(query) as ListQuery, null, Math.max(size, 1), signal),
    enabled,
    // One number must never stand for another, not even for a moment.
    placeholderData: undefined,
  })
  return {
    rows: computed(() => (size === 0 ? [] : (found.data.value?.items ?? []))),
    total: computed(() => found.data.value?.total ?? null),
    pending: found.isPending,
    error: found.error,
    retry: () => void found.refetch(),
  }
}

/** Every row under these filters, page by page up to a bound; `whole` says whether that was all. */
export async function fetchAll<P extends ListPath>(path: P, query: Asked<P>, bound: number, signal?: AbortSignal): Promise<{ items: RowOf<P>[]; whole: boolean }> {
  const items: RowOf<P>[] = []
  let cursor: string | null = null
  do {
    const page: { items: RowOf<P>[]; next_cursor?: string | null } = await fetchPage<RowOf<P>>(path, query as ListQuery, cursor, 200, signal)
    items.push(...page.items)
    cursor = page.next_cursor ?? null
  } while (cursor !== null && items.length < bound)
  return { items, whole: cursor === null }
}
