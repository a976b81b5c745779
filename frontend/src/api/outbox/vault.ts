import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { newRef } from '@/lib/newRef'
import type { Key } from './cabinet'

// Own ciphers rather than the browser's: `crypto.subtle` is missing on plain http. Fetched only where a PIN is set.

/** What is kept of a PIN: the key of the drafts, wrapped in a key that only the PIN gives. */
export interface PinRecord {
  /** Of the key, which stays where only the PIN changes; records of an earlier version have none. */
  id?: string
  salt: number[]
  wrapped: number[]
  /** Cost of guessing, as it was when the PIN was set. */
  cost: number
  wrong: number
  /** Before this moment nothing is tried (milliseconds). */
  not_before: number
}

export const usualCost = 2 ** 15
const nonceLength = 24
const keyLength = 32
/** So many tries are free; each further one doubles the wait. */
const free = 3
const firstWait = 5_000
const longestWait = 15 * 60_000

/** The wait after so many wrong ones, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(firstWait * 2 ** (wrong - free), longestWait)
}

/** A new key for the drafts, and what is kept so that the PIN finds it again. */
export async function newPin(pin: string, cost = usualCost): Promise<{ record: PinRecord & { id: string }; secret: Uint8Array }> {
  const secret = random(keyLength)
  return { secret, record: { ...(await wrap(secret, pin, cost)), id: newRef() } }
}

/** The same drafts under another PIN. */
export async function wrap(secret: Uint8Array, pin: string, cost = usualCost): Promise<PinRecord> {
  const salt = random(16)
  const wrapped = keyOf(await stretched(pin, salt, cost)).seal(secret, 'pin')
  return { salt: Array.from(salt), wrapped: Array.from(wrapped), cost, wrong: 0, not_before: 0 }
}

/** The key, or null where the PIN is another one. */
export async function unwrap(record: PinRecord, pin: string): Promise<Uint8Array | null> {
  const key = keyOf(await stretched(pin, Uint8Array.from(record.salt), record.cost))
  try {
    return key.open(Uint8Array.from(record.wrapped), 'pin')
  } catch {
    return null
  }
}

/** XChaCha20-Poly1305; what it is about is bound to it. */
export function keyOf(secret: Uint8Array): Key {
  const cipher = (nonce: Uint8Array, about: string) => xchacha20poly1305(secret, nonce, new TextEncoder().encode(about))
  return {
    seal: (plain, about) => {
      const nonce = random(nonceLength)
      const sealed = cipher(nonce, about).encrypt(plain)
      const whole = new Uint8Array(nonceLength + sealed.length)
      whole.set(nonce)
      whole.set(sealed, nonceLength)
      return whole
    },
    open: (sealed, about) => cipher(sealed.slice(0, nonceLength), about).decrypt(sealed.slice(nonceLength)),
  }
}

/** In steps, so that the screen stays alive while it counts. */
function stretched(pin: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  return scryptAsync(pin.normalize('NFKC'), salt, { N: cost, r: 8, p: 1, dkLen: keyLength, asyncTick: 16 })
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}
