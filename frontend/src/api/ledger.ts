import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { queryClient } from './queries'
import { uploadFile } from './transport'
import type { Import } from './types'

/** What is known of imports is kept under it: the list, each one, how it is read, its rows. */
export const key = 'imports'

export const exportAddress = '/api/v1/ledger/export.xlsx'
export const templateAddress = '/api/v1/ledger/template.xlsx'

export function refusedAddress(id: string): string {
  return `/api/v1/ledger/imports/${encodeURIComponent(id)}/refused.xlsx`
}

export function useImports(enabled: MaybeRefOrGetter<boolean> = true) {
  return useInfiniteQuery({
    queryKey: [key, 'list'],
    enabled,
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET('/api/v1/ledger/imports', {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
}

export function isUnderWay(item: Pick<Import, 'status'> | undefined): boolean {
  return item?.status === 'previewing' || item?.status === 'confirming'
}

/** One import; asked again every second for as long as the server works on it. */
export function useImport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [key, 'one', id],
    queryFn: ({ signal }) =>
      body(client.GET('/api/v1/ledger/imports/{id}', { params: { path: { id: toValue(id) } }, signal })),
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 1000 : false),
    placeholderData: undefined,
  })
}

/** The import as it stands this moment. */
export async function fetchImport(id: string): Promise<Import> {
  const item = await body(client.GET('/api/v1/ledger/imports/{id}', { params: { path: { id } } }))
  keep(item)
  return item
}

export async function uploadWorkbook(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Import> {
  const made = (await uploadFile('/api/v1/ledger/imports', file, onProgress, signal)) as Import
  keep(made)
  return made
}

export async function confirmImport(id: string): Promise<Import> {
  const confirmed = await body(client.POST('/api/v1/ledger/imports/{id}/confirmation', { params: { path: { id } } }))
  keep(confirmed)
  forgetNumbers()
  return confirmed
}

/** Takes back what an import wrote; the answer tells what stays and why. */
export async function reverseImport(id: string): Promise<Import> {
  const reversed = await body(client.POST('/api/v1/ledger/imports/{id}/reversal', { params: { path: { id } } }))
  keep(reversed)
  forgetNumbers()
  return reversed
}

/** After rows were written or taken back every list and number may be another. */
export function forgetNumbers(): void {
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== key })
}

/** The import as an answer told it last; whoever changes how it is read gets it along. */
export function keep(item: Import): void {
  queryClient.setQueryData([key, 'one', item.id], item)
  void queryClient.invalidateQueries({ queryKey: [key, 'list'] })
}
