import { readStored } from '../stored'
import { useSession } from '../session'
import type { LeadIn } from '../types'
import type { Cabinet } from './cabinet'

/** A lead report as an earlier version of this page kept it. */
interface EarlierReport {
  ref: string
  title: string
  input: LeadIn
  form: Record<string, unknown>
  kept_at: string
  refusal: string | null
  receipt: { id: string; outcome: string; number: string } | null
}

const name = 'outbox.leads'

/** Takes over the reports that an earlier version left behind; they keep their references, and so are never sent as others. */
export async function earlierReports(cabinet: Cabinet): Promise<void> {
  if (useSession().me?.id !== cabinet.owner) return
  const found = readStored<EarlierReport[]>(localStorage, name, [])
  for (const one of found) {
    await cabinet.changeEntry(one.ref, (now) => {
      if (now) return undefined
      const state = one.receipt ? 'sent' : one.refusal === null ? 'waiting' : 'refused'
      const head = { ref: one.ref, owner: cabinet.owner, grant: null, kind: 'lead', state, kept_at: one.kept_at, aside: false, tried: true, revised: false, edition: 1 } as const
      return { ...head, title: one.title, input: one.input, form: one.form, refusal: one.refusal === null ? null : { message: one.refusal, fields: [] }, taken: one.receipt, sent: [], seen: null }
    })
  }
  if (found.length > 0) localStorage.removeItem(`zhaoyin.${cabinet.owner}.${name}`)
}
