import { Encrypter } from 'age-encryption'
import type { VisitIn } from '../types'
import { ShutError, type Cabinet } from './cabinet'
import { withSent } from './machine'
import { sealable } from './sealable'

// The outbox as a file that this county's server alone opens, in the age format. Fetched only where somebody saves one.

export async function sealOutbox(cabinet: Cabinet, recipient: string, now: Date): Promise<Uint8Array> {
  const items = []
  for (const entry of (await cabinet.entries()).filter(sealable)) {
    const body = entry.input as VisitIn
    const photos = []
    for (const photo of await cabinet.photos(entry.ref)) {
      const bytes = photo.state === 'kept' ? await cabinet.bytesOf(photo.ref).catch(unlessShut) : null
      if (bytes) photos.push({ client_ref: photo.ref, filename: photo.filename, sha256: photo.sha256, base64: base64(bytes) })
    }
    items.push({ client_ref: entry.ref, kind: entry.kind, made_at: body.made_at ?? entry.kept_at, body, photos })
    // From now on the server may have it, though no answer came: a later change follows it.
    await cabinet.changeEntry(entry.ref, (now) => now && { ...now, tried: true, sent: withSent({ input: body, sent: now.sent }) })
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(JSON.stringify({ format: 'zhaoyin-outbox-1', user_id: cabinet.owner, saved_at: now.toISOString(), items }))
}

/** A picture that cannot be opened must not keep the others from going. */
function unlessShut(error: unknown): null {
  if (error instanceof ShutError) return null
  throw error
}

/** In strips: all at once would be too many arguments for a large photo. */
export function base64(bytes: Uint8Array): string {
  const strip = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += strip) text += String.fromCharCode(...bytes.subarray(at, at + strip))
  return btoa(text)
}
