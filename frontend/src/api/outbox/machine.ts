import { ShutError, type Cabinet } from './cabinet'
import type { Entry, Fields, OutboxKind, Photo, Refusal, Revision, Standing, Taken } from './types'

/** No answer, or one that says nothing about what was sent: it may go again. */
export class AwayError extends Error {}

/** The server has read it and does not take it. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

export interface Upload {
  id: string
  received: number
  size: number
  /** Its file stands: the last byte is in and the content was found good. */
  done: boolean
}

/** The way to the server. Each call may be repeated: what it makes is known by the reference made on the device. */
export interface Line {
  /** `known`: the server had it already; `now`: how it stands there, null where nothing can follow it. */
  text: (kind: OutboxKind, ref: string, input: unknown) => Promise<{ taken: Taken; known: boolean; now: Standing | null }>
  /** Puts into the record what was changed after it had left, and gives what stands there by that; refused where others changed the same. */
  revise: (kind: OutboxKind, taken: Taken, revision: Revision, now: Standing) => Promise<Fields>
  beginPhoto: (photo: Photo, taken: Taken) => Promise<Upload>
  lookAtPhoto: (id: string) => Promise<Upload>
  /** Null where the server stands at another byte than this one thought. */
  sendPiece: (id: string, offset: number, bytes: Uint8Array) => Promise<Upload | null>
}

export interface Sending {
  cabinet: Cabinet
  line: Line
  /** Only what was typed under the present rights goes. */
  grant: string | null
  /** False once somebody else sits at the machine, or the page goes. */
  mine: () => boolean
  /** What is on its way now, and how far; null where nothing is. */
  told: (ref: string | null, share: number) => void
  /** So many bytes of a photo go at once. */
  piece: number
}

/**
 * Sends what waits, the oldest first: all texts, then the photos. Returns false where the line broke. Whenever it ends, even in the
 * middle, what lies on the device says enough to go on: nothing is let go of before the server has answered, and a repeat is told by
 * its reference.
 */
export async function sendAll(sending: Sending): Promise<boolean> {
  const { cabinet, grant } = sending
  try {
    for (const { ref } of (await cabinet.entries()).filter((one) => one.state === 'waiting' && one.grant === grant)) {
      if (!sending.mine()) return false
      await sendText(sending, ref)
    }
    for (const entry of (await cabinet.entries()).filter((one) => one.state === 'photos' && one.grant === grant)) {
      if (!sending.mine()) return false
      await sendPhotos(sending, entry)
    }
    return true
  } catch (error) {
    if (error instanceof AwayError) return false
    throw error
  } finally {
    sending.told(null, 0)
  }
}

async function sendText(sending: Sending, ref: string): Promise<void> {
  const { cabinet, line } = sending
  let entry: Entry | null = null
  await cabinet.changeEntry(ref, (now) => {
    if (now?.state !== 'waiting') return undefined
    entry = { ...now, tried: true, sent: withSent(now) }
    return entry
  })
  const going = entry as Entry | null
  if (going === null) return
  sending.told(ref, 0)
  try {
    const { taken, known, now: standing } = await line.text(going.kind, ref, going.input)
    // What was made just now is this device's word alone.
    const made = known || !standing ? {} : { seen: standing.fields }
    await cabinet.changeEntry(ref, (now) => now && { ...now, taken, ...made })
    const put = known && going.revised && standing ? await line.revise(going.kind, taken, going, standing) : {}
    const photos = await cabinet.photos(ref)
    await cabinet.changeEntry(ref, (now) => now && arrived({ ...now, taken, seen: { ...now.seen, ...put } }, going, photos))
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    await cabinet.changeEntry(ref, (now) => (now && stillThat(now, going) ? { ...now, state: 'refused', refusal: error.refusal } : undefined))
  }
}

/** Somebody may have begun to change it while it was under way: the change then follows. */
function arrived(now: Entry, sent: Entry, photos: readonly Photo[]): Entry {
  if (!stillThat(now, sent)) return { ...now, tried: true, revised: true }
  const settled: Entry = { ...now, refusal: null, revised: false }
  return photos.some((one) => one.state === 'kept') ? { ...settled, state: 'photos' } : emptied(settled, photos)
}

function stillThat(now: Entry, sent: Entry): boolean {
  return now.state === 'waiting' && now.edition === sent.edition
}

/** Once it is sent, the words need not lie here any longer: its day and the number of its photos are enough to know it by. */
function emptied(now: Entry, photos: readonly Photo[]): Entry {
  const form = 'visited_on' in now.form ? { visited_on: now.form.visited_on } : {}
  return { ...now, state: 'sent', input: null, form, sent: [], seen: null, went: photos.filter((one) => one.state === 'sent').length }
}

/** Kept before it goes: no answer may come to tell whether it arrived. */
export function withSent({ input, sent }: Pick<Entry, 'input' | 'sent'>): readonly unknown[] {
  const text = JSON.stringify(input)
  return sent.some((one) => JSON.stringify(one) === text) ? sent : [...sent, input]
}

async function sendPhotos(sending: Sending, entry: Entry): Promise<void> {
  const { cabinet } = sending
  if (!entry.taken) return
  const photos = (await cabinet.photos(entry.ref)).filter((one) => one.state === 'kept')
  for (const [at, photo] of photos.entries()) {
    if (!sending.mine()) return
    try {
      await sendPhoto(sending, photo, entry.taken, (share) => {
        sending.told(entry.ref, (at + share) / photos.length)
      })
      await cabinet.notePhoto(photo.ref, 'sent', null)
    } catch (error) {
      // A picture that cannot be opened waits; it must not hold up the others.
      if (error instanceof ShutError) continue
      if (!(error instanceof RefusedError)) throw error
      await cabinet.notePhoto(photo.ref, 'refused', error.refusal.message)
    }
  }
  const left = await cabinet.photos(entry.ref)
  if (left.some((one) => one.state === 'kept')) return
  if (!left.some((one) => one.state === 'refused')) await cabinet.removePhotos(left.map((one) => one.ref))
  await cabinet.changeEntry(entry.ref, (now) => (now?.state === 'photos' ? emptied(now, left) : undefined))
}

/** Goes on where the server stands, however often it has to begin. */
async function sendPhoto({ cabinet, line, mine, piece }: Sending, photo: Photo, taken: Taken, told: (share: number) => void): Promise<void> {
  const bytes = await cabinet.bytesOf(photo.ref)
  if (!bytes) return
  let upload = await line.beginPhoto(photo, taken)
  let lost = 0
  while (!upload.done) {
    if (!mine()) throw new AwayError()
    told(upload.received / bytes.length)
    const next = await line.sendPiece(upload.id, upload.received, bytes.slice(upload.received, upload.received + piece))
    const now = next ?? (await line.lookAtPhoto(upload.id))
    if (!now.done && now.received <= upload.received && ++lost > 5) throw new AwayError()
    upload = now
  }
}
