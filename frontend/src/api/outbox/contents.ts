import { computed, ref, shallowRef } from 'vue'
import { Cabinet, LockedError } from './cabinet'
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
  const unsent = computed(() => heads.value.filter((one) => one.state !== 'sent' && !(one.state === 'draft' && !one.aside)))
  const waiting = computed(() => heads.value.filter((one) => one.state === 'waiting' || one.state === 'photos'))
  let opening: Promise<void> = Promise.resolve()

  /** The rows of whoever sits here now; another's stay where they are, unseen. */
  function open(): Promise<void> {
    opening = opening.then(async () => {
      const owner = ownerNow()
      if (cabinet.value?.owner === owner) return
      cabinet.value = null
      entries.value = []
      photos.value = []
      heads.value = []
      pinned.value = locked.value = ready.value = false
      if (owner === null) return
      const opened = await openShelf()
      lasting.value = opened.lasting
      const mine = new Cabinet(opened.shelf, owner)
      pinned.value = await findPin(mine)
      locked.value = pinned.value
      cabinet.value = mine
      if (!pinned.value) await earlierReports(mine)
      await read()
      ready.value = true
    })
    return opening
  }

  /** Another's, once somebody else has signed in: a late answer must not show them. */
  async function read(): Promise<void> {
    const mine = cabinet.value
    if (!mine) return
    const found = { heads: await mine.heads(), entries: [] as Entry[], photos: [] as Photo[] }
    if (!locked.value) Object.assign(found, { entries: await mine.entries(), photos: await mine.photos() })
    if (cabinet.value !== mine) return
    heads.value = found.heads
    entries.value = found.entries
    photos.value = found.photos
  }

  async function change(change: (mine: Cabinet) => Promise<void>): Promise<void> {
    await opening
    const mine = cabinet.value
    if (!mine) throw new LockedError()
    await change(mine)
    await read()
    tellTabs()
  }

  const opened = (): Promise<void> => opening
  const photosOf = (entry: string): Photo[] => photos.value.filter((one) => one.entry === entry)

  return { cabinet, entries, photos, heads, pinned, locked, lasting, ready, unsent, waiting, open, opened, read, change, photosOf }
}

export type Contents = ReturnType<typeof useContents>
