import { body, client } from './client'
import { useSession } from './session'
import type { SearchHit } from './types'

const longest = 100
const each = 6

/** What the words find among all that the person may see: type by type, within a type the closest first. */
export async function search(words: string, signal?: AbortSignal): Promise<SearchHit[]> {
  if (!useSession().may('search:read')) return []
  const query = { q: Array.from(words).slice(0, longest).join(''), limit: each }
  return (await body(client.GET('/api/v1/search', { params: { query }, signal: signal ?? null }))).items
}
