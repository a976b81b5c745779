import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { refreshCompanies } from './companies'
import { queryClient } from './queries'
import type { Chain, ChainIn, ChainPatch } from './types'

const key = 'chains'

/** The chains that the county keeps, each with its links from upstream to downstream; a county has a handful. */
export function useChains(archived: MaybeRefOrGetter<boolean>) {
  return useQuery({ queryKey: [key, archived], queryFn: ({ signal }) => listChains(toValue(archived), signal) })
}

async function listChains(archived: boolean, signal: AbortSignal): Promise<Chain[]> {
  const items: Chain[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 200, ...(archived ? { archived } : {}), ...(cursor ? { cursor } : {}) }
    const page = await body(client.GET('/api/v1/chains', { params: { query }, signal }))
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  return items
}

/** An archived one too. */
export function getChain(id: string): Promise<Chain> {
  return body(client.GET('/api/v1/chains/{id}', { params: { path: { id }, query: { archived: true } } }))
}

export async function createChain(input: ChainIn): Promise<Chain> {
  return refreshed(await body(client.POST('/api/v1/chains', { body: input })))
}

/** Companies that name the chain, or a link of it, follow its new name. 412 where somebody has changed it since `version`. */
export async function updateChain(id: string, version: number, patch: ChainPatch): Promise<Chain> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH('/api/v1/chains/{id}', { params: { path: { id } }, body: patch, headers })))
}

export async function archiveChain(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE('/api/v1/chains/{id}', { params: { path: { id } }, headers }))
  refreshed(null)
}

export async function restoreChain(id: string): Promise<Chain> {
  return refreshed(await body(client.POST('/api/v1/chains/{id}/restore', { params: { path: { id } } })))
}

/** Companies and the chain map name chains too. */
function refreshed<T>(result: T): T {
  void queryClient.invalidateQueries({ queryKey: [key] })
  void queryClient.invalidateQueries({ queryKey: ['chain-map'] })
  refreshCompanies()
  return result
}
