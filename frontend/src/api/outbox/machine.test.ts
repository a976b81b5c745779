import { describe, expect, it } from 'vitest'
import { dice, fragile, quietly, through, type Mishap } from '@/mocks/brokenLine'
import { Cabinet } from './cabinet'
import { RefusedError, sendAll, type Line, type Upload } from './machine'
import { memoryShelf } from './shelf'
import type { Entry, Photo } from './types'

const piece = 64

interface Kept {
  content: unknown
  photos: Map<string, number[]>
}

/** A server as the contract has it: everything is known by the reference that the device made. */
class FakeServer {
  readonly records = new Map<string, Kept>()
  readonly uploads = new Map<string, { entry: string; bytes: number[]; size: number }>()
  created = 0
  mishap: () => Mishap = () => 'none'

  private through<T>(work: () => T): Promise<T> {
    return through(this.mishap(), work)
  }

  line(): Line {
    return {
      text: (_kind, ref, input) =>
        this.through(() => {
          if (input === 'bad') throw new RefusedError({ message: 'no', fields: [] })
          const known = this.records.get(ref)
          if (!known) {
            this.created += 1
            this.records.set(ref, { content: input, photos: new Map() })
          }
          return { taken: { id: ref, number: null, outcome: null }, known: Boolean(known), now: { version: 1, fields: {}, form: {} } }
        }),
      revise: (_kind, taken, { input }) =>
        this.through(() => {
          if (input === 'bad') throw new RefusedError({ message: 'no', fields: [] })
          this.records.get(taken.id)!.content = input
          return {}
        }),
      beginPhoto: (photo, taken) =>
        this.through(() => {
          if (!this.uploads.has(photo.ref)) this.uploads.set(photo.ref, { entry: taken.id, bytes: [], size: photo.size })
          return this.state(photo.ref)
        }),
      lookAtPhoto: (id) => this.through(() => this.state(id)),
      sendPiece: (id, offset, bytes) =>
        this.through(() => {
          const upload = this.uploads.get(id)!
          if (offset !== upload.bytes.length) return null
          upload.bytes = [...upload.bytes, ...bytes]
          const photos = this.records.get(upload.entry)!.photos
          if (upload.bytes.length >= upload.size) photos.set(id, upload.bytes)
          return this.state(id)
        }),
    }
  }

  private state(id: string): Upload {
    const upload = this.uploads.get(id)!
    return { id, received: upload.bytes.length, size: upload.size, done: upload.bytes.length >= upload.size }
  }
}

function entryOf(ref: string, input: unknown): Entry {
  return {
    ref,
    owner: 'me',
    grant: null,
    kind: 'visit',
    state: 'waiting',
    kept_at: `2026-11-27T00:00:00.${ref}`,
    aside: false,
    tried: false,
    revised: false,
    edition: 1,
    title: ref,
    input,
    form: {},
    refusal: null,
    taken: null,
    sent: [],
    seen: null,
  }
}

function pictureOf(ref: string, size: number): number[] {
  return Array.from({ length: size }, (_, at) => (at * 7 + ref.length + ref.charCodeAt(ref.length - 1)) % 251)
}

async function write(cabinet: Cabinet, ref: string, input: unknown, photos: readonly number[]): Promise<void> {
  await cabinet.changeEntry(ref, () => entryOf(ref, input))
  for (const [at, size] of photos.entries()) {
    const photo: Photo = { ref: `${ref}-p${String(at)}`, owner: 'me', entry: ref, order: at, state: 'kept', size, filename: 'a.jpg', sha256: '', refusal: null }
    await cabinet.addPhoto(photo, Uint8Array.from(pictureOf(photo.ref, size)))
  }
}

/** What the outbox does when somebody changes what waits, and hands it over again. */
async function rewrite(cabinet: Cabinet, ref: string, input: unknown): Promise<boolean> {
  let done = false
  await cabinet.changeEntry(ref, (now) => {
    if (now?.state !== 'waiting' && now?.state !== 'refused') return undefined
    done = true
    return { ...now, state: 'waiting', input, refusal: null, revised: now.tried, edition: now.edition + 1 }
  })
  return done
}

const sending = (cabinet: Cabinet, server: FakeServer, grant: string | null = null) => ({ cabinet, line: server.line(), grant, mine: () => true, told: () => undefined, piece })

describe('the outbox', () => {
  it('brings everything to the server exactly once, in any order of cuts, retries, changes and crashes', async () => {
    for (let seed = 1; seed <= 250; seed += 1) {
      const roll = dice(seed)
      const server = new FakeServer()
      const shelf = memoryShelf()
      const steady = new Cabinet(shelf, 'me')
      const shaky = () => new Cabinet(fragile(shelf, () => roll() < 0.04), 'me')
      server.mishap = () => {
        const rolled = roll()
        return rolled < 0.15 ? 'before' : rolled < 0.3 ? 'after' : rolled < 0.36 ? 'killed' : 'none'
      }
      const latest = new Map<string, unknown>()
      const sizes = new Map<string, number[]>()
      for (let step = 0; step < 14; step += 1) {
        const rolled = roll()
        if (rolled < 0.35) {
          const ref = `r${String(step)}`
          const photos = Array.from({ length: Math.floor(roll() * 3) }, () => 1 + Math.floor(roll() * piece * 2.5))
          await write(steady, ref, roll() < 0.2 ? 'bad' : `text ${String(step)}`, photos)
          latest.set(ref, `text ${String(step)}`)
          sizes.set(ref, photos)
        } else if (rolled < 0.55 && latest.size > 0) {
          const ref = [...latest.keys()][Math.floor(roll() * latest.size)]!
          if (await rewrite(steady, ref, `again ${String(step)}`)) latest.set(ref, `again ${String(step)}`)
        } else if (rolled < 0.75) {
          // Two tabs at once, and somebody who writes meanwhile.
          const ref = [...latest.keys()][latest.size - 1]
          const tabs = [quietly(sendAll(sending(shaky(), server))), quietly(sendAll(sending(shaky(), server)))]
          for (let wait = Math.floor(roll() * 30); wait > 0; wait -= 1) await Promise.resolve()
          if (ref !== undefined && (await rewrite(steady, ref, `while ${String(step)}`))) latest.set(ref, `while ${String(step)}`)
          await Promise.all(tabs)
        } else {
          await quietly(sendAll(sending(shaky(), server)))
        }
      }
      server.mishap = () => 'none'
      await sendAll(sending(steady, server))
      for (const one of (await steady.entries()).filter((entry) => entry.state === 'refused')) await rewrite(steady, one.ref, latest.get(one.ref))
      await sendAll(sending(steady, server))

      const left = await steady.entries()
      expect(left.map((one) => one.state).filter((state) => state !== 'sent'), `seed ${String(seed)}`).toEqual([])
      expect(server.created, `seed ${String(seed)}`).toBe(latest.size)
      expect([...server.records.keys()].sort()).toEqual([...latest.keys()].sort())
      for (const [ref, content] of latest) {
        const record = server.records.get(ref)!
        expect(record.content, `seed ${String(seed)}, ${ref}`).toBe(content)
        expect([...record.photos.keys()].sort()).toEqual(sizes.get(ref)!.map((_, at) => `${ref}-p${String(at)}`))
        for (const [photo, bytes] of record.photos) expect(bytes.join() === pictureOf(photo, bytes.length).join()).toBe(true)
      }
      expect(await steady.photos()).toEqual([])
    }
  }, 60_000)

  it('sends texts before photos, and stops where the line breaks', async () => {
    const server = new FakeServer()
    const cabinet = new Cabinet(memoryShelf(), 'me')
    await write(cabinet, 'a', 'one', [piece + 1])
    await write(cabinet, 'b', 'two', [])
    let calls = 0
    server.mishap = () => (++calls > 2 ? 'before' : 'none')
    expect(await sendAll(sending(cabinet, server))).toBe(false)
    expect([...server.records.values()].map((one) => one.content)).toEqual(['one', 'two'])
    expect((await cabinet.entries()).map((one) => one.state)).toEqual(['photos', 'sent'])
    server.mishap = () => 'none'
    expect(await sendAll(sending(cabinet, server))).toBe(true)
    expect(server.records.get('a')?.photos.size).toBe(1)
  })

  it('keeps of what is sent no words, but its day and how many photos went along', async () => {
    const cabinet = new Cabinet(memoryShelf(), 'me')
    await write(cabinet, 'a', 'words', [4, 5])
    await cabinet.changeEntry('a', (now) => now && { ...now, form: { visited_on: '2024-10-09', summary: 'words' } })
    await sendAll(sending(cabinet, new FakeServer()))
    const [sent] = await cabinet.entries()
    expect(sent).toMatchObject({ state: 'sent', input: null, form: { visited_on: '2024-10-09' }, sent: [], went: 2 })
    expect(JSON.stringify(sent)).not.toContain('words')
    expect(await cabinet.photos()).toEqual([])
  })

  it('keeps what is refused with its reason, sends the rest, and takes it mended under the same reference', async () => {
    const server = new FakeServer()
    const cabinet = new Cabinet(memoryShelf(), 'me')
    await write(cabinet, 'a', 'bad', [])
    await write(cabinet, 'b', 'two', [])
    await sendAll(sending(cabinet, server))
    expect((await cabinet.entry('a'))?.refusal?.message).toBe('no')
    expect([...server.records.keys()]).toEqual(['b'])
    await rewrite(cabinet, 'a', 'mended')
    await sendAll(sending(cabinet, server))
    expect(server.records.get('a')?.content).toBe('mended')
  })

  it('sends only what was typed under the present rights, and nothing of another person', async () => {
    const server = new FakeServer()
    const shelf = memoryShelf()
    const mine = new Cabinet(shelf, 'me')
    await write(mine, 'a', 'one', [])
    const theirs = new Cabinet(shelf, 'you')
    expect(await theirs.entries()).toEqual([])
    await sendAll(sending(theirs, server))
    await sendAll(sending(mine, server, 'grant'))
    expect(server.records.size).toBe(0)
    expect(await theirs.entry('a')).toBeNull()
    await theirs.changeEntry('a', () => null)
    expect(await mine.entries()).toHaveLength(1)
  })

  it('stops where somebody else signs in meanwhile', async () => {
    const server = new FakeServer()
    const cabinet = new Cabinet(memoryShelf(), 'me')
    await write(cabinet, 'a', 'one', [])
    await write(cabinet, 'b', 'two', [])
    let asked = 0
    expect(await sendAll({ ...sending(cabinet, server), mine: () => ++asked < 2 })).toBe(false)
    expect(server.records.size).toBe(1)
  })
})
