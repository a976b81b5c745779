import { readStored, writeStored } from './stored'

// When one looked at the workbench before: kept in the browser, for each person.

interface Kept {
  /** The latest look, and the one before it that this one is compared with. */
  at: string
  before: string | null
}

const name = 'workbench.look'
/** Coming back within this time is still the same look. */
const sameLook = 30 * 60_000

/** Since when things count as new for this look; null at the first. */
export function beginLook(now: Date = new Date()): string | null {
  const kept = readStored<Kept | null>(localStorage, name, null)
  const isSame = kept !== null && now.getTime() - Date.parse(kept.at) < sameLook
  const before = kept === null ? null : isSame ? kept.before : kept.at
  writeStored(localStorage, name, { at: now.toISOString(), before })
  return before
}

/** Everything has been seen: from here on only what moves later is new. */
export function endLook(now: Date = new Date()): string {
  writeStored(localStorage, name, { at: now.toISOString(), before: now.toISOString() })
  return now.toISOString()
}
