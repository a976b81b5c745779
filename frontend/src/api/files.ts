import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { FilesAccess, FilesQuestion, RecordFile } from '@/lib/filesAccess'
import { body, client, done } from './client'
import { download } from './download'
import { queryClient } from './queries'
import { useSession } from './session'
import { refreshTimelines } from './timelines'
import type { FileSubject } from './types'
import { dropUpload, onArrival, sendAgain, upload, uploadsTo } from './uploads'

const key = 'files'
const one = '/api/v1/files/{id}'
const pageSize = 20
const most = 50

/** Everything the panel with the files of one kind of record needs. */
export function filesOf(subject: FileSubject): FilesAccess {
  const session = useSession()
  return {
    subject,
    reads: session.may('files:read'),
    adds: session.may('files:write'),
    largest: useLargest(session.may('files:write') && session.may('settings:read')),
    use: (id, question) => {
      const pages = useInfiniteQuery({
        queryKey: [key, subject, computed(() => toValue(id)), computed(() => toValue(question))],
        queryFn: ({ pageParam, signal }) => body(client.GET('/api/v1/files', { params: { query: queryOf(subject, toValue(id), toValue(question), pageParam) }, signal })),
        initialPageParam: '',
        getNextPageParam: (last) => last.next_cursor ?? undefined,
        enabled: session.may('files:read'),
        // While it is narrowed the files stay until the others have come; another record's never stand under this one's name.
        placeholderData: (before, query) => (query?.queryKey[2] === toValue(id) ? keepPreviousData(before) : undefined),
      })
      return {
        files: computed<readonly RecordFile[]>(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
        total: computed(() => pages.data.value?.pages[0]?.total ?? null),
        pending: pages.isPending,
        outdated: pages.isPlaceholderData,
        error: pages.error,
        hasMore: pages.hasNextPage,
        loadingMore: pages.isFetchingNextPage,
        more: () => void pages.fetchNextPage(),
        retry: () => void pages.refetch(),
      }
    },
    uploads: (id) => uploadsTo(subject, id),
    upload: (id, files, tags) => {
      upload(subject, id, files, tags)
    },
    again: sendAgain,
    drop: dropUpload,
    get: (id) => body(client.GET(one, { params: { path: { id }, query: { archived: true } } })),
    change: async (id, version, changes) => refreshed(await body(client.PATCH(one, { params: { path: { id } }, body: changes, headers: matching(version) }))),
    archive: async (file) => {
      await done(client.DELETE(one, { params: { path: { id: file.id } }, headers: matching(file.version) }))
      await refreshed(null)
    },
    restore: async (file) => {
      await refreshed(await body(client.POST('/api/v1/files/{id}/restore', { params: { path: { id: file.id } } })))
    },
    save: (file) => download(`/api/v1/files/${encodeURIComponent(file.id)}/content?archived=true`, '*/*', file.name),
  }
}

/** The county may have set a smaller bound than the product's own. */
function useLargest(asks: boolean) {
  const found = useQuery({
    queryKey: ['settings', 'largest-file'],
    queryFn: async ({ signal }) => {
      const { items } = await body(client.GET('/api/v1/settings', { signal }))
      return Number(items.find((setting) => setting.key === 'upload_limit_mib')?.value ?? most)
    },
    enabled: asks,
    staleTime: 300_000,
  })
  return computed(() => found.data.value ?? most)
}

function queryOf(subject: FileSubject, id: string, { archived, tag }: FilesQuestion, cursor: string) {
  const narrowed = { ...(archived ? { archived } : {}), ...(tag === '' ? {} : { tag }) }
  return { subject_type: subject, subject_id: id, limit: pageSize, ...narrowed, ...(cursor === '' ? { total: true } : { cursor }) }
}

function matching(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` }
}

async function refreshed<T>(result: T): Promise<T> {
  // An answer that is still on its way would tell of the files as they were.
  await queryClient.cancelQueries({ queryKey: [key] })
  // A proposal among the files of a lead meets what its next stage wants.
  for (const name of [key, 'lead-part']) void queryClient.invalidateQueries({ queryKey: [name] })
  refreshTimelines()
  return result
}

onArrival(() => void refreshed(null))
