import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { Cabinet } from '@/api/outbox/cabinet'
import { closeShelf, openShelf } from '@/api/outbox/opened'
import { setPin } from '@/api/outbox/pin'
import { standingOf } from '@/api/outbox/revision'
import type { Entry } from '@/api/outbox/types'
import type { VisitPatch } from '@/api/types'
import { fieldsOfVisit, inputOfVisit } from '@/api/visitFields'
import { me } from '@/mocks/fixtures'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { visit } from '@/mocks/visits'
import OutboxPage from './OutboxPage.vue'
import { routes } from './routes'

// The first time its parts are read in, which may take a while beside other work.
const patient = { timeout: 10_000 }
const owner = me().id
const nowhere = { template: '<p />' }
const around = [...routes, { path: '/visits/new', name: 'visit_new', component: nowhere }, { path: '/visits/:id', name: 'visit', component: nowhere }, { path: '/sign-in', name: 'sign_in', component: nowhere }]
const open = () => show(OutboxPage, { address: '/outbox', routes: around, person: { permissions: [] } })

function entryOf(ref: string, changes: Partial<Entry> = {}): Entry {
  const form = { ...fieldsOfVisit(visit()), summary: '谈了二期', outcome: '已签' }
  const head = { ref, owner, grant: null, kind: 'visit', state: 'waiting', kept_at: '2024-10-09T08:00:00Z', aside: false, tried: true, revised: false, edition: 1 } as const
  return { ...head, title: `示例${ref}公司`, input: { client_ref: ref, ...inputOfVisit(form) }, form: { ...form }, refusal: null, taken: null, sent: [], seen: null, ...changes }
}

async function kept(...entries: Entry[]): Promise<Cabinet> {
  const cabinet = new Cabinet((await openShelf()).shelf, owner)
  for (const one of entries) await cabinet.changeEntry(one.ref, () => one)
  return cabinet
}

beforeEach(() => {
  closeShelf()
})

describe('the outbox page', () => {
  it('says how many cannot be opened, and deletes them when told', async () => {
    const cabinet = await kept(entryOf('a'), entryOf('b'))
    await cabinet.shelf.change('entries', 'b', (row) => ({ ...row!, body: null, sealed: { body: Uint8Array.of(1), bytes: null } }), cabinet.lockKey)
    await open()
    expect(await screen.findByText('示例a公司', {}, patient)).toBeTruthy()
    expect(screen.getByText(/^1 条打不开/).getAttribute('role')).toBe('alert')
    await fireEvent.click(screen.getByRole('button', { name: '删去打不开的' }))
    const asked = await screen.findByRole('dialog', {}, patient)
    expect(await cabinet.heads()).toHaveLength(2)
    await fireEvent.click(within(asked).getByRole('button', { name: '删去打不开的' }))
    await waitFor(() => expect(screen.queryByText(/条打不开/)).toBeNull(), patient)
    expect((await cabinet.heads()).map((one) => one.ref)).toEqual(['a'])
  })

  it('tells a sent visit by its day and its photos', async () => {
    await kept(entryOf('a', { state: 'sent', input: null, form: { visited_on: '2024-10-09' }, went: 3, taken: { id: visit().id, number: null, outcome: null } }))
    await open()
    const row = await screen.findByRole('listitem', {}, patient)
    expect(row.textContent).toContain('2024-10-09 走访')
    expect(row.textContent).toContain('照片 3 张')
  })

  it('says which stay out of the file, and why', async () => {
    await kept(entryOf('a'), entryOf('b', { grant: 'of-somebody' }), entryOf('c', { kind: 'lead' }), entryOf('d', { state: 'draft', aside: true }))
    await open()
    const list = await screen.findByRole('list', { name: '不进文件，留在本机：' }, patient)
    expect(within(list).getAllByRole('listitem').map((one) => one.textContent?.trim())).toEqual(['示例b公司 代别人写的，要恢复当时的身份联网发送', '示例c公司 线索要联网领回执', '示例d公司 草稿，还没有提交'])
  })

  it('shows what somebody else has changed as well, and sends what was chosen', async () => {
    const theirs = visit({ version: 2, summary: '别人改的' })
    const before = { ...entryOf('a').input as object, summary: '谈了一期', outcome: undefined }
    const clash = { fields: ['summary'], now: standingOf(theirs) }
    const cabinet = await kept(entryOf('a', { state: 'refused', revised: true, sent: [before], taken: { id: theirs.id, number: null, outcome: null }, refusal: { message: '', fields: [], clash } }))
    const patches: VisitPatch[] = []
    server.use(
      http.post('*/api/v1/visits', () => HttpResponse.json(theirs, { status: 200 })),
      http.patch('*/api/v1/visits/:id', async ({ request }) => {
        const patch = (await request.json()) as VisitPatch
        patches.push(patch)
        expect(request.headers.get('If-Match')).toBe('"2"')
        return HttpResponse.json({ ...theirs, ...patch, version: 3 })
      }),
    )
    await open()
    expect(await screen.findByText(/你改过的地方别人也改了：摘要/, {}, patient)).toBeTruthy()
    expect(screen.getByRole('row', { name: '摘要 别人改的 谈了二期' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '原样再发' })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '放弃我填的' }))
    await waitFor(async () => expect((await cabinet.entry('a'))?.state).toBe('sent'), patient)
    expect(patches).toEqual([{ outcome: '已签' }])
  })

  it('keeps what another tab has sealed until the PIN is given', async () => {
    const cabinet = await kept(entryOf('a'))
    await setPin(cabinet, '246810', 2 ** 8)
    await open()
    await waitFor(() => expect(screen.getByText(/^已设 PIN/)).toBeTruthy(), patient)
    expect(screen.queryByText('示例a公司')).toBeNull()
  })
})
