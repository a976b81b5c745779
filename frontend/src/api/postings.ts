import { body, client, done } from './client'
import { refreshList } from './lists'
import { queryClient } from './queries'
import type { Posting, PostingIn, PostingPatch } from './types'

const list = '/api/v1/postings'

function match(version: number) {
  return { 'If-Match': `"${String(version)}"` }
}

/** 422 `posting_overlaps` names the person's other postings, unless the one that runs gives way. */
export async function createPosting(input: PostingIn): Promise<Posting> {
  return refreshed(await body(client.POST(list, { body: input })))
}

export async function updatePosting(id: string, version: number, patch: PostingPatch): Promise<Posting> {
  return refreshed(await body(client.PATCH('/api/v1/postings/{id}', { params: { path: { id } }, body: patch, headers: match(version) })))
}

export async function archivePosting(id: string, version: number): Promise<void> {
  await done(client.DELETE('/api/v1/postings/{id}', { params: { path: { id } }, headers: match(version) }))
  refreshed(null)
}

function refreshed<T>(result: T): T {
  refreshList(list)
  // Days count for the team at which the person is posted.
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/outposts/{organization_id}/calendar'] })
  return result
}
