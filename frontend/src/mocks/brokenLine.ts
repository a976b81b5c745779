import { AwayError } from '@/api/outbox/machine'
import type { Shelf } from '@/api/outbox/shelf'

// A line that breaks, a page that dies, and chance that is the same every time: for the tests of what must go exactly once.

/** The page is gone in the middle of something. */
export class Killed extends Error {}

export type Mishap = 'none' | 'before' | 'after' | 'killed'

/** The same numbers for the same seed, so that a failure can be looked at. */
export function dice(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return state / 4294967296
  }
}

/** Does it, and lets the line break before or after, or the page die. */
export async function through<T>(what: Mishap, work: () => T): Promise<T> {
  await Promise.resolve()
  if (what === 'before') throw new AwayError()
  const done = work()
  await Promise.resolve()
  if (what === 'after') throw new AwayError()
  if (what === 'killed') throw new Killed()
  return done
}

/** The store dies as often as the line: before or after what it was asked to write. */
export function fragile(shelf: Shelf, dies: () => boolean): Shelf {
  return {
    ...shelf,
    change: async (table, key, change, beside) => {
      if (dies()) throw new Killed()
      await shelf.change(table, key, change, beside)
      if (dies()) throw new Killed()
    },
  }
}

/** Lets a page die without a word; all else is told. */
export async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error
  })
}
