import { waitFor } from '@testing-library/vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { h, nextTick } from 'vue'
import { useOutbox } from '@/api/outbox'
import { Cabinet } from '@/api/outbox/cabinet'
import { closeShelf, openShelf } from '@/api/outbox/opened'
import { givePin, setPin } from '@/api/outbox/pin'
import { draftNames } from '@/lib/draft'
import { me } from '@/mocks/fixtures'
import { show } from '@/mocks/render'
import { visit } from '@/mocks/visits'
import { useVisitEdit } from './useVisitEdit'

// Cheap enough for a test.
const cost = 2 ** 8
let edit: ReturnType<typeof useVisitEdit> | null = null

const Form = {
  setup() {
    edit = useVisitEdit(visit(), () => undefined)
    return () => null
  },
}

/** As the application shows it: once it is known what lies here, and the PIN was given. */
const Page = {
  setup() {
    const outbox = useOutbox()
    return () => (outbox.ready && !outbox.locked ? h(Form) : null)
  },
}

async function open(): Promise<void> {
  edit = null
  await show(Page, { person: { permissions: [] } })
  await useOutbox().open()
}

const cabinetOf = async () => new Cabinet((await openShelf()).shelf, me().id)

beforeEach(() => {
  closeShelf()
})

describe('a visit that is being changed', () => {
  it('is kept through a reload, until a PIN is set in this tab', async () => {
    await open()
    await waitFor(() => expect(edit).not.toBeNull())
    edit!.form.summary = '示例机密'
    expect(draftNames()).toEqual(['visit_edit.0190-visit'])
    const outbox = useOutbox()
    await setPin(outbox.cabinet!, '246810', cost)
    outbox.pinned = true
    await nextTick()
    expect(draftNames()).toEqual([])
  })

  it('leaves no clear copy in the browser while a PIN is set', async () => {
    sessionStorage.setItem('zhaoyin.draft.visit_edit.0190-visit', '{"summary":"早先的机密"}')
    await setPin(await cabinetOf(), '246810', cost)
    await open()
    const outbox = useOutbox()
    expect([outbox.locked, edit]).toEqual([true, null])
    expect(draftNames()).toEqual([])
    await givePin(outbox.cabinet!, '246810')
    outbox.locked = false
    await waitFor(() => expect(edit).not.toBeNull())
    edit!.form.summary = '示例机密'
    await nextTick()
    expect(edit!.form.summary).toBe('示例机密')
    expect(draftNames()).toEqual([])
    expect(JSON.stringify(sessionStorage)).not.toContain('机密')
  })
})
