import { newRef } from '@/lib/newRef'
import type { Contents } from './contents'
import { settled } from './revision'
import type { Entry, EntryBody, EntryHead, OutboxKind } from './types'

/** What a form hands over. */
export type Written = Pick<EntryBody, 'title' | 'input' | 'form'>

/** Everything that a person does to what lies in the outbox; `grant`: for whom one acts now; `send`: lets what waits go. */
export function writingIn({ change }: Contents, grant: () => string | null, send: () => Promise<void>) {
  function blank(kind: OutboxKind, name: string, owner: string): Entry {
    const head: EntryHead = { ref: name, owner, grant: grant(), kind, state: 'draft', kept_at: new Date().toISOString(), aside: false, tried: false, revised: false, edition: 0 }
    return { ...head, title: '', input: null, form: {}, refusal: null, taken: null, sent: [], seen: null }
  }

  /** Keeps what is typed. Under a reference that is there already it takes its place. */
  function keepDraft(kind: OutboxKind, name: string, written: Written, aside = false): Promise<void> {
    return change((mine) =>
      mine.changeEntry(name, (now) => {
        // Somebody has handed it over in another tab: it is no draft any more.
        if (now && now.state !== 'draft') return undefined
        return { ...(now ?? blank(kind, name, mine.owner)), ...written, aside }
      }),
    )
  }

  /** Hands it over for sending; `later`: not at once, since the line has just been seen to be broken. */
  async function hand(kind: OutboxKind, name: string, written: Written, later = false): Promise<void> {
    await change((mine) =>
      mine.changeEntry(name, (now) => {
        if (now?.state === 'sent' || now?.state === 'photos') return undefined
        const before = now ?? blank(kind, name, mine.owner)
        return { ...before, ...written, kept_at: new Date().toISOString(), grant: grant(), state: 'waiting', aside: false, refusal: null, revised: before.tried, edition: before.edition + 1 }
      }),
    )
    if (!later) void send()
  }

  /** Back among the drafts, for changing what waits or was refused. */
  function takeBack(name: string): Promise<void> {
    return change((mine) => mine.changeEntry(name, (now) => (now?.state === 'waiting' || now?.state === 'refused' ? { ...now, state: 'draft', aside: true } : undefined)))
  }

  function retry(name: string): Promise<void> {
    return change((mine) => mine.changeEntry(name, (now) => (now?.state === 'refused' ? { ...now, state: 'waiting', refusal: null, edition: now.edition + 1 } : undefined))).then(send)
  }

  /** What somebody else has changed as well: one's own words there, or theirs. */
  function settle(name: string, which: 'mine' | 'theirs'): Promise<void> {
    return change((mine) => mine.changeEntry(name, (now) => now && settled(now, which))).then(send)
  }

  function drop(name: string): Promise<void> {
    return change(async (mine) => {
      await mine.removePhotos((await mine.photos(name)).map((one) => one.ref))
      await mine.changeEntry(name, () => null)
    })
  }

  async function addPhoto(entry: string, filename: string, bytes: Uint8Array, sha256: string): Promise<void> {
    await change(async (mine) => {
      const last = await mine.photos(entry)
      const order = Math.max(-1, ...last.map((one) => one.order)) + 1
      await mine.addPhoto({ ref: newRef(), owner: mine.owner, entry, order, state: 'kept', size: bytes.length, filename, sha256, refusal: null }, bytes)
    })
  }

  function removePhoto(photo: string): Promise<void> {
    return change((mine) => mine.removePhotos([photo]))
  }

  /** What cannot be opened, once a person has said so. */
  function dropShut(): Promise<void> {
    return change((mine) => mine.removeShut())
  }

  return { keepDraft, hand, takeBack, retry, settle, drop, dropShut, addPhoto, removePhoto }
}
