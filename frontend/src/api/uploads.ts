import { computed, reactive, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import type { FileUpload } from '@/lib/filesAccess'
import { isApiError, type ApiError } from './problem'
import { uploadFile } from './transport'
import type { FileSubject } from './types'

// Files on their way to records. They wait for each other, since a village's line is thin, and go on while one looks at another page;
// what was refused stays until somebody has seen it.

interface Waiting extends FileUpload {
  subject: FileSubject
  record: string
  tags: readonly string[]
  file: File
  stop: AbortController
}

const waiting: Waiting[] = reactive([])
let running = false
let arrived: () => void = () => undefined

/** Called after each file that has arrived. */
export function onArrival(told: () => void): void {
  arrived = told
}

export function uploadsTo(subject: FileSubject, record: MaybeRefOrGetter<string>): Readonly<Ref<readonly FileUpload[]>> {
  return computed(() => waiting.filter((one) => one.subject === subject && one.record === toValue(record)))
}

export function upload(subject: FileSubject, record: string, files: readonly File[], tags: readonly string[]): void {
  for (const file of files) {
    const stop = new AbortController()
    waiting.push({ key: newKey(), name: file.name, size: file.size, state: 'waiting', share: 0, refusal: null, again: false, subject, record, tags, file, stop })
  }
  void run()
}

export function sendAgain(key: string): void {
  const one = find(key)
  if (one?.state !== 'refused') return
  Object.assign(one, { state: 'waiting', share: 0, refusal: null, again: false })
  void run()
}

export function dropUpload(key: string): void {
  const one = find(key)
  one?.stop.abort()
  if (one) waiting.splice(waiting.indexOf(one), 1)
}

/** Another person at the same machine must neither see nor send what one began. */
export function forgetUploads(): void {
  for (const one of waiting) one.stop.abort()
  waiting.splice(0)
}

async function run(): Promise<void> {
  if (running) return
  running = true
  window.addEventListener('beforeunload', ask)
  try {
    for (let next = first(); next; next = first()) await send(next)
  } finally {
    running = false
    window.removeEventListener('beforeunload', ask)
  }
}

async function send(one: Waiting): Promise<void> {
  one.state = 'sending'
  const fields = { subject_type: one.subject, subject_id: one.record, ...(one.tags.length > 0 ? { tags: one.tags.join('、') } : {}) }
  const progress = (share: number): void => {
    one.share = share
  }
  try {
    // Under its key a file that has arrived, though its answer was lost, is not kept twice.
    await uploadFile('/api/v1/files', one.file, progress, one.stop.signal, { fields, idempotencyKey: one.key })
    dropUpload(one.key)
    arrived()
  } catch (error) {
    if (one.stop.signal.aborted) arrived()
    else if (isApiError(error)) refuse(one, error)
    else throw error
  }
}

function refuse(one: Waiting, error: ApiError): void {
  const message = error.fields[0]?.message ?? error.message
  // What the server says of the file itself stays true; only the line, the database and the crowd change.
  const again = error.status === 0 || error.status === 429 || error.status >= 500
  Object.assign(one, { state: 'refused', refusal: { status: error.status, message }, again })
}

function first(): Waiting | undefined {
  return waiting.find((one) => one.state === 'waiting')
}

function find(key: string): Waiting | undefined {
  return waiting.find((one) => one.key === key)
}

/** The browser asks in its own words before a page with unsent files is closed. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what older browsers look at
  event.returnValue = ''
}

/** `randomUUID` is not there on plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
