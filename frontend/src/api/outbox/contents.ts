import { computed, ref, shallowRef } from 'vue'
import { Cabinet, LockedError, StaleError } from './cabinet'
import { earlierReports } from './earlier'
import { openShelf, tellTabs } from './opened'
import { findPin } from './pin'
import type { Entry, EntryHead, Photo } from './types'

/** What lies in the outbox of one person, as the page knows it. */
export function useContents(ownerNow: () => string | null) {
  const cabinet = shallowRef<Cabinet | null>(null)
  const entries = ref<Entry[]>([])
  const photos = ref<Photo[]>([])
  /** While locked nothing but this is known. */
  const heads = ref<EntryHead[]>([])
  const pinned = ref(false)
  const locked = ref(false)
  /** False where the browser gives no store: what is written lasts as long as the page. */
  const lasting = ref(true)
  const ready = ref(false)
  /** So many rows lie here and cannot be opened: damaged, or of a key that is gone. */
  const shut = ref(0)
  const unsent = computed(() => heads.value.filter((one) => one.state !== 'sent' && !(one.state === 'draft' && !one.aside)))
  const waiting = computed(() => heads.value.filter((one) => one.state === 'waiting' || one.state === 'photos'))
  let opening: Promise<void> = Promise.resolve()

  /** The rows of whoever sits here now; another's stay where they are, unseen. `anew`: what was known of them holds no longer. */
  function open(anew = false): Promise<void> {
    if (anew) cabinet.value = null
    // One that failed is told to whoever asked for it; the next begins from the start.
    opening = opening.catch(() => undefined).then(() => take(anew))
    return opening
  }

  async function take(anew: boolean): Promise<void> {
    const owner = ownerNow()
    if (!anew && ready.value && cabinet.value?.owner === owner) return
    cabinet.value = null
    fill({ heads: [], entries: [], photos: [], shut: 0 })
    pinned.value = locked.value = ready.value = false
    if (owner === null) return
    const store = await openShelf()
    lasting.value = store.lasting
    const mine = new Cabinet(store.shelf, owner)
    pinned.value = locked.value = await findPin(mine)
    cabinet.value = mine
    if (!pinned.value) await earlierReports(mine)
    await show(mine)
    ready.value = true
  }

  async function read(): Promise<void> {
    const mine = cabinet.value
    if (!mine) return
    // The word of another tab may have been lost.
    if (await mine.isCurrent()) await show(mine)
    else if (cabinet.value === mine) await open(true)
  }

  /** Another's, once somebody else has signed in: a late answer must not show them. */
  async function show(mine: Cabinet): Promise<void> {
    const found = await foundIn(mine, locked.value)
    if (cabinet.value === mine) fill(found)
  }

  function fill(found: Found): void {
    heads.value = found.heads
    entries.value = found.entries
    photos.value = found.photos
    shut.value = found.shut
  }

  /** Null where another tab has set the PIN or taken it away meanwhile: all is opened anew then. */
  async function within<T>(mine: Cabinet, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StaleError)) throw error
      if (cabinet.value === mine) await open(true)
      return null
    }
  }

  async function change(change: (mine: Cabinet) => Promise<void>): Promise<void> {
    const written = (): Promise<true | null> => {
      const mine = cabinet.value
      if (!mine) throw new LockedError()
      return within(mine, () => change(mine).then(() => true as const))
    }
    await open()
    // Once more where it was stale: with the PIN gone it is written all the same, with one set it waits for it.
    if (!((await written()) ?? (await written()))) throw new StaleError()
    await read()
    tellTabs()
  }

  const photosOf = (entry: string): Photo[] => photos.value.filter((one) => one.entry === entry)
  return { cabinet, entries, photos, heads, shut, pinned, locked, lasting, ready, unsent, waiting, open, read, within, change, photosOf }
}

interface Found {
  heads: EntryHead[]
  entries: Entry[]
  photos: Photo[]
  shut: number
}

async function foundIn(mine: Cabinet, locked: boolean): Promise<Found> {
  const words = locked ? { entries: [], photos: [], shut: 0 } : await mine.everything()
  return { heads: await mine.heads(), ...words }
}

export type Contents = ReturnType<typeof useContents>
