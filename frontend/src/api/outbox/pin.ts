import { lockIn, StaleError, type Cabinet } from './cabinet'
import { tellTabs } from './opened'
import type { Row } from './types'
import type { PinRecord } from './vault'

// The PIN of one person on one device: set, given, changed, taken away, forgotten.

const loadVault = () => import('./vault')

export type PinAnswer = { good: true } | { good: false; waitUntil: number }

/** Whether a PIN is set; from then on nothing is written in plain. */
export async function findPin(cabinet: Cabinet): Promise<boolean> {
  cabinet.lock = lockIn(await cabinet.shelf.get('things', cabinet.lockKey))
  return cabinet.lock !== null
}

export async function setPin(cabinet: Cabinet, pin: string, cost?: number): Promise<void> {
  const vault = await loadVault()
  const { record, secret } = await vault.newPin(pin, cost)
  // The way to the key stands before anything is sealed with it: whoever is cut off in the middle can open both kinds.
  await keep(cabinet, record, null)
  cabinet.key = vault.keyOf(secret)
  cabinet.lock = record.id
  tellTabs('pin')
  await cabinet.turn(true)
}

/** Each wrong one beyond the first few makes the next wait longer, also for whoever reloads the page. */
export async function givePin(cabinet: Cabinet, pin: string, now = Date.now()): Promise<PinAnswer> {
  const { secret, lock, answer } = await tried(cabinet, pin, now)
  if (!secret) return answer
  cabinet.key = (await loadVault()).keyOf(secret)
  cabinet.lock = lock
  await cabinet.turn(true)
  return answer
}

export async function changePin(cabinet: Cabinet, old: string, pin: string, cost?: number): Promise<PinAnswer> {
  const { secret, lock, answer } = await tried(cabinet, old, Date.now())
  if (secret && lock !== null) await keep(cabinet, { ...(await (await loadVault()).wrap(secret, pin, cost)), id: lock }, lock)
  return answer
}

export async function removePin(cabinet: Cabinet, pin: string): Promise<PinAnswer> {
  const answer = await givePin(cabinet, pin)
  if (!answer.good) return answer
  // Another tab may go on sealing until the very moment in which the PIN goes.
  do {
    await cabinet.turn(false)
  } while (!(await cabinet.letGo()))
  tellTabs('pin')
  return answer
}

/** What was sealed under a forgotten PIN is lost with it. */
export async function forgetPin(cabinet: Cabinet): Promise<void> {
  await cabinet.wipe()
  tellTabs('pin')
}

interface Tried {
  secret: Uint8Array | null
  lock: string | null
  answer: PinAnswer
}

async function tried(cabinet: Cabinet, pin: string, now: number): Promise<Tried> {
  const row = await cabinet.shelf.get('things', cabinet.lockKey)
  const record = row ? (row.body as PinRecord) : null
  const lock = lockIn(row)
  if (!record) return { secret: null, lock, answer: { good: false, waitUntil: 0 } }
  if (record.not_before > now) return { secret: null, lock, answer: { good: false, waitUntil: record.not_before } }
  const vault = await loadVault()
  const secret = await vault.unwrap(record, pin)
  const wrong = secret ? 0 : record.wrong + 1
  const wait = vault.waitAfter(wrong)
  const notBefore = wait === 0 ? 0 : now + wait
  await keep(cabinet, { ...record, wrong, not_before: notBefore }, lock)
  return { secret, lock, answer: secret ? { good: true } : { good: false, waitUntil: notBefore } }
}

/** The record itself lies in plain: it is the lock. Not over another one that has come, nor where it is gone. */
async function keep(cabinet: Cabinet, record: PinRecord, before: string | null): Promise<void> {
  const key = cabinet.lockKey
  const change = (row: Row | undefined): Row => {
    if (lockIn(row) !== before) throw new StaleError()
    return { key, owner: cabinet.owner, head: null, body: record, bytes: null, sealed: null }
  }
  await cabinet.shelf.change('things', key, change, key)
}
