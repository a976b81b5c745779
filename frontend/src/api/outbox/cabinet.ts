import { without } from '@/lib/without'
import type { Shelf } from './shelf'
import type { Entry, EntryBody, EntryHead, Photo, PhotoBody, PhotoHead, Row, TableName } from './types'

/** What turns words into what nobody can read, and back. Present only while a PIN is set and was given. */
export interface Key {
  seal: (plain: Uint8Array, about: string) => Uint8Array
  open: (sealed: Uint8Array, about: string) => Uint8Array
}

/** Its words lie sealed and the PIN was not given yet. */
export class LockedError extends Error {
  constructor() {
    super('locked')
    this.name = 'LockedError'
  }
}

/** The rows of one person as entries, photos and kept things; sealed and opened with the person's key where there is one. */
export class Cabinet {
  key: Key | null = null
  /** A PIN is set: nothing may be written in plain, whether or not it was given. */
  sealing = false

  constructor(
    readonly shelf: Shelf,
    readonly owner: string,
  ) {}

  async heads(): Promise<EntryHead[]> {
    return (await this.shelf.all('entries', this.owner)).map((row) => row.head as EntryHead)
  }

  async entries(): Promise<Entry[]> {
    const rows = await this.shelf.all('entries', this.owner)
    return rows.map((row) => this.entryOf(row)).sort((a, b) => a.kept_at.localeCompare(b.kept_at) || a.ref.localeCompare(b.ref))
  }

  async entry(ref: string): Promise<Entry | null> {
    const row = await this.shelf.get('entries', ref)
    return row?.owner === this.owner ? this.entryOf(row) : null
  }

  /** Reads, changes and writes in one go; null removes it, undefined leaves it. */
  async changeEntry(ref: string, change: (entry: Entry | null) => Entry | null | undefined): Promise<void> {
    await this.shelf.change('entries', ref, (row) => {
      if (row && row.owner !== this.owner) return undefined
      const next = change(row ? this.entryOf(row) : null)
      return next ? this.rowOf(ref, headOf(next), bodyOf(next), null) : next
    })
  }

  async photos(entry?: string): Promise<Photo[]> {
    const rows = await this.shelf.all('photos', this.owner)
    return rows
      .filter((row) => entry === undefined || (row.head as PhotoHead).entry === entry)
      .map((row) => this.photoOf(row))
      .sort((a, b) => a.order - b.order)
  }

  async bytesOf(photo: string): Promise<Uint8Array | null> {
    const row = await this.shelf.get('photos', photo)
    if (row?.owner !== this.owner) return null
    if (!row.sealed) return row.bytes
    return row.sealed.bytes ? this.needKey().open(row.sealed.bytes, about(row.key, 'bytes')) : null
  }

  async addPhoto(photo: Photo, bytes: Uint8Array): Promise<void> {
    const { filename, sha256, refusal, ...head } = photo
    await this.shelf.change('photos', photo.ref, () => this.rowOf(photo.ref, head, { filename, sha256, refusal }, bytes))
  }

  /** Its state alone: the picture itself is left as it lies, and let go of once the server has it. */
  async notePhoto(ref: string, state: PhotoHead['state'], refusal: string | null): Promise<void> {
    await this.shelf.change('photos', ref, (row) => {
      if (row?.owner !== this.owner) return undefined
      const bytes = state === 'sent' ? null : this.openBytes(row)
      const { filename, sha256, ...head } = without(this.photoOf(row), ['refusal'])
      return this.rowOf(ref, { ...head, state }, { filename, sha256, refusal }, bytes)
    })
  }

  async removePhotos(refs: readonly string[]): Promise<void> {
    await this.shelf.remove('photos', refs)
  }

  async thing<T>(name: string): Promise<T | null> {
    const row = await this.shelf.get('things', this.thingKey(name))
    return row ? (this.openBody(row) as T) : null
  }

  async putThing(name: string, value: unknown): Promise<void> {
    const key = this.thingKey(name)
    await this.shelf.change('things', key, () => this.rowOf(key, null, value, null))
  }

  /** Every row is written again as it should lie: sealed, or plain where the PIN is taken away. */
  async turn(): Promise<void> {
    for (const table of ['entries', 'photos', 'things'] as const) {
      for (const { key } of await this.shelf.all(table, this.owner)) {
        if (key !== this.thingKey('pin')) await this.turnOne(table, key)
      }
    }
  }

  /** Forgets all of this person's rows that nobody can open any more. */
  async wipe(): Promise<void> {
    for (const table of ['entries', 'photos', 'things'] as const) {
      const rows = await this.shelf.all(table, this.owner)
      await this.shelf.remove(table, rows.filter((row) => row.sealed !== null).map((row) => row.key))
    }
  }

  thingKey(name: string): string {
    return `${this.owner}:${name}`
  }

  private async turnOne(table: TableName, key: string): Promise<void> {
    await this.shelf.change(table, key, (row) => {
      if (!row || (row.sealed !== null) === this.sealing) return undefined
      return this.rowOf(key, row.head, this.openBody(row), this.openBytes(row))
    })
  }

  private entryOf(row: Row): Entry {
    return { ...(row.head as EntryHead), ...(this.openBody(row) as EntryBody) }
  }

  private photoOf(row: Row): Photo {
    return { ...(row.head as PhotoHead), ...(this.openBody(row) as PhotoBody) }
  }

  private openBody(row: Row): unknown {
    if (!row.sealed) return row.body
    return JSON.parse(new TextDecoder().decode(this.needKey().open(row.sealed.body, about(row.key, 'body')))) as unknown
  }

  private openBytes(row: Row): Uint8Array | null {
    if (!row.sealed) return row.bytes
    return row.sealed.bytes ? this.needKey().open(row.sealed.bytes, about(row.key, 'bytes')) : null
  }

  private rowOf(key: string, head: unknown, body: unknown, bytes: Uint8Array | null): Row {
    if (!this.sealing) return { key, owner: this.owner, head, body: plain(body), bytes, sealed: null }
    const held = this.needKey()
    const words = held.seal(new TextEncoder().encode(JSON.stringify(body)), about(key, 'body'))
    return { key, owner: this.owner, head, body: null, bytes: null, sealed: { body: words, bytes: bytes && held.seal(bytes, about(key, 'bytes')) } }
  }

  private needKey(): Key {
    if (!this.key) throw new LockedError()
    return this.key
  }
}

/** A sealed row cannot be passed off as another one. */
function about(key: string, part: string): string {
  return `${key}|${part}`
}

/** What a form holds is reactive; the store takes plain things only. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

function headOf({ ref, owner, grant, kind, state, kept_at, aside, tried, revised, edition }: Entry): EntryHead {
  return { ref, owner, grant, kind, state, kept_at, aside, tried, revised, edition }
}

function bodyOf({ title, input, form, refusal, taken }: Entry): EntryBody {
  return { title, input, form, refusal, taken }
}
