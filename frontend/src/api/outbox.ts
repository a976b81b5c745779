import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { newRef } from '@/lib/newRef'
import { withTabLock } from '@/lib/tabLock'
import { useDevice } from './device'
import { Cabinet, LockedError } from './outbox/cabinet'
import { earlierReports } from './outbox/earlier'
import { lineToServer } from './outbox/line'
import { sendAll } from './outbox/machine'
import type { Entry, EntryBody, EntryHead, OutboxKind, Photo } from './outbox/types'
import { openShelf, tellTabs, whenTabsTell } from './outbox/opened'
import { findPin } from './outbox/pin'
import { useSession } from './session'
import { connection } from './transport'

const again = 20_000
const piece = 256 * 1024
/** What was sent is shown for so long, unless somebody takes it away before (milliseconds). */
const shown = 7 * 86_400_000

/** What a form hands over. */
export type Written = Pick<EntryBody, 'title' | 'input' | 'form'>

/**
 * Everything that was written and is not yet the server's, of the person who sits here: lead reports, visits and their photos. It lies in
 * this browser until each has been answered; the reference made on the device keeps a repeat from becoming a second record.
 */
export const useOutbox = defineStore('outbox', () => {
  const session = useSession()
  const device = useDevice()
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
  const sending = ref(false)
  const underWay = ref<{ ref: string; share: number } | null>(null)
  const grant = computed(() => session.me?.acting_for?.grant_id ?? null)
  const unsent = computed(() => heads.value.filter((one) => one.state !== 'sent' && !(one.state === 'draft' && !one.aside)))
  const waiting = computed(() => heads.value.filter((one) => one.state === 'waiting' || one.state === 'photos'))

  let opening: Promise<void> = Promise.resolve()

  /** The rows of whoever sits here now; another's stay where they are, unseen. */
  function open(): Promise<void> {
    opening = opening.then(async () => {
      const owner = device.owner
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

  /** Keeps what is typed. Under a reference that is there already it takes its place. */
  function keepDraft(kind: OutboxKind, name: string, written: Written, aside = false): Promise<void> {
    return change((mine) =>
      mine.changeEntry(name, (now) => {
        // Somebody has handed it over in another tab: it is no draft any more.
        if (now && now.state !== 'draft') return undefined
        return { ...(now ?? blank(kind, name, mine.owner)), ...written, aside }
      }),
    )
  }

  /** Hands it over for sending; `later`: not at once, since the line has just been seen to be broken. */
  async function hand(kind: OutboxKind, name: string, written: Written, later = false): Promise<void> {
    await change((mine) =>
      mine.changeEntry(name, (now) => {
        if (now?.state === 'sent' || now?.state === 'photos') return undefined
        const before = now ?? blank(kind, name, mine.owner)
        return { ...before, ...written, kept_at: new Date().toISOString(), grant: grant.value, state: 'waiting', aside: false, refusal: null, revised: before.tried, edition: before.edition + 1 }
      }),
    )
    if (!later) void send()
  }

  function blank(kind: OutboxKind, name: string, owner: string): Entry {
    const head: EntryHead = { ref: name, owner, grant: grant.value, kind, state: 'draft', kept_at: new Date().toISOString(), aside: false, tried: false, revised: false, edition: 0 }
    return { ...head, title: '', input: null, form: {}, refusal: null, taken: null }
  }

  /** Back among the drafts, for changing what waits or was refused. */
  function takeBack(name: string): Promise<void> {
    return change((mine) => mine.changeEntry(name, (now) => (now?.state === 'waiting' || now?.state === 'refused' ? { ...now, state: 'draft', aside: true } : undefined)))
  }

  function retry(name: string): Promise<void> {
    return change((mine) => mine.changeEntry(name, (now) => (now?.state === 'refused' ? { ...now, state: 'waiting', refusal: null, edition: now.edition + 1 } : undefined))).then(send)
  }

  function drop(name: string): Promise<void> {
    return change(async (mine) => {
      await mine.removePhotos((await mine.photos(name)).map((one) => one.ref))
      await mine.changeEntry(name, () => null)
    })
  }

  async function addPhoto(entry: string, filename: string, bytes: Uint8Array, sha256: string): Promise<void> {
    await change(async (mine) => {
      const last = await mine.photos(entry)
      const order = Math.max(-1, ...last.map((one) => one.order)) + 1
      await mine.addPhoto({ ref: newRef(), owner: mine.owner, entry, order, state: 'kept', size: bytes.length, filename, sha256, refusal: null }, bytes)
    })
  }

  function removePhoto(photo: string): Promise<void> {
    return change((mine) => mine.removePhotos([photo]))
  }

  function photosOf(entry: string): Photo[] {
    return photos.value.filter((one) => one.entry === entry)
  }

  /** Sends what waits, from one tab at a time. */
  async function send(): Promise<void> {
    await opening
    const mine = cabinet.value
    if (sending.value || locked.value || !mine || session.me?.id !== mine.owner || waiting.value.length === 0) return
    sending.value = true
    try {
      const still = () => session.me?.id === mine.owner && cabinet.value === mine
      const told = (name: string | null, share: number): void => {
        underWay.value = name === null ? null : { ref: name, share }
        if (cabinet.value === mine) void read()
      }
      await withTabLock('outbox', () => sendAll({ cabinet: mine, line: lineToServer(), grant: grant.value, mine: still, told, piece }))
    } finally {
      sending.value = false
      await read()
      tellTabs()
    }
  }

  /** Looks after what is kept for as long as the page stands; returns what ends it. */
  function attend(): () => void {
    const go = () => void send()
    const look = () => {
      if (document.visibilityState === 'visible') go()
    }
    const timer = setInterval(go, again)
    const stop = watch(connection, (now) => {
      if (now === 'good') go()
    })
    const deaf = whenTabsTell(() => void read())
    window.addEventListener('online', go)
    document.addEventListener('visibilitychange', look)
    void opening.then(forgetOld).then(send)
    return () => {
      clearInterval(timer)
      stop()
      deaf()
      window.removeEventListener('online', go)
      document.removeEventListener('visibilitychange', look)
    }
  }

  async function forgetOld(): Promise<void> {
    const old = heads.value.filter((one) => one.state === 'sent' && Date.now() - Date.parse(one.kept_at) > shown)
    for (const one of old) if (!locked.value) await drop(one.ref)
  }

  watch(() => device.owner, open, { immediate: true })
  // What waited while the page was locked, or the session away, goes as soon as both are there.
  watch([locked, () => session.me?.id], () => void send())

  return { cabinet, entries, photos, heads, pinned, locked, lasting, ready, sending, underWay, unsent, waiting, open, read, keepDraft, hand, takeBack, retry, drop, addPhoto, removePhoto, photosOf, send, attend }
})
