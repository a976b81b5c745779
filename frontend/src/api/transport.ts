import { ref } from 'vue'
import { ApiError } from './problem'

// The access token lives in memory only: a page that is closed or reloaded has to ask for a new one.
let accessToken: string | null = null
let renew: () => Promise<boolean> = () => Promise.resolve(false)
let refused: (code: string) => void = () => undefined

/** What the banner above every page says. */
export const connection = ref<'good' | 'database_away' | 'unreachable'>('good')

export function setAccessToken(token: string | null): void {
  accessToken = token
}

export function onAuthorization(handlers: { renew: () => Promise<boolean>; refused: (code: string) => void }): void {
  renew = handlers.renew
  refused = handlers.refused
}

export function authorizationHeaders(): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang || 'zh-CN' }
  if (accessToken !== null) headers.Authorization = `Bearer ${accessToken}`
  return headers
}

/** One request with the person's token; a token that has run out is renewed once and the request sent again. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await once(request)
  if (response.status === 401 && accessToken !== null && (await renew())) return notice(await once(again))
  return notice(response)
}

/** Signing in and out stand outside: they must not try to renew what they are about to make. */
export async function sendPlain(request: Request): Promise<Response> {
  return once(request)
}

async function once(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(authorizationHeaders())) request.headers.set(name, value)
  try {
    const response = await fetch(request)
    connection.value = response.status === 503 ? 'database_away' : 'good'
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    connection.value = 'unreachable'
    throw new ApiError(0, { code: 'network' })
  }
}

async function notice(response: Response): Promise<Response> {
  if (response.status === 401) refused('unauthenticated')
  if (response.status === 403) {
    const body = (await response
      .clone()
      .json()
      .catch(() => null)) as { code?: string } | null
    if (body?.code === 'password_expired') refused('password_expired')
  }
  return response
}

/** What goes along with a file: the form's other parts, and the key under which a repeat is the same request. */
interface Beside {
  fields?: Readonly<Record<string, string>>
  idempotencyKey?: string
}

interface Sending {
  url: string
  file: File
  beside: Beside
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file with its progress, which fetch cannot tell. */
export async function uploadFile(
  url: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  beside: Beside = {},
): Promise<unknown> {
  const sending = { url, file, beside, onProgress, signal }
  const first = await uploadOnce(sending)
  const result = first.status === 401 && (await renew()) ? await uploadOnce(sending) : first
  if (result.status === 401) refused('unauthenticated')
  if (result.status === 503) connection.value = 'database_away'
  if (result.status >= 200 && result.status < 300) return result.body
  throw new ApiError(result.status, (result.body ?? {}))
}

function uploadOnce({ url, file, beside, onProgress, signal }: Sending): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    for (const [name, value] of Object.entries(authorizationHeaders())) request.setRequestHeader(name, value)
    if (beside.idempotencyKey !== undefined) request.setRequestHeader('Idempotency-Key', beside.idempotencyKey)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      resolve({ status: request.status, body: parse(request.responseText) })
    })
    request.addEventListener('error', () => {
      reject(new ApiError(0, { code: 'network' }))
    })
    request.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'))
    })
    signal.addEventListener('abort', () => {
      request.abort()
    })
    const form = new FormData()
    for (const [name, value] of Object.entries(beside.fields ?? {})) form.append(name, value)
    form.append('file', file, file.name)
    request.send(form)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
