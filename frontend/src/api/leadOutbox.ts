import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { withTabLock } from '@/lib/tabLock'
import { reportLead } from './leads'
import { isApiError } from './problem'
import { useSession } from './session'
import { readStored, writeStored } from './stored'
import { connection } from './transport'
import type { LeadIn, LeadReport } from './types'

const name = 'outbox.leads'
const again = 20_000

/** A report that the server could not be reached for. `refusal`: it was reached and did not take it. `receipt`: it did. */
export interface KeptReport {
  ref: string
  /** What it is called on the screen: the company. */
  title: string
  input: LeadIn
  /** The form as it was typed, for mending what is refused. */
  form: Record<string, unknown>
  kept_at: string
  refusal: string | null
  receipt: { id: string; outcome: LeadReport['outcome']; number: string } | null
}

/**
 * Reports that were typed without a connection. They lie in this browser, for this person alone, until the server has given each its
 * receipt; the reference made on the device keeps a repeat from becoming a second report.
 */
export const useLeadOutbox = defineStore('lead-outbox', () => {
  const session = useSession()
  const entries = ref<KeptReport[]>([])
  const sending = ref(false)
  const waiting = computed(() => entries.value.filter((one) => one.receipt === null && one.refusal === null))
  const open = computed(() => entries.value.filter((one) => one.receipt === null))

  function read(): void {
    entries.value = session.me === null ? [] : readStored<KeptReport[]>(localStorage, name, [])
  }

  function change(change: (kept: KeptReport[]) => KeptReport[]): void {
    read()
    entries.value = change(entries.value)
    writeStored(localStorage, name, entries.value)
  }

  function keep(entry: Pick<KeptReport, 'ref' | 'title' | 'input' | 'form'>): void {
    const whole: KeptReport = { ...entry, kept_at: new Date().toISOString(), refusal: null, receipt: null }
    change((kept) => [...kept.filter((one) => one.ref !== entry.ref), whole])
  }

  function drop(ref: string): void {
    change((kept) => kept.filter((one) => one.ref !== ref))
  }

  function note(ref: string, found: Partial<KeptReport>): void {
    change((kept) => kept.map((one) => (one.ref === ref ? { ...one, ...found } : one)))
  }

  /** Sends what waits, one after the other, from one tab at a time. */
  async function send(): Promise<void> {
    if (sending.value || session.me === null || waiting.value.length === 0) return
    const owner = session.me.id
    sending.value = true
    try {
      await withTabLock('lead-outbox', async () => {
        read()
        for (const one of waiting.value) {
          if (session.me?.id !== owner || !(await sendOne(one, owner))) return
        }
      })
    } finally {
      sending.value = false
    }
  }

  /** False where the server still cannot take anything. */
  async function sendOne(one: KeptReport, owner: string): Promise<boolean> {
    try {
      const report = await reportLead(one.input)
      // Somebody else has signed in meanwhile: what was sent is found again by its reference.
      if (session.me?.id !== owner) return false
      note(one.ref, { receipt: { id: report.id, outcome: report.outcome, number: report.receipt.number } })
      return true
    } catch (error) {
      if (!isApiError(error)) throw error
      if (session.me?.id !== owner || isAway(error.status)) return false
      note(one.ref, { refusal: error.fields.map((fault) => fault.message).join('；') || error.message })
      return true
    }
  }

  watch(() => session.me?.id, read, { immediate: true })

  /** Looks after what is kept for as long as the page stands; returns what ends it. */
  function attend(): () => void {
    const go = () => void send()
    const timer = setInterval(go, again)
    const stop = watch(connection, (now) => {
      if (now === 'good') go()
    })
    window.addEventListener('online', go)
    window.addEventListener('storage', read)
    go()
    return () => {
      clearInterval(timer)
      stop()
      window.removeEventListener('online', go)
      window.removeEventListener('storage', read)
    }
  }

  return { entries, open, sending, keep, drop, send, attend }
})

/** No answer, or one that says nothing about what was sent: it may go again. */
export function isAway(status: number): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}
