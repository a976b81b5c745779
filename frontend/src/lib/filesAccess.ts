import type { MaybeRefOrGetter, Ref } from 'vue'

// What the files of a record need of the application on the screen; `api/files.ts` gives it for the operations of the contract and is
// checked against the contract's types.

/** A file that belongs to a record, without its bytes. */
export interface RecordFile {
  id: string
  name: string
  media_type: string
  size_bytes: number
  tags: readonly string[]
  /** Other files of the same content, as far as one may see them. */
  same_as: readonly { id: string; name: string; subject_type: string; subject_id: string }[]
  created_by: { id: string; name?: string | null } | null
  created_at: string
  archived_at: string | null
  version: number
  can: { update: boolean; archive: boolean; restore: boolean }
}

/** A file on its way to the server, or one that did not get there. */
export interface FileUpload {
  key: string
  name: string
  size: number
  state: 'waiting' | 'sending' | 'refused'
  /** How much of it has gone, from 0 to 1. */
  share: number
  /** Why it was refused; without a message it is the network's fault. */
  refusal: { status: number; message: string } | null
  /** Whether sending it once more may help. */
  again: boolean
}

export interface FilesQuestion {
  archived: boolean
  /** Only with this tag; empty for all. */
  tag: string
}

export interface FilesSource {
  files: Readonly<Ref<readonly RecordFile[]>>
  total: Readonly<Ref<number | null>>
  pending: Readonly<Ref<boolean>>
  /** Files of another question still stand while the asked ones are on their way. */
  outdated: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  hasMore: Readonly<Ref<boolean>>
  loadingMore: Readonly<Ref<boolean>>
  more: () => void
  retry: () => void
}

export interface FilesAccess {
  /** The kind of record, as `same_as` names it. */
  subject: string
  reads: boolean
  adds: boolean
  /** The largest file that the county takes, in MiB. */
  largest: Readonly<Ref<number>>
  use: (id: MaybeRefOrGetter<string>, question: MaybeRefOrGetter<FilesQuestion>) => FilesSource
  /** What is on its way to this record. It goes on while one looks at another page. */
  uploads: (id: MaybeRefOrGetter<string>) => Readonly<Ref<readonly FileUpload[]>>
  upload: (id: string, files: readonly File[], tags: readonly string[]) => void
  /** Sends a refused one once more. */
  again: (key: string) => void
  /** Stops one that is on its way, or forgets a refused one. */
  drop: (key: string) => void
  get: (id: string) => Promise<RecordFile>
  /** 412 where somebody has changed it since `version`. */
  change: (id: string, version: number, changes: { name?: string; tags?: string[] }) => Promise<RecordFile>
  archive: (file: RecordFile) => Promise<void>
  restore: (file: RecordFile) => Promise<void>
  /** Hands the bytes to the browser's own download. */
  save: (file: RecordFile) => Promise<void>
}
