import { reportLead } from '../leads'
import { appendToUpload, beginUpload, lookAtUpload, type Upload as ServerUpload } from '../photoUploads'
import { isApiError } from '../problem'
import type { LeadIn, VisitIn, VisitPatch } from '../types'
import { createVisit, getVisit, updateVisit } from '../visits'
import { AwayError, RefusedError, type Line, type Upload } from './machine'
import { follow, standingOf, type Place } from './revision'
import type { Refusal } from './types'

const textWait = 30_000
const pieceWait = 90_000

/** No answer, or one that says nothing about what was sent: it may go again. */
export function isAway(status: number): boolean {
  return status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
}

export function lineToServer(): Line {
  return {
    text: (kind, _ref, input) =>
      within(textWait, async (signal) => {
        if (kind === 'lead') {
          const report = await reportLead(input as LeadIn)
          return { taken: { id: needed(report.id), number: report.receipt.number, outcome: report.outcome }, known: false, now: null }
        }
        const { visit, known } = await createVisit(input as VisitIn, signal)
        return { taken: { id: needed(visit.id), number: null, outcome: null }, known, now: standingOf(visit) }
      }),
    revise: (_kind, taken, revision, now) => within(textWait, () => follow(revision, now, placeOf(taken.id))),
    beginPhoto: ({ ref, filename, size, sha256 }, taken) =>
      within(textWait, async (signal) => uploadOf(await beginUpload({ client_ref: ref, visit: taken.id, filename, size, sha256 }, signal))),
    lookAtPhoto: (id) => within(textWait, async (signal) => uploadOf(await lookAtUpload(id, signal))),
    sendPiece: (id, offset, bytes) =>
      within(pieceWait, async (signal) => {
        const upload = await appendToUpload(id, offset, bytes, signal)
        return upload && uploadOf(upload)
      }),
  }
}

function placeOf(id: string): Place {
  return {
    put: async (version: number, patch: VisitPatch) => {
      try {
        return standingOf(await updateVisit(id, version, patch))
      } catch (error) {
        if (isApiError(error) && error.status === 412) return null
        throw error
      }
    },
    look: async () => standingOf(await getVisit(id)),
  }
}

/** A refusal in the server's own words; null where it was not the server that answered, or could not tell. */
export function refusalOf(error: unknown): Refusal | null {
  // Gateways answer without a code of ours: what they say is about the way, not about what was sent.
  if (!isApiError(error) || isAway(error.status) || error.code === 'unknown') return null
  return { message: error.fields.map((fault) => fault.message).join('；') || error.message, fields: error.fields.map(({ field, message }) => ({ field, message })) }
}

/** A line that neither brings nor breaks counts as broken after a while. */
async function within<T>(wait: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const timer = setTimeout(() => {
    stop.abort()
  }, wait)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (error instanceof RefusedError) throw error
    const refusal = refusalOf(error)
    if (refusal) throw new RefusedError(refusal)
    throw new AwayError()
  } finally {
    clearTimeout(timer)
  }
}

/** Between the county's line and the server there may be pages that answer 200 to everything. */
function needed(id: unknown): string {
  if (typeof id !== 'string') throw new AwayError()
  return id
}

function uploadOf({ id, received, size, file_id: file }: ServerUpload): Upload {
  return { id: needed(id), received, size, done: file !== null }
}
