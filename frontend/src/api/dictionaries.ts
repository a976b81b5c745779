import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import type { DictionaryEntry, PackageImport } from './types'

const all = 'dictionaries'
const entries = 'dictionary-entries'
const packages = 'dictionary-packages'

/** Which dictionaries there are, each with the number of its words. */
export function useDictionaries() {
  return useQuery({ queryKey: [all], queryFn: async ({ signal }) => (await body(client.GET('/api/v1/dictionaries', { signal }))).items })
}

/** All words of a dictionary in their order, for whoever orders them needs them all; a county has some tens. */
export function useWordsOf(name: MaybeRefOrGetter<string>, archived: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [entries, name, 'all', archived],
    queryFn: ({ signal }) => listEntries(toValue(name), toValue(archived) ? { archived: true } : {}, signal),
    // The words of one dictionary must never stand under the name of another.
    placeholderData: (before, query) => (query?.queryKey[1] === toValue(name) ? before : undefined),
  })
}

/** What stands right below a code of a standard classification; its top where the code is null. */
export function useCodesBelow(name: MaybeRefOrGetter<string>, code: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: [entries, name, 'below', code],
    queryFn: ({ signal }) => {
      const above = toValue(code)
      return listEntries(toValue(name), above === null ? { level: 1 } : { parent_code: above }, signal)
    },
    placeholderData: undefined,
  })
}

/** The codes of a standard classification under which the words occur, a page at a time. */
export function useCodesFound(name: MaybeRefOrGetter<string>, words: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: [entries, name, 'found', words],
    queryFn: ({ pageParam, signal }) => {
      const query = { q: toValue(words), limit: 50, total: true, ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return body(client.GET('/api/v1/dictionaries/{name}/entries', { params: { path: { name: toValue(name) }, query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    enabled: () => toValue(words) !== '',
    placeholderData: undefined,
  })
}

interface Narrowed {
  archived?: boolean
  level?: number
  parent_code?: string
}

async function listEntries(name: string, narrowed: Narrowed, signal: AbortSignal): Promise<DictionaryEntry[]> {
  const items: DictionaryEntry[] = []
  let cursor: string | undefined
  do {
    const query = { ...narrowed, limit: 200, ...(cursor ? { cursor } : {}) }
    const page = await body(client.GET('/api/v1/dictionaries/{name}/entries', { params: { path: { name }, query }, signal }))
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  return items
}

/** An archived one too. */
export function getEntry(id: string): Promise<DictionaryEntry> {
  return body(client.GET('/api/v1/dictionary-entries/{id}', { params: { path: { id }, query: { archived: true } } }))
}

/** At the end of its dictionary; 409 where the word is there already, or archived. */
export async function addEntry(name: string, value: string): Promise<DictionaryEntry> {
  return refreshed(await body(client.POST('/api/v1/dictionaries/{name}/entries', { params: { path: { name } }, body: { value } })))
}

/** Every record that holds the word holds the new one. 412 where somebody has changed it since `version`. */
export async function renameEntry(id: string, version: number, value: string): Promise<DictionaryEntry> {
  const headers = { 'If-Match': `"${String(version)}"` }
  const entry = await body(client.PATCH('/api/v1/dictionary-entries/{id}', { params: { path: { id } }, body: { value }, headers }))
  // Leads, projects, targets: whatever list shows the word shows another one now.
  void queryClient.invalidateQueries()
  return entry
}

export async function archiveEntry(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE('/api/v1/dictionary-entries/{id}', { params: { path: { id } }, headers }))
  refreshed(null)
}

export async function restoreEntry(id: string): Promise<DictionaryEntry> {
  return refreshed(await body(client.POST('/api/v1/dictionary-entries/{id}/restore', { params: { path: { id } } })))
}

/** Every live word of the dictionary once, in the order that is wanted. */
export async function orderEntries(name: string, ids: string[]): Promise<void> {
  await body(client.PUT('/api/v1/dictionaries/{name}/order', { params: { path: { name } }, body: { ids } }))
  await queryClient.invalidateQueries({ queryKey: [entries, name] })
}

export function refreshEntries(name: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [entries, name] })
}

/** Standard classifications and holidays that come with the product, and what the county has of them. */
export function usePackages() {
  return useQuery({ queryKey: [packages], queryFn: async ({ signal }) => (await body(client.GET('/api/v1/dictionaries/packages', { signal }))).items })
}

export async function importPackage(name: string): Promise<PackageImport> {
  const result = await body(client.POST('/api/v1/dictionaries/packages/{name}/import', { params: { path: { name } } }))
  void queryClient.invalidateQueries({ queryKey: [packages] })
  void queryClient.invalidateQueries({ queryKey: ['calendar-days'] })
  return refreshed(result)
}

function refreshed<T>(result: T): T {
  void queryClient.invalidateQueries({ queryKey: [all] })
  void queryClient.invalidateQueries({ queryKey: [entries] })
  return result
}
