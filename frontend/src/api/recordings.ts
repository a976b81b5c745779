import { body, client } from './client'
import { refreshList } from './lists'
import type { Recording } from './types'

const path = '/api/v1/recordings'

export async function confirmRecording(id: string): Promise<Recording> {
  return refreshed(await body(client.POST('/api/v1/recordings/{id}/confirmation', { params: { path: { id } } })))
}

export async function disputeRecording(id: string, answer: string): Promise<Recording> {
  return refreshed(await body(client.POST('/api/v1/recordings/{id}/dispute', { params: { path: { id } }, body: { answer } })))
}

function refreshed<T>(result: T): T {
  refreshList(path)
  return result
}
