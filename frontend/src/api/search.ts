import { fetchPage } from './paths'
import { useSession } from './session'
import type { Lead } from './types'

export interface Found {
  /** The name of the route that shows it, and its id there. */
  route: string
  id: string
  title: string
  /** What tells it from others of the same name. */
  note: string
}

/** What the words find among all that the person may see, the nearest first. */
export async function search(words: string, signal: AbortSignal): Promise<Found[]> {
  if (!useSession().may('leads:read')) return []
  const { items } = await fetchPage<Lead>('/api/v1/leads', { q: words }, null, 8, signal)
  return items.map((lead) => ({ route: 'lead', id: lead.id, title: lead.name ?? lead.company.name, note: lead.name ? lead.company.name : lead.code }))
}
