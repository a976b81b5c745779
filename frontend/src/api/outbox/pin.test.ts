import { describe, expect, it } from 'vitest'
import { Cabinet, LockedError, StaleError } from './cabinet'
import { changePin, findPin, forgetPin, givePin, removePin, setPin } from './pin'
import { memoryShelf } from './shelf'
import type { Entry, Row } from './types'
import { keyOf, newPin, unwrap, waitAfter } from './vault'

// Cheap enough for a test; what is set in earnest costs a phone half a second.
const cost = 2 ** 8

const entry: Entry = {
  ref: 'a',
  owner: 'me',
  grant: null,
  kind: 'visit',
  state: 'waiting',
  kept_at: '2026-11-27T01:00:00Z',
  aside: false,
  tried: false,
  revised: false,
  edition: 1,
  title: '示例机密公司',
  input: { summary: '二期 12 月上会' },
  form: {},
  refusal: null,
  taken: null,
  sent: [],
  seen: null,
}

async function filled() {
  const shelf = memoryShelf()
  const cabinet = new Cabinet(shelf, 'me')
  await cabinet.changeEntry('a', () => entry)
  await cabinet.addPhoto({ ref: 'p', owner: 'me', entry: 'a', order: 0, state: 'kept', size: 3, filename: '门头.jpg', sha256: 'x', refusal: null }, Uint8Array.of(1, 2, 3))
  await cabinet.putThing('material', { companies: ['示例机密公司'] })
  const other = new Cabinet(shelf, 'you')
  await other.changeEntry('b', () => ({ ...entry, ref: 'b', owner: 'you', title: '别人的公司' }))
  const written = async (): Promise<string> => {
    const rows: Row[] = []
    for (const table of ['entries', 'photos', 'things'] as const) rows.push(...(await shelf.all(table, 'me')))
    return JSON.stringify(rows)
  }
  return { shelf, cabinet, other, written }
}

describe('the PIN', () => {
  it('leaves no word of the drafts in the store, and opens them after a reload', async () => {
    const { shelf, cabinet, other, written } = await filled()
    expect(await written()).toContain('示例机密公司')
    await setPin(cabinet, '246810', cost)
    expect(await written()).not.toMatch(/示例机密公司|二期|门头/)
    expect((await other.entry('b'))?.title).toBe('别人的公司')

    const later = new Cabinet(shelf, 'me')
    expect(await findPin(later)).toBe(true)
    expect((await later.heads()).map((head) => head.state)).toEqual(['waiting'])
    await expect(later.entries()).rejects.toThrow(LockedError)
    await expect(later.putThing('material', {})).rejects.toThrow(LockedError)
    expect(await givePin(later, '246810')).toEqual({ good: true })
    expect((await later.entry('a'))?.title).toBe('示例机密公司')
    expect(await later.bytesOf('p')).toEqual(Uint8Array.of(1, 2, 3))
    expect(await later.thing('material')).toEqual({ companies: ['示例机密公司'] })
    await later.changeEntry('a', (now) => now && { ...now, title: '改过的机密公司' })
    expect(await written()).not.toContain('机密')
  })

  it('slows down whoever guesses, and lets in whoever knows it once the wait is over', async () => {
    const { shelf, cabinet } = await filled()
    await setPin(cabinet, '246810', cost)
    const guessing = new Cabinet(shelf, 'me')
    await findPin(guessing)
    for (const pin of ['1', '2']) expect(await givePin(guessing, pin, 1000)).toEqual({ good: false, waitUntil: 0 })
    expect(await givePin(guessing, '3', 1000)).toEqual({ good: false, waitUntil: 6000 })
    expect(await givePin(guessing, '246810', 5999)).toEqual({ good: false, waitUntil: 6000 })
    expect(await givePin(guessing, '4', 6000)).toEqual({ good: false, waitUntil: 16_000 })
    expect(await givePin(guessing, '246810', 16_000)).toEqual({ good: true })
    expect(waitAfter(2)).toBe(0)
    expect(waitAfter(40)).toBe(15 * 60_000)
  })

  it('is changed without the old one opening anything any more, and taken away with everything legible again', async () => {
    const { shelf, cabinet, written } = await filled()
    await setPin(cabinet, '246810', cost)
    expect(await changePin(cabinet, 'wrong', '135791', cost)).toMatchObject({ good: false })
    expect(await changePin(cabinet, '246810', '135791', cost)).toEqual({ good: true })
    const later = new Cabinet(shelf, 'me')
    await findPin(later)
    expect(await givePin(later, '246810')).toMatchObject({ good: false })
    expect(await givePin(later, '135791')).toEqual({ good: true })
    expect(await removePin(later, '135791')).toEqual({ good: true })
    expect(await written()).toContain('示例机密公司')
    const plain = new Cabinet(shelf, 'me')
    expect(await findPin(plain)).toBe(false)
    expect((await plain.entries()).map((one) => one.title)).toEqual(['示例机密公司'])
  })

  it('opens both kinds where setting it was cut off in the middle', async () => {
    const { shelf, cabinet } = await filled()
    const { record, secret } = await newPin('246810', cost)
    const key = cabinet.thingKey('pin')
    await shelf.change('things', key, () => ({ key, owner: 'me', head: null, body: record, bytes: null, sealed: null }), key)
    expect(keyOf(secret)).toBeTruthy()
    const later = new Cabinet(shelf, 'me')
    await findPin(later)
    expect(await givePin(later, '246810')).toEqual({ good: true })
    expect((await later.entry('a'))?.title).toBe('示例机密公司')
    expect((await shelf.get('entries', 'a'))?.sealed).not.toBeNull()
  })

  it('loses the drafts where it is forgotten, and nothing of anybody else', async () => {
    const { cabinet, other } = await filled()
    await setPin(cabinet, '246810', cost)
    await forgetPin(cabinet)
    expect(await findPin(cabinet)).toBe(false)
    expect(await cabinet.entries()).toEqual([])
    expect(await other.entries()).toHaveLength(1)
  })

  it('lets another tab that has not heard of it write nothing: neither in plain, nor with a key that is gone', async () => {
    const { shelf, cabinet, written } = await filled()
    const deaf = new Cabinet(shelf, 'me')
    await findPin(deaf)
    await setPin(cabinet, '246810', cost)
    await expect(deaf.changeEntry('a', () => ({ ...entry, title: '明文的机密公司' }))).rejects.toThrow(StaleError)
    await expect(deaf.putThing('material', { companies: ['示例机密公司'] })).rejects.toThrow(StaleError)
    await expect(deaf.addPhoto({ ref: 'q', owner: 'me', entry: 'a', order: 1, state: 'kept', size: 1, filename: '机密.jpg', sha256: 'x', refusal: null }, Uint8Array.of(1))).rejects.toThrow(StaleError)
    await expect(setPin(deaf, '135791', cost)).rejects.toThrow(StaleError)
    expect(await written()).not.toContain('机密')

    const deafAgain = new Cabinet(shelf, 'me')
    await findPin(deafAgain)
    await givePin(deafAgain, '246810')
    await removePin(cabinet, '246810')
    await expect(deafAgain.changeEntry('c', () => ({ ...entry, ref: 'c' }))).rejects.toThrow(StaleError)
    await setPin(cabinet, '135791', cost)
    await expect(deafAgain.changeEntry('c', () => ({ ...entry, ref: 'c' }))).rejects.toThrow(StaleError)
    expect(await cabinet.everything()).toMatchObject({ entries: [{ ref: 'a' }], shut: 0 })
  })

  it('is not taken away over something that another tab has sealed in the last moment', async () => {
    const { shelf, cabinet } = await filled()
    await setPin(cabinet, '246810', cost)
    const other = new Cabinet(shelf, 'me')
    await findPin(other)
    await givePin(other, '246810')
    const turn = cabinet.turn.bind(cabinet)
    let late = true
    cabinet.turn = async (sealed) => {
      await turn(sealed)
      if (!sealed && late) await other.changeEntry('c', () => ({ ...entry, ref: 'c', title: '最后一刻' }))
      late = sealed
    }
    await removePin(cabinet, '246810')
    expect(await cabinet.everything()).toMatchObject({ entries: [{ ref: 'a' }, { ref: 'c', title: '最后一刻' }], shut: 0 })
  })

  it('keeps the others legible where one cannot be opened, counts it, and takes it away only when told', async () => {
    const { shelf, cabinet } = await filled()
    await setPin(cabinet, '246810', cost)
    await cabinet.changeEntry('c', () => ({ ...entry, ref: 'c' }))
    const spoil = (table: 'entries' | 'photos', key: string) => shelf.change(table, key, (row) => ({ ...row!, sealed: { body: row!.sealed!.body.map((byte) => byte ^ 1), bytes: null } }), cabinet.lockKey)
    await spoil('entries', 'a')
    await spoil('photos', 'p')
    expect((await cabinet.entries()).map((one) => one.ref)).toEqual(['c'])
    expect(await cabinet.photos()).toEqual([])
    expect((await cabinet.everything()).shut).toBe(2)
    const later = new Cabinet(shelf, 'me')
    await findPin(later)
    expect(await givePin(later, '246810')).toEqual({ good: true })
    expect(await removePin(later, '246810')).toEqual({ good: true })
    expect(await later.everything()).toMatchObject({ entries: [{ ref: 'c' }], photos: [], shut: 2 })
    expect((await later.heads()).map((one) => one.ref)).toEqual(['a', 'c'])
    await later.removeShut()
    expect(await later.everything()).toMatchObject({ entries: [{ ref: 'c' }], shut: 0 })
    expect((await later.heads()).map((one) => one.ref)).toEqual(['c'])
  })

  it('does not open what was moved to another place, or altered', async () => {
    const { secret, record } = await newPin('246810', cost)
    const key = keyOf(secret)
    const sealed = key.seal(Uint8Array.of(9), 'a|body')
    expect(() => key.open(sealed, 'b|body')).toThrow()
    sealed[sealed.length - 1]! ^= 1
    expect(() => key.open(sealed, 'a|body')).toThrow()
    expect(await unwrap(record, '246810')).toEqual(secret)
    expect(await unwrap(record, '246811')).toBeNull()
  })
})
