import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { LedgerMappingPatch } from '@/api/types'
import { importItem } from '@/mocks/ledger'
import { mapping, sheetMapping, word } from '@/mocks/ledgerReading'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import ImportPage from './ImportPage.vue'

const address = '/ledger/imports/0190-import'
const foreign = mapping().import
const patches: { patch: LedgerMappingPatch; version: string | null }[] = []

/** A mapping in which 正在洽谈 means something. */
function placed(meaning: string, version: number) {
  const columns = sheetMapping().columns.map((column) => ({
    ...column,
    words: column.words.map((one) => (one.word === '正在洽谈' ? word({ meaning, placed: true }) : one)),
  }))
  const sheets = [{ name: '线索', new: 5, changed: 0, unchanged: 0, refused: 3 }]
  return mapping({ import: { ...foreign, version, sheets }, sheets: [sheetMapping({ origin: 'picked', columns })] })
}

function answerWith(...answers: (() => ReturnType<typeof problem>)[]): void {
  patches.length = 0
  server.use(
    http.get('*/api/v1/ledger/imports/:id', () => HttpResponse.json(foreign)),
    http.patch('*/api/v1/ledger/imports/:id/mapping', async ({ request }) => {
      patches.push({ patch: (await request.json()) as LedgerMappingPatch, version: request.headers.get('If-Match') })
      return (answers.shift() ?? (() => HttpResponse.json(placed('在谈', 9))))()
    }),
  )
}

async function place(meaning: string): Promise<void> {
  await fireEvent.update(await screen.findByLabelText('阶段“正在洽谈”是指'), `=${meaning}`)
}

describe('how a file of a form of its own is read', () => {
  it('comes first, with what only a person can know on top and nothing about companies that will be made', async () => {
    answerWith()
    await show(ImportPage, { address })
    expect(await screen.findByRole('heading', { name: '还有 2 处要您定' })).toBeTruthy()
    expect(screen.queryByLabelText(/示例光电公司”是指/)).toBeNull()
    expect(screen.getByRole('link', { name: /1\. 对应关系/ }).textContent).toContain('待定 2')
  })

  it('is corrected by picking, and the numbers follow at once', async () => {
    answerWith()
    await show(ImportPage, { address })
    await place('在谈')
    expect(await screen.findByRole('heading', { name: '还有 1 处要您定' })).toBeTruthy()
    expect(patches).toEqual([{ patch: { sheets: [{ source: '在谈线索', columns: [{ position: 2, values: { 正在洽谈: '在谈' } }] }] }, version: '"1"' }])
    expect(screen.getByRole('button', { name: '写入 5 行' })).toBeTruthy()
    // It stays in its line, to be seen and placed otherwise.
    expect((await screen.findByLabelText<HTMLSelectElement>('阶段“正在洽谈”是指')).value).toBe('=在谈')
  })

  it('takes a suggestion with one press, and waits for its turn with the version before it', async () => {
    answerWith()
    await show(ImportPage, { address })
    await place('在谈')
    await fireEvent.click(screen.getByRole('button', { name: '是“拟签约”？' }))
    await expect.poll(() => patches.map((one) => one.version)).toEqual(['"1"', '"9"'])
  })

  it('shows both where somebody else was faster', async () => {
    answerWith(() => problem(412, 'stale_version', '已被改动'))
    server.use(http.get('*/api/v1/ledger/imports/:id/mapping', () => HttpResponse.json(patches.length === 0 ? mapping() : placed('拟签约', 5))))
    await show(ImportPage, { address })
    await place('在谈')
    const conflict = within((await screen.findByText('刚刚有人改过')).closest('section') as HTMLElement)
    const row = conflict.getByText('在谈线索 · “正在洽谈”').closest('tr')
    expect(row?.textContent).toContain('拟签约')
    expect(row?.textContent).toContain('在谈')
    const again = conflict.getByRole('button', { name: '用我填的覆盖' })
    await expect.poll(() => again.classList.contains('is-loading')).toBe(false)
    await fireEvent.click(again)
    await expect.poll(() => patches[1]?.version).toBe('"5"')
    await expect.poll(() => screen.queryByText('刚刚有人改过')).toBeNull()
  })

  it('says what the server refused and shows what stands', async () => {
    answerWith(() => problem(422, 'validation_failed', '有误', [{ field: 'sheets[0].columns[0]', code: 'unknown_choice', message: '不在这一列的选项里' }]))
    await show(ImportPage, { address })
    await place('在谈')
    expect((await screen.findByRole('alert')).textContent).toContain('不在这一列的选项里')
    expect(screen.getByLabelText<HTMLSelectElement>('阶段“正在洽谈”是指').value).toBe('')
  })

  it('is offered where nothing of the file is known', async () => {
    const nothing = importItem({ sheets: [], errors: [], errors_total: 0, can: { confirm: false, download_refused: false, update: true, reverse: false } })
    const unusable = { code: 'nothing_known', target: null, missing: [], message: '没有认出这张表的表头' }
    const unknown = sheetMapping({ target: null, header: null, columns: [], constants: [], unusable })
    answerWith()
    server.use(
      http.get('*/api/v1/ledger/imports/:id', () => HttpResponse.json(nothing)),
      http.get('*/api/v1/ledger/imports/:id/mapping', () => HttpResponse.json(mapping({ import: nothing, applied: false, sheets: [unknown] }))),
    )
    await show(ImportPage, { address })
    expect(await screen.findByText('没有认出这张表的表头')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('作为哪种台账', { selector: 'select' }), '基金')
    expect((await screen.findByRole('alert')).textContent).toContain('先填表头在第几行')
    expect(patches).toEqual([])
    await fireEvent.update(screen.getByLabelText('表头从第几行'), '1')
    await fireEvent.update(screen.getByLabelText('作为哪种台账', { selector: 'select' }), '基金')
    await expect.poll(() => patches[0]?.patch).toEqual({ sheets: [{ source: '在谈线索', target: '基金', header: { first: 1, last: 1 } }] })
  })

  it('has its header picked among its first rows, by a press or by keys', async () => {
    answerWith()
    await show(ImportPage, { address })
    const first = await screen.findByRole('table', { name: '“在谈线索”的前 3 行', hidden: true })
    const row = (number: number) => within(first).getByRole('button', { name: `第 ${String(number)} 行作表头`, hidden: true })
    expect([1, 2, 3].map((number) => row(number).getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false'])
    // One stop for Tab, at the header; from there by arrows.
    expect([1, 2, 3].map((number) => row(number).tabIndex)).toEqual([-1, 0, -1])
    row(2).focus()
    await fireEvent.keyDown(row(2), { key: 'ArrowUp' })
    expect(document.activeElement).toBe(row(1))
    await fireEvent.click(row(3), { shiftKey: true })
    expect(row(3).getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => patches.map((one) => one.patch)).toEqual([{ sheets: [{ source: '在谈线索', header: { first: 2, last: 3 } }] }])
    await fireEvent.click(within(first).getByRole('cell', { name: '2024年在谈线索一览表', hidden: true }))
    await expect.poll(() => patches[1]?.patch).toEqual({ sheets: [{ source: '在谈线索', header: { first: 1, last: 1 } }] })
  })

  it('goes back to its header before the answer has come, and the later press holds', async () => {
    answerWith()
    server.use(
      http.patch('*/api/v1/ledger/imports/:id/mapping', async ({ request }) => {
        const patch = (await request.json()) as LedgerMappingPatch
        patches.push({ patch, version: request.headers.get('If-Match') })
        return HttpResponse.json(mapping({ import: { ...foreign, version: 8 + patches.length }, sheets: [sheetMapping({ header: patch.sheets?.[0]?.header ?? null })] }))
      }),
    )
    await show(ImportPage, { address })
    const row = async (number: number) => screen.findByRole('button', { name: `第 ${String(number)} 行作表头`, hidden: true })
    await fireEvent.click(await row(1))
    await fireEvent.click(await row(2))
    await expect.poll(() => patches.map((one) => [one.patch.sheets?.[0]?.header?.first, one.version])).toEqual([[1, '"1"'], [2, '"9"']])
    await screen.findByText('改一处，', { exact: false })
    expect(screen.getByLabelText<HTMLInputElement>('表头从第几行').value).toBe('2')
    expect((await row(2)).getAttribute('aria-pressed')).toBe('true')
  })

  it('keeps a header that is picked before the ledger, and sends both together', async () => {
    answerWith()
    const unusable = { code: 'nothing_known', target: null, missing: [], message: '没有认出这张表的表头' }
    server.use(http.get('*/api/v1/ledger/imports/:id/mapping', () => HttpResponse.json(mapping({ applied: false, sheets: [sheetMapping({ target: null, header: null, columns: [], constants: [], unusable })] }))))
    await show(ImportPage, { address })
    await fireEvent.click(await screen.findByRole('button', { name: '第 2 行作表头' }))
    expect(screen.getByRole('button', { name: '第 2 行作表头' }).getAttribute('aria-pressed')).toBe('true')
    expect(patches).toEqual([])
    await fireEvent.update(screen.getByLabelText('作为哪种台账', { selector: 'select' }), '线索')
    await expect.poll(() => patches[0]?.patch).toEqual({ sheets: [{ source: '在谈线索', target: '线索', header: { first: 2, last: 2 } }] })
  })
})
