import createClient from 'openapi-fetch'
import type { paths } from './schema'
import { problemFrom, problemOf } from './problem'
import { send, sendPlain } from './transport'

const baseUrl = typeof window === 'undefined' ? '' : window.location.origin

export const client = createClient<paths>({ baseUrl, fetch: send })
export const plainClient = createClient<paths>({ baseUrl, fetch: sendPlain })

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; anything else becomes an ApiError. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  if (response.ok && data !== undefined) return data
  throw problemFrom(response.status, error, retryAfter(response))
}

/** For answers without a body. */
export async function done(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer
  if (!response.ok) throw problemFrom(response.status, error, retryAfter(response))
}

/** Follows an address the server gave; only its own API is followed. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await getAddress(url, 'application/json', signal)
  return (await response.json()) as T
}

/** Sends a body to an address of the server's own API. */
export async function sendJson<T>(method: 'POST' | 'PATCH', path: string, content: unknown, signal?: AbortSignal): Promise<T> {
  const request = new Request(window.location.origin + path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content), signal: signal ?? null })
  const response = await send(request)
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as T
}

export async function getAddress(url: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const target = new URL(url, window.location.origin)
  if (target.origin !== window.location.origin) throw new Error('address of another server')
  const response = await send(new Request(target.toString(), { headers: { Accept: accept }, signal: signal ?? null }))
  if (!response.ok) throw await problemOf(response)
  return response
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN)
  return Number.isNaN(seconds) ? null : seconds
}
