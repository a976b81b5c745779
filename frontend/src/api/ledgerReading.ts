import { useInfiniteQuery, useQuery, type InfiniteData, type QueryKey } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { findCompanies } from './companies'
import { keep, key as imports } from './ledger'
import { findPeople } from './people'
import { queryClient } from './queries'
import type { Import, LedgerFormColumn, LedgerMapping, LedgerMappingPatch, LedgerRow, LedgerRowState, Page } from './types'

// How the workbook of an import is read, and its rows before they are written.

const mappings = 'mapping'
const rows = 'rows'
/** Rows a page: as many as one mends at a sitting. */
const pageSize = 50

type RowPage = Page<LedgerRow>

/** The ledger's own form: what can be picked. It changes only with the county's dictionaries. */
export function useLedgerForm(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['ledger-form'],
    queryFn: ({ signal }) => body(client.GET('/api/v1/ledger/form', { signal })),
    enabled,
  })
}

export function useMapping(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [imports, mappings, id],
    queryFn: ({ signal }) => body(client.GET('/api/v1/ledger/imports/{id}/mapping', { params: { path: { id: toValue(id) } }, signal })),
    enabled,
    // Another file's columns must never stand under this one's name.
    placeholderData: undefined,
  })
}

/** The mapping as it stands this moment. */
export async function fetchMapping(id: string): Promise<LedgerMapping> {
  const mapping = await body(client.GET('/api/v1/ledger/imports/{id}/mapping', { params: { path: { id } } }))
  putMapping(mapping)
  return mapping
}

function putMapping(mapping: LedgerMapping): void {
  queryClient.setQueryData([imports, mappings, mapping.import.id], mapping)
  keep(mapping.import)
}

/** 412 where somebody has changed the import since `version`. */
export async function updateMapping(id: string, version: number, patch: LedgerMappingPatch): Promise<LedgerMapping> {
  const headers = { 'If-Match': `"${String(version)}"` }
  const mapping = await body(client.PATCH('/api/v1/ledger/imports/{id}/mapping', { params: { path: { id } }, body: patch, headers }))
  putMapping(mapping)
  return mapping
}

/** The rows of an import in one state, of one ledger sheet or of all. */
export function useImportRows(
  id: MaybeRefOrGetter<string>,
  state: MaybeRefOrGetter<LedgerRowState>,
  sheet: MaybeRefOrGetter<string>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  return useInfiniteQuery({
    queryKey: [imports, rows, id, state, sheet],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        state: toValue(state),
        limit: pageSize,
        ...(toValue(sheet) === '' ? {} : { sheet: toValue(sheet) }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return body(client.GET('/api/v1/ledger/imports/{id}/rows', { params: { path: { id: toValue(id) }, query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    enabled,
    placeholderData: undefined,
  })
}

/** Cells typed anew, or the row left out; 412 where somebody has changed the import since `version`. */
export async function updateRow(id: string, key: string, version: number, patch: { cells?: Record<string, string | null>; skip?: boolean }): Promise<{ row: LedgerRow; import: Import }> {
  const headers = { 'If-Match': `"${String(version)}"` }
  const mended = await body(client.PATCH('/api/v1/ledger/imports/{id}/rows/{key}', { params: { path: { id, key } }, body: patch, headers }))
  for (const [queryKey] of queryClient.getQueriesData({ queryKey: [imports, rows, id] })) putRow(queryKey, mended.row)
  keep(mended.import)
  return mended
}

/** The row as it is now, in a list that was asked for earlier; it leaves the list where its state is another. */
function putRow(queryKey: QueryKey, row: LedgerRow): void {
  const stays = queryKey[3] === row.state
  queryClient.setQueryData<InfiniteData<RowPage>>(queryKey, (kept) =>
    kept && { ...kept, pages: kept.pages.map((page) => ({ ...page, items: page.items.flatMap((one) => (one.key !== row.key ? [one] : stays ? [row] : [])) })) },
  )
}

/** One row as it stands this moment, whatever has become of it; null where it is found no more. */
export async function fetchRow(id: string, row: Pick<LedgerRow, 'key' | 'sheet'>): Promise<LedgerRow | null> {
  let cursor = ''
  do {
    const query = { sheet: row.sheet, limit: 200, ...(cursor === '' ? {} : { cursor }) }
    const page = await body(client.GET('/api/v1/ledger/imports/{id}/rows', { params: { path: { id }, query } }))
    const found = page.items.find((one) => one.key === row.key)
    if (found) return found
    cursor = page.next_cursor ?? ''
  } while (cursor !== '')
  return null
}

/** The import is another now: what is shown of its rows and of its mapping is asked for again. */
export function refreshReading(item: Pick<Import, 'id' | 'version'>): void {
  const queryKey = [imports, mappings, item.id]
  if (queryClient.getQueryData<LedgerMapping>(queryKey)?.import.version !== item.version) {
    // What nobody looks at is forgotten, so that it does not come back as it was.
    queryClient.removeQueries({ queryKey, type: 'inactive' })
    void queryClient.invalidateQueries({ queryKey })
  }
  void queryClient.invalidateQueries({ queryKey: [imports, rows, item.id] })
}

/** Names that a word of such a column may mean, found by typing; what is picked is the name itself. */
export async function findNames(kind: LedgerFormColumn['kind'], words: string) {
  if (kind === 'company') return (await findCompanies(words)).map(({ label }) => ({ value: label, label }))
  return (await findPeople(words)).map(({ name, label }) => ({ value: name, label }))
}
