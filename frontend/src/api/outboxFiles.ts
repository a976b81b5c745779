import { body, client } from './client'
import { uploadFile } from './transport'
import type { OutboxImport } from './types'
import { queryClient } from './queries'

// The way without a line: the outbox as a file that only this county's server opens.

/** For whom such files are sealed. */
export async function outboxRecipient(): Promise<string> {
  return (await body(client.GET('/api/v1/outbox-key'))).recipient
}

/** What was in it, one by one; each comes in once, whichever way it came first. */
export async function importOutbox(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<OutboxImport> {
  const answer = (await uploadFile('/api/v1/outbox-imports', file, onProgress, signal)) as OutboxImport
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/visits'] })
  return answer
}
