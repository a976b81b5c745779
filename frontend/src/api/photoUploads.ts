import { getJson, sendJson } from './client'
import { problemOf } from './problem'
import { send } from './transport'

// A photo goes in pieces: after a break it goes on where the server stands.

export interface Upload {
  id: string
  client_ref: string
  size: number
  received: number
  /** Stands once the last byte is in and the content was found good. */
  file_id: string | null
}

export interface PhotoToSend {
  client_ref: string
  visit: string
  filename: string
  size: number
  sha256: string
}

/** The same reference again is the same upload. */
export function beginUpload({ client_ref, visit, filename, size, sha256 }: PhotoToSend, signal: AbortSignal): Promise<Upload> {
  return sendJson('POST', '/api/v1/uploads', { client_ref, subject_type: 'visit', subject_id: visit, filename, size, sha256 }, signal)
}

export function lookAtUpload(id: string, signal: AbortSignal): Promise<Upload> {
  return getJson(`/api/v1/uploads/${encodeURIComponent(id)}`, signal)
}

/** Null where the server stands at another byte. */
export async function appendToUpload(id: string, offset: number, bytes: Uint8Array, signal: AbortSignal): Promise<Upload | null> {
  const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
  const url = `${window.location.origin}/api/v1/uploads/${encodeURIComponent(id)}`
  const response = await send(new Request(url, { method: 'PATCH', headers, body: bytes as Uint8Array<ArrayBuffer>, signal }))
  if (response.ok) return (await response.json()) as Upload
  const problem = await problemOf(response)
  if (problem.code === 'offset_mismatch') return null
  throw problem
}
