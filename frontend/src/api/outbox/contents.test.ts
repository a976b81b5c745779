import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draftNames } from '@/lib/draft'
import { me, session } from '@/mocks/fixtures'
import { useOutbox } from '../outbox'
import { useSession } from '../session'
import { Cabinet, LockedError } from './cabinet'
import { useContents } from './contents'
import { closeShelf, openShelf } from './opened'
import { findPin, forgetPin, givePin, removePin, setPin } from './pin'
import type { Entry, Row } from './types'

const cost = 2 ** 8
const owner = me().id

function entryOf(ref: string, title = '示例公司'): Entry {
  const head = { ref, owner, grant: null, kind: 'visit', state: 'draft', kept_at: '2026-11-27T01:00:00Z', aside: true, tried: false, revised: false, edition: 0 } as const
  return { ...head, title, input: null, form: {}, refusal: null, taken: null, sent: [], seen: null }
}

/** Another tab of the same person, over the same store. */
async function otherTab(): Promise<Cabinet> {
  const cabinet = new Cabinet((await openShelf()).shelf, owner)
  await findPin(cabinet)
  return cabinet
}

async function written(): Promise<string> {
  const { shelf } = await openShelf()
  const rows: Row[] = []
  for (const table of ['entries', 'photos', 'things'] as const) rows.push(...(await shelf.all(table, owner)))
  return JSON.stringify(rows)
}

beforeEach(() => {
  closeShelf()
  setActivePinia(createPinia())
  useSession().begin(session())
})

describe('what a tab knows of the outbox', () => {
  it('is locked as soon as another tab says that a PIN was set, and open again once it is gone', async () => {
    const outbox = useOutbox()
    const end = outbox.attend()
    await outbox.open()
    await outbox.keepDraft('visit', 'a', { title: '示例公司', input: null, form: {} }, true)
    sessionStorage.setItem('zhaoyin.draft.visit_edit.x', '{"summary":"机密"}')
    /** The browser tells the other tabs of what was written: one that has changed since the last time. */
    const key = 'zhaoyin.outbox.pin'
    let last: string | null = null
    const hears = (): boolean => {
      const told = localStorage.getItem(key)
      const heard = told !== last
      if (heard) window.dispatchEvent(new StorageEvent('storage', { key }))
      last = told
      return heard
    }

    const other = await otherTab()
    await setPin(other, '246810', cost)
    expect(hears()).toBe(true)
    expect(outbox.cabinet).toBeNull()
    await vi.waitFor(() => expect([outbox.locked, outbox.pinned, outbox.ready]).toEqual([true, true, true]))
    expect([outbox.entries, outbox.heads.length]).toEqual([[], 1])
    expect(draftNames()).toEqual([])

    await removePin(other, '246810')
    expect(hears()).toBe(true)
    await vi.waitFor(() => expect([outbox.locked, outbox.pinned, outbox.entries.length]).toEqual([false, false, 1]))

    await setPin(other, '135791', cost)
    hears()
    await vi.waitFor(() => expect(outbox.locked).toBe(true))
    await forgetPin(other)
    expect(hears()).toBe(true)
    await vi.waitFor(() => expect([outbox.locked, outbox.ready, outbox.entries.length]).toEqual([false, true, 0]))
    end()
  })

  it('leaks nothing where that word was lost: it writes no clear text, and asks for the PIN', async () => {
    const tab = useContents(() => owner)
    await tab.open()
    await setPin(await otherTab(), '246810', cost)
    await expect(tab.change((mine) => mine.changeEntry('a', () => entryOf('a', '示例机密公司')))).rejects.toThrow(LockedError)
    expect(await written()).not.toContain('机密')
    expect([tab.locked.value, tab.pinned.value, tab.ready.value]).toEqual([true, true, true])
  })

  it('writes all the same where the PIN was taken away unheard, and reads nothing with a key that is gone', async () => {
    const other = await otherTab()
    await setPin(other, '246810', cost)
    const tab = useContents(() => owner)
    await tab.open()
    await givePin(tab.cabinet.value!, '246810')
    tab.locked.value = false
    await removePin(other, '246810')
    await tab.change((mine) => mine.changeEntry('a', () => entryOf('a')))
    expect(tab.entries.value.map((one) => one.title)).toEqual(['示例公司'])
    expect((await other.entries()).map((one) => one.title)).toEqual(['示例公司'])

    await setPin(other, '135791', cost)
    await tab.read()
    expect([tab.locked.value, tab.entries.value]).toEqual([true, []])
  })

  it('counts what cannot be opened beside what can', async () => {
    const tab = useContents(() => owner)
    await tab.open()
    for (const ref of ['a', 'b']) await tab.change((mine) => mine.changeEntry(ref, () => entryOf(ref)))
    const { shelf } = await openShelf()
    await shelf.change('entries', 'a', (row) => ({ ...row!, body: null, sealed: { body: Uint8Array.of(1, 2, 3), bytes: null } }), '')
    await tab.read()
    expect([tab.entries.value.map((one) => one.ref), tab.shut.value, tab.heads.value.length]).toEqual([['b'], 1, 2])
  })

  it('is opened by the next who asks where it failed once, and the failure is told to whom it met', async () => {
    const { shelf } = await openShelf()
    const all = vi.spyOn(shelf, 'all').mockRejectedValueOnce(new Error('no room'))
    const tab = useContents(() => owner)
    await expect(tab.open()).rejects.toThrow('no room')
    expect(tab.ready.value).toBe(false)
    await expect(tab.open()).resolves.toBeUndefined()
    expect(tab.ready.value).toBe(true)
    await tab.change((mine) => mine.changeEntry('a', () => entryOf('a')))
    expect(tab.entries.value).toHaveLength(1)
    all.mockRestore()
  })
})
