import type { Entry } from './types'

// What an outbox takes along as a file, and what stays; apart from the ciphers, since the screen asks before they are there.

/** Why something does not go into such a file: nobody's word but one's own is carried by hand, and a lead report gets its receipt over a line only. */
export type Staying = 'deputy' | 'lead' | 'draft'

/** Null where it goes along: an own visit that the server does not have whole. What the server has whole is not asked about. */
export function staying({ kind, grant, state }: Pick<Entry, 'kind' | 'grant' | 'state'>): Staying | null {
  if (kind === 'lead') return 'lead'
  if (grant !== null) return 'deputy'
  return state === 'draft' ? 'draft' : null
}

export function sealable(entry: Entry): boolean {
  return entry.state !== 'sent' && staying(entry) === null
}
