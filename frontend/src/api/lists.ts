import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { ExportKind, ListAccess, ListQuery, ListRow, ListSource } from '@/lib/listAccess'
import { csv, docx, download, xlsx } from './download'
import { habitsOf } from './habits'
import { address, fetchPage, type ListPath, type RowOf } from './paths'
import { queryClient } from './queries'
import { useSession } from './session'
import type { Page } from './types'
import { lastOpened, leaveTrail } from './trail'

export type { ListPath, QueryOf, RowOf } from './paths'

const pageSize = 50

/** Everything a list page needs of an operation; `files` where the operation gives its rows as xlsx and csv too, `word` as docx besides. */
export function listOf<P extends ListPath>(path: P, options: { files?: boolean; word?: boolean } = {}): ListAccess<RowOf<P> & ListRow> {
  return {
    use: (query, size = pageSize) => usePages<RowOf<P> & ListRow>(path, query, size),
    habits: () => habitsOf(path),
    leaveTrail: (trail) => {
      leaveTrail(path, trail)
    },
    lastOpened: (from) => lastOpened(path, from),
    today: () => useSession().me?.today ?? '',
    ...(options.files ? { save: (query: ListQuery, kind: ExportKind, name: string) => saveList(path, query, kind, name) } : {}),
    ...(options.word ? { kinds: ['word', 'excel', 'csv'] as const } : {}),
  }
}

/** After a write: every list of this address asks again. */
export function refreshList(path: ListPath): void {
  void queryClient.invalidateQueries({ queryKey: [path] })
}

function usePages<Row>(path: string, query: MaybeRefOrGetter<ListQuery>, size: number): ListSource<Row> {
  const pages = useInfiniteQuery({
    queryKey: [path, 'list', computed(() => toValue(query)), size],
    queryFn: ({ pageParam, signal }) => fetchPage<Row>(path, toValue(query), pageParam, size, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
  return {
    rows: computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
    total: computed(() => pages.data.value?.pages[0]?.total ?? null),
    pending: pages.isPending,
    outdated: pages.isPlaceholderData,
    error: pages.error,
    cursor: computed(() => pages.data.value?.pages[pages.data.value.pages.length - 1]?.next_cursor ?? null),
    loadingMore: pages.isFetchingNextPage,
    more: () => {
      if (pages.hasNextPage.value && !pages.isFetchingNextPage.value) void pages.fetchNextPage()
    },
    retry: () => void pages.refetch(),
  }
}

const fileTypes = { excel: [xlsx, 'xlsx'], csv: [csv, 'csv'], word: [docx, 'docx'] } as const

function saveList(path: string, query: ListQuery, kind: ExportKind, name: string): Promise<void> {
  const [type, ending] = fileTypes[kind]
  return download(address(path, query), type, `${name}.${ending}`)
}

/** All rows, for a sheet of paper. */
export async function fetchAll<P extends ListPath>(path: P, query: ListQuery): Promise<RowOf<P>[]> {
  const items: RowOf<P>[] = []
  let cursor: string | null = null
  do {
    const page: Page<RowOf<P>> = await fetchPage<RowOf<P>>(path, query, cursor, 200)
    items.push(...page.items)
    cursor = page.next_cursor ?? null
  } while (cursor !== null)
  return items
}
