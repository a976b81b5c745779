import type { MaybeRefOrGetter, Ref } from 'vue'

// 推荐快报 on a record's own page, without knowing where recommendations come from; `api/bulletinPicks.ts` gives it for the operations of
// the contract and is checked against the contract's types.

/** A recommendation: what a bulletin may print of the record. */
export interface RecordPick {
  id: string
  words: string | null
  file: { id: string; name: string } | null
  /** Null for what came with a ledger. */
  author: { id: string; name: string } | null
  recommended_on: string
  /** The issues that print it. */
  used_in: readonly { id: string; title: string }[]
  version: number
  can: { update: boolean; archive: boolean }
}

export interface PickFields {
  words: string
  /** The picture to print; empty for none. */
  file_id: string
}

export interface PickPicture {
  id: string
  name: string
  url: string
}

export interface PicksAccess {
  /** Whether the person sees recommendations at all. */
  reads: boolean
  /** Whether the person may recommend what they write, and what others write. */
  writes: boolean
  center: boolean
  use: (id: MaybeRefOrGetter<string>) => { pick: Readonly<Ref<RecordPick | null | undefined>> }
  /** The pictures among the record's files, as addresses that a page may show. */
  pictures: (id: MaybeRefOrGetter<string>) => { pictures: Readonly<Ref<readonly PickPicture[]>>; pending: Readonly<Ref<boolean>> }
  recommend: (id: string, fields: PickFields) => Promise<void>
  /** 412 where somebody has changed it since `version`. */
  change: (pick: RecordPick, version: number, fields: PickFields) => Promise<void>
  withdraw: (pick: RecordPick) => Promise<void>
}
