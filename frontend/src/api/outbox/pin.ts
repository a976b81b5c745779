import type { Cabinet } from './cabinet'
import type { PinRecord } from './vault'

// The PIN of one person on one device: set, given, changed, taken away, forgotten.

const name = 'pin'
const loadVault = () => import('./vault')

export type PinAnswer = { good: true } | { good: false; waitUntil: number }

/** Whether a PIN is set; from then on nothing is written in plain. */
export async function findPin(cabinet: Cabinet): Promise<boolean> {
  cabinet.sealing = (await recordOf(cabinet)) !== null
  return cabinet.sealing
}

export async function setPin(cabinet: Cabinet, pin: string, cost?: number): Promise<void> {
  const vault = await loadVault()
  const { record, secret } = await vault.newPin(pin, cost)
  // The way to the key stands before anything is sealed with it: whoever is cut off in the middle can open both kinds.
  await keep(cabinet, record)
  cabinet.key = vault.keyOf(secret)
  cabinet.sealing = true
  await cabinet.turn()
}

/** Each wrong one beyond the first few makes the next wait longer, also for whoever reloads the page. */
export async function givePin(cabinet: Cabinet, pin: string, now = Date.now()): Promise<PinAnswer> {
  const { secret, answer } = await tried(cabinet, pin, now)
  if (!secret) return answer
  cabinet.key = (await loadVault()).keyOf(secret)
  cabinet.sealing = true
  await cabinet.turn()
  return answer
}

export async function changePin(cabinet: Cabinet, old: string, pin: string, cost?: number): Promise<PinAnswer> {
  const { secret, answer } = await tried(cabinet, old, Date.now())
  if (secret) await keep(cabinet, await (await loadVault()).wrap(secret, pin, cost))
  return answer
}

export async function removePin(cabinet: Cabinet, pin: string): Promise<PinAnswer> {
  const answer = await givePin(cabinet, pin)
  if (!answer.good) return answer
  cabinet.sealing = false
  await cabinet.turn()
  await forget(cabinet)
  return answer
}

/** What was sealed under a forgotten PIN is lost with it. */
export async function forgetPin(cabinet: Cabinet): Promise<void> {
  await cabinet.wipe()
  await forget(cabinet)
}

async function tried(cabinet: Cabinet, pin: string, now: number): Promise<{ secret: Uint8Array | null; answer: PinAnswer }> {
  const record = await recordOf(cabinet)
  if (!record) return { secret: null, answer: { good: false, waitUntil: 0 } }
  if (record.not_before > now) return { secret: null, answer: { good: false, waitUntil: record.not_before } }
  const vault = await loadVault()
  const secret = await vault.unwrap(record, pin)
  const wrong = secret ? 0 : record.wrong + 1
  const wait = vault.waitAfter(wrong)
  const notBefore = wait === 0 ? 0 : now + wait
  await keep(cabinet, { ...record, wrong, not_before: notBefore })
  return { secret, answer: secret ? { good: true } : { good: false, waitUntil: notBefore } }
}

async function recordOf(cabinet: Cabinet): Promise<PinRecord | null> {
  const row = await cabinet.shelf.get('things', cabinet.thingKey(name))
  return row ? (row.body as PinRecord) : null
}

/** The record itself lies in plain: it is the lock. */
async function keep(cabinet: Cabinet, record: PinRecord): Promise<void> {
  const key = cabinet.thingKey(name)
  await cabinet.shelf.change('things', key, () => ({ key, owner: cabinet.owner, head: null, body: record, bytes: null, sealed: null }))
}

async function forget(cabinet: Cabinet): Promise<void> {
  await cabinet.shelf.remove('things', [cabinet.thingKey(name)])
  cabinet.key = null
  cabinet.sealing = false
}
