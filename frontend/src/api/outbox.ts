import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { forgetDrafts } from '@/lib/draft'
import { withTabLock } from '@/lib/tabLock'
import { useDevice } from './device'
import { useContents } from './outbox/contents'
import { lineToServer } from './outbox/line'
import { sendAll } from './outbox/machine'
import { tellTabs, whenTabsTell } from './outbox/opened'
import { writingIn } from './outbox/writing'
import { useSession } from './session'
import { connection } from './transport'

export type { Written } from './outbox/writing'

const again = 20_000
const piece = 256 * 1024
/** What was sent is shown for so long, unless somebody takes it away before (milliseconds). */
const shown = 7 * 86_400_000
/** Forms that tell what lies in the outbox: they keep nothing in plain while a PIN is set. */
const sealedDrafts = ['lead_report', 'visit_edit']

/**
 * Everything that was written and is not yet the server's, of the person who sits here: lead reports, visits and their photos. It lies in
 * this browser until each has been answered; the reference made on the device keeps a repeat from becoming a second record.
 */
export const useOutbox = defineStore('outbox', () => {
  const session = useSession()
  const device = useDevice()
  const contents = useContents(() => device.owner)
  const { cabinet, entries, pinned, locked, waiting, open, read, within } = contents
  const sending = ref(false)
  const underWay = ref<{ ref: string; share: number } | null>(null)
  const grant = computed(() => session.me?.acting_for?.grant_id ?? null)
  const writing = writingIn(contents, () => grant.value, send)

  /** Sends what waits, from one tab at a time. */
  async function send(): Promise<void> {
    // What hinders opening is told where it first comes up; the next turn tries again.
    if (!(await open().then(() => true, () => false))) return
    const mine = cabinet.value
    if (sending.value || locked.value || !mine || session.me?.id !== mine.owner || waiting.value.length === 0) return
    sending.value = true
    try {
      const still = () => session.me?.id === mine.owner && cabinet.value === mine
      const told = (name: string | null, share: number): void => {
        underWay.value = name === null ? null : { ref: name, share }
        if (cabinet.value === mine) void read()
      }
      await withTabLock('outbox', () => within(mine, () => sendAll({ cabinet: mine, line: lineToServer(), grant: grant.value, mine: still, told, piece })))
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
    const deaf = whenTabsTell((news) => void (news === 'pin' ? open(true) : read()))
    window.addEventListener('online', go)
    document.addEventListener('visibilitychange', look)
    void open().then(forgetOld, () => undefined).then(send)
    return () => {
      clearInterval(timer)
      stop()
      deaf()
      window.removeEventListener('online', go)
      document.removeEventListener('visibilitychange', look)
    }
  }

  async function forgetOld(): Promise<void> {
    const old = entries.value.filter((one) => one.state === 'sent' && Date.now() - Date.parse(one.kept_at) > shown)
    for (const one of old) if (!locked.value) await writing.drop(one.ref)
  }

  watch(() => device.owner, () => open(), { immediate: true })
  // What a form kept in plain before the PIN was set, in this tab or another.
  watch(pinned, (now) => {
    if (now) forgetDrafts(sealedDrafts)
  })
  // What waited while the page was locked, or the session away, goes as soon as both are there.
  watch([locked, () => session.me?.id], () => void send())

  const { photos, heads, shut, lasting, ready, unsent, photosOf } = contents
  return { cabinet, entries, photos, heads, shut, pinned, locked, lasting, ready, sending, underWay, unsent, waiting, open, read, within, photosOf, ...writing, send, attend }
})
