// What lies in this browser until the server has it.

export type OutboxKind = 'lead' | 'visit'

/** `photos`: the server has the text, photos are still on their way. */
export type EntryState = 'draft' | 'waiting' | 'refused' | 'photos' | 'sent'

/** What the server answered, as far as the screens lead on from it. */
export interface Taken {
  id: string
  /** The number of a receipt, or what else it is known by. */
  number: string | null
  /** Of a lead report: whether it became a lead or a claim. */
  outcome: string | null
}

export interface Refusal {
  message: string
  fields: readonly { field: string; message: string }[]
  /** It was not the server that refused: somebody else has changed the same in the meantime, and the person chooses. */
  clash?: Clash
}

/** What a record says, field by field as a patch names them. */
export type Fields = Record<string, unknown>

/** A record as the server has it: what is compared, and what a form would show of it. */
export interface Standing {
  version: number
  fields: Fields
  form: Record<string, unknown>
}

/** The fields that were changed here and there, and the record as it stood then. */
export interface Clash {
  fields: readonly string[]
  now: Standing
}

/** A change that follows a record which the server has already. */
export type Revision = Pick<EntryBody, 'input' | 'sent' | 'seen'>

/** What is told of an entry without its words: it stays legible to the machine while the words are locked. */
export interface EntryHead {
  ref: string
  owner: string
  /** The grant under which it was typed; null for oneself. */
  grant: string | null
  kind: OutboxKind
  state: EntryState
  kept_at: string
  /** A draft that was laid aside: a new form begins without it. */
  aside: boolean
  /** It has left this device at least once: the server may have it, though no answer came. */
  tried: boolean
  /** It was changed after it had left: where the server has it already, the change follows. */
  revised: boolean
  /** Grows with each time it is handed over for sending: an answer to an earlier one settles nothing about this. */
  edition: number
}

export interface EntryBody {
  /** What it is called on the screen: the company. */
  title: string
  /** What is sent. */
  input: unknown
  /** The form as it was typed, for going on with it. */
  form: Record<string, unknown>
  refusal: Refusal | null
  taken: Taken | null
  /** All that was ever sent of it: where no answer came the server may have any of these. */
  sent: readonly unknown[]
  /** What this device has put into the record, as the server told it: whatever differs from it there is somebody else's. */
  seen: Fields | null
  /** How many photos went along, where they lie here no longer. */
  went?: number
}

export type Entry = EntryHead & EntryBody

export interface PhotoHead {
  ref: string
  owner: string
  entry: string
  order: number
  state: 'kept' | 'sent' | 'refused'
  size: number
}

export interface PhotoBody {
  filename: string
  sha256: string
  refusal: string | null
}

export type Photo = PhotoHead & PhotoBody

export const tableNames = ['entries', 'photos', 'things'] as const
export type TableName = (typeof tableNames)[number]

/** A row as it lies in the store: its words either plain or sealed under the person's PIN. */
export interface Row {
  key: string
  owner: string
  head: unknown
  body: unknown
  bytes: Uint8Array | null
  sealed: { body: Uint8Array; bytes: Uint8Array | null } | null
}
