import { getJson } from './client'
import { uploadFile } from './transport'
import { refreshTrips } from './trips'
import type { Problem } from './types'
import { queryClient } from './queries'

// The way without a line: the outbox as a file that only this county's server opens.

export interface OutboxImport {
  user: { id: string; name: string }
  items: {
    client_ref: string
    status: 'created' | 'known' | 'refused'
    visit_id: string | null
    problem: Problem | null
    photos: { client_ref: string; file_id: string | null; problem: Problem | null }[]
  }[]
}

/** For whom such files are sealed. */
export async function outboxRecipient(): Promise<string> {
  return (await getJson<{ recipient: string }>('/api/v1/outbox-key')).recipient
}

/** What was in it, one by one; each comes in once, whichever way it came first. */
export async function importOutbox(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<OutboxImport> {
  const answer = (await uploadFile('/api/v1/outbox-imports', file, onProgress, signal)) as OutboxImport
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/visits'] })
  refreshTrips()
  return answer
}
