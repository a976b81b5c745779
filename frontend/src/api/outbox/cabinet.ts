import { without } from '@/lib/without'
import type { Placed, Shelf } from './shelf'
import { tableNames, type Entry, type EntryBody, type EntryHead, type Photo, type PhotoBody, type PhotoHead, type Row, type TableName } from './types'

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

/** Another tab has set the PIN, or taken it away: what this one knows of it holds no longer. */
export class StaleError extends Error {
  constructor() {
    super('stale')
    this.name = 'StaleError'
  }
}

/** It is damaged, or was sealed with a key that is gone. */
export class ShutError extends Error {
  constructor() {
    super('shut')
    this.name = 'ShutError'
  }
}

const lockName = 'pin'

/** Which key the store goes by: null where no PIN is set. */
export function lockIn(row: Row | undefined): string | null {
  return row ? ((row.body as { id?: string }).id ?? '') : null
}

/** The rows of one person as entries, photos and kept things; sealed and opened with the person's key where there is one. */
export class Cabinet {
  key: Key | null = null
  /** Of the PIN that is set: nothing may be written in plain then, whether or not it was given. Null where none is. */
  lock: string | null = null

  constructor(
    readonly shelf: Shelf,
    readonly owner: string,
  ) {}

  async heads(): Promise<EntryHead[]> {
    return (await this.shelf.all('entries', this.owner)).map((row) => row.head as EntryHead)
  }

  /** Those that can be opened; what cannot stays where it lies, and is counted by `everything`. */
  async entries(): Promise<Entry[]> {
    return this.inOrder(await this.shelf.all('entries', this.owner)).found
  }

  async entry(ref: string): Promise<Entry | null> {
    const row = await this.shelf.get('entries', ref)
    return row?.owner === this.owner ? this.entryOf(row) : null
  }

  /** Reads, changes and writes in one go; null removes it, undefined leaves it. */
  async changeEntry(ref: string, change: (entry: Entry | null) => Entry | null | undefined): Promise<void> {
    await this.write('entries', ref, (row) => {
      if (row && row.owner !== this.owner) return undefined
      const next = change(row ? this.entryOf(row) : null)
      return next ? this.rowOf(ref, headOf(next), bodyOf(next), null) : next
    })
  }

  async photos(entry?: string): Promise<Photo[]> {
    const rows = await this.shelf.all('photos', this.owner)
    return opened(
      rows.filter((row) => entry === undefined || (row.head as PhotoHead).entry === entry),
      (row) => this.photoOf(row),
    ).found.sort((a, b) => a.order - b.order)
  }

  /** All that can be opened, and how many cannot. */
  async everything(): Promise<{ entries: Entry[]; photos: Photo[]; shut: number }> {
    const entries = this.inOrder(await this.shelf.all('entries', this.owner))
    const photos = opened(await this.shelf.all('photos', this.owner), (row) => this.photoOf(row))
    return { entries: entries.found, photos: photos.found.sort((a, b) => a.order - b.order), shut: entries.shut + photos.shut }
  }

  async bytesOf(photo: string): Promise<Uint8Array | null> {
    const row = await this.shelf.get('photos', photo)
    return row?.owner === this.owner ? this.openBytes(row) : null
  }

  async addPhoto(photo: Photo, bytes: Uint8Array): Promise<void> {
    const { filename, sha256, refusal, ...head } = photo
    await this.write('photos', photo.ref, () => this.rowOf(photo.ref, head, { filename, sha256, refusal }, bytes))
  }

  /** Its state alone: the picture itself is left as it lies, and let go of once the server has it. */
  async notePhoto(ref: string, state: PhotoHead['state'], refusal: string | null): Promise<void> {
    await this.write('photos', ref, (row) => {
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
    await this.write('things', key, () => this.rowOf(key, null, value, null))
  }

  get lockKey(): string {
    return this.thingKey(lockName)
  }

  /** Whether the store still goes by the key that this cabinet knows of. */
  async isCurrent(): Promise<boolean> {
    return lockIn(await this.shelf.get('things', this.lockKey)) === this.lock
  }

  /** Every row is written again as it should lie: sealed, or plain where the PIN is taken away. */
  async turn(toSealed: boolean): Promise<void> {
    for (const table of tableNames) {
      for (const { key } of await this.shelf.all(table, this.owner)) {
        if (key !== this.lockKey) await this.turnOne(table, key, toSealed)
      }
    }
  }

  /** Forgets the PIN, unless something was sealed with its key meanwhile: that must be turned first. */
  async letGo(): Promise<boolean> {
    let free = false
    await this.clear((all) => {
      free = all.every((one) => one.row.sealed === null || this.isShut(one))
      return free ? all.filter(({ row }) => row.key === this.lockKey) : []
    })
    if (free) this.key = this.lock = null
    return free
  }

  /** Forgets the PIN, and with it all of this person's rows that nobody can open any more. */
  async wipe(): Promise<void> {
    await this.clear((all) => all.filter(({ row }) => row.sealed !== null || row.key === this.lockKey))
    this.key = this.lock = null
  }

  /** Takes away what cannot be opened. */
  async removeShut(): Promise<void> {
    await this.clear((all) => all.filter((one) => one.table !== 'things' && this.isShut(one)))
  }

  thingKey(name: string): string {
    return `${this.owner}:${name}`
  }

  /** Never with another key than the store goes by, and never in plain where it goes by one: the same moment tells. */
  private async write(table: TableName, key: string, change: (row: Row | undefined) => Row | null | undefined): Promise<void> {
    const checked = (row: Row | undefined, lock: Row | undefined): Row | null | undefined => {
      if (lockIn(lock) !== this.lock) throw new StaleError()
      return change(row)
    }
    await this.shelf.change(table, key, checked, this.lockKey)
  }

  private async clear(choose: (all: readonly Placed[]) => readonly Placed[]): Promise<void> {
    await this.shelf.clear(this.owner, (all) => {
      if (lockIn(all.find(({ row }) => row.key === this.lockKey)?.row) !== this.lock) throw new StaleError()
      return choose(all)
    })
  }

  private async turnOne(table: TableName, key: string, toSealed: boolean): Promise<void> {
    await this.write(table, key, (row) => {
      if (!row || (row.sealed !== null) === toSealed || this.isShut({ table, row })) return undefined
      return this.rowOf(key, row.head, this.openBody(row), this.openBytes(row), toSealed)
    })
  }

  private inOrder(rows: readonly Row[]): { found: Entry[]; shut: number } {
    const { found, shut } = opened(rows, (row) => this.entryOf(row))
    return { found: found.sort((a, b) => a.kept_at.localeCompare(b.kept_at) || a.ref.localeCompare(b.ref)), shut }
  }

  private isShut({ table, row }: Placed): boolean {
    const read = { entries: () => this.entryOf(row), photos: () => [this.photoOf(row), this.openBytes(row)], things: () => this.openBody(row) }[table]
    return opened([row], read).shut > 0
  }

  /** An earlier version of this page did not keep what was sent: it may have been anything. */
  private entryOf(row: Row): Entry {
    const head = row.head as EntryHead
    return { ...head, sent: head.tried ? [{}] : [], seen: null, ...(words(this.openBody(row)) as Omit<EntryBody, 'sent' | 'seen'>) }
  }

  private photoOf(row: Row): Photo {
    return { ...(row.head as PhotoHead), ...(words(this.openBody(row)) as PhotoBody) }
  }

  private openBody(row: Row): unknown {
    if (!row.sealed) return row.body
    return JSON.parse(new TextDecoder().decode(this.unseal(row.sealed.body, about(row.key, 'body')))) as unknown
  }

  private openBytes(row: Row): Uint8Array | null {
    if (!row.sealed) return row.bytes
    return row.sealed.bytes && this.unseal(row.sealed.bytes, about(row.key, 'bytes'))
  }

  private unseal(sealed: Uint8Array, about: string): Uint8Array {
    // What lies sealed though no PIN is set was left behind by one that is gone.
    if (this.lock === null) throw new ShutError()
    const held = this.needKey()
    try {
      return held.open(sealed, about)
    } catch {
      throw new ShutError()
    }
  }

  private rowOf(key: string, head: unknown, body: unknown, bytes: Uint8Array | null, sealing = this.lock !== null): Row {
    if (!sealing) return { key, owner: this.owner, head, body: plain(body), bytes, sealed: null }
    const held = this.needKey()
    const sealed = held.seal(new TextEncoder().encode(JSON.stringify(body)), about(key, 'body'))
    return { key, owner: this.owner, head, body: null, bytes: null, sealed: { body: sealed, bytes: bytes && held.seal(bytes, about(key, 'bytes')) } }
  }

  private needKey(): Key {
    if (!this.key) throw new LockedError()
    return this.key
  }
}

/** One that cannot be opened must not hide the others. */
function opened<T>(rows: readonly Row[], open: (row: Row) => T): { found: T[]; shut: number } {
  const found: T[] = []
  let shut = 0
  for (const row of rows) {
    try {
      found.push(open(row))
    } catch (error) {
      if (!(error instanceof ShutError)) throw error
      shut += 1
    }
  }
  return { found, shut }
}

function words(body: unknown): object {
  if (typeof body !== 'object' || body === null) throw new ShutError()
  return body
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

function bodyOf({ title, input, form, refusal, taken, sent, seen, went }: Entry): EntryBody {
  return { title, input, form, refusal, taken, sent, seen, ...(went === undefined ? {} : { went }) }
}
