import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '@/api/types'
import { importItem } from '@/mocks/ledger'
import { ledgerRow } from '@/mocks/ledgerReading'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import RowsStep from './RowsStep.vue'

const can = { confirm: true, download_refused: true, update: true, reverse: false }
const item = importItem({ is_mapped: true, can })
const second = ledgerRow({ key: '3-9', row: 9 })
let waiting: LedgerRow[] = []
let sent: { key: string; patch: unknown; version: string | null }[] = []

function serve(...answers: ((key: string) => ReturnType<typeof problem>)[]): void {
  waiting = [ledgerRow(), second]
  sent = []
  server.use(
    http.get('*/api/v1/ledger/imports/:id/rows', () => HttpResponse.json({ items: waiting, next_cursor: null })),
    http.patch('*/api/v1/ledger/imports/:id/rows/:key', async ({ request, params }) => {
      const key = String(params.key)
      sent.push({ key, patch: await request.json(), version: request.headers.get('If-Match') })
      const answer = answers.shift()
      if (answer) return answer(key)
      waiting = waiting.filter((row) => row.key !== key)
      return HttpResponse.json({ row: ledgerRow({ key, state: 'new', edited: true }), import: importItem({ ...item, version: 2 }) })
    }),
  )
}

async function cell(name: string): Promise<HTMLInputElement> {
  return screen.findByLabelText<HTMLInputElement>(name)
}

function open() {
  return show(RowsStep, { props: { item, sheet: '线索', open: 0 } })
}

describe('rows that wait to be mended', () => {
  it('say at the cell what is wrong', async () => {
    serve()
    await open()
    const wrong = await cell('第 8 行 报送日期')
    expect(wrong.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(wrong.getAttribute('aria-describedby') ?? '')?.textContent).toContain('“8月21日”不是日期')
    expect((await cell('第 8 行 企业名称')).getAttribute('aria-invalid')).toBeNull()
  })

  it('are sent with Enter, leave the list once they are good, and the next one is at hand', async () => {
    serve()
    await open()
    const wrong = await cell('第 8 行 报送日期')
    wrong.focus()
    await fireEvent.update(wrong, '2024.8.21')
    await fireEvent.keyDown(wrong, { key: 'Enter' })
    await expect.poll(() => screen.queryByLabelText('第 8 行 报送日期')).toBeNull()
    expect(sent).toEqual([{ key: '3-8', patch: { cells: { 报送日期: '2024.8.21' } }, version: '"1"' }])
    expect(document.activeElement).toBe(await cell('第 9 行 报送日期'))
  })

  it('are sent when one leaves them, and not for nothing', async () => {
    serve()
    await open()
    const wrong = await cell('第 8 行 报送日期')
    const next = await cell('第 9 行 报送日期')
    wrong.focus()
    next.focus()
    await fireEvent.update(next, '2024.8.22')
    wrong.focus()
    await expect.poll(() => sent.map((one) => one.key)).toEqual(['3-9'])
  })

  it('are sent once more with what was typed while they travelled', async () => {
    serve()
    await open()
    const wrong = await cell('第 8 行 报送日期')
    await fireEvent.update(wrong, '2024.8.21')
    await fireEvent.keyDown(wrong, { key: 'Enter' })
    await fireEvent.update(await cell('第 8 行 预计投资(万元)'), '9000')
    await expect.poll(() => sent.map((one) => one.patch)).toEqual([{ cells: { 报送日期: '2024.8.21' } }, { cells: { '预计投资(万元)': '9000' } }])
  })

  it('go back with Esc, and arrows lead from cell to cell', async () => {
    serve()
    await open()
    const wrong = await cell('第 8 行 报送日期')
    wrong.focus()
    await fireEvent.update(wrong, '某日')
    await fireEvent.keyDown(wrong, { key: 'Escape' })
    expect(wrong.value).toBe('8月21日')
    await fireEvent.keyDown(wrong, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(await cell('第 9 行 报送日期'))
    await fireEvent.keyDown(await cell('第 9 行 报送日期'), { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(await cell('第 9 行 企业名称'))
    expect(sent).toEqual([])
  })

  it('keep what is typed through a reload, until it is sent', async () => {
    serve()
    const first = await open()
    await fireEvent.update(await cell('第 8 行 报送日期'), '2024.8.2')
    first.unmount()
    await open()
    expect((await cell('第 8 行 报送日期')).value).toBe('2024.8.2')
    expect(screen.getByText('未保存')).toBeTruthy()
  })

  it('show both where somebody else was faster', async () => {
    serve(() => {
      waiting = [ledgerRow({ cells: [{ column: '报送日期', text: '2024-08-01', code: null, message: null, edited: true }] }), second]
      return problem(412, 'stale_version', '已被改动')
    })
    server.use(http.get('*/api/v1/ledger/imports/:id', () => HttpResponse.json(importItem({ ...item, version: 4 }))))
    await open()
    const wrong = await cell('第 8 行 报送日期')
    await fireEvent.update(wrong, '2024.8.21')
    await fireEvent.keyDown(wrong, { key: 'Enter' })
    const conflict = within((await screen.findByText('刚刚有人改过')).closest('section') as HTMLElement)
    const row = conflict.getByText('第 8 行 · 报送日期').closest('tr')
    expect(row?.textContent).toContain('2024-08-01')
    expect(row?.textContent).toContain('2024.8.21')
    await fireEvent.click(conflict.getByRole('button', { name: '用我填的覆盖' }))
    await expect.poll(() => sent[1]?.version).toBe('"4"')
  })

  it('are left out and taken in again', async () => {
    serve()
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: '不导入第 8 行' }))
    await expect.poll(() => sent).toEqual([{ key: '3-8', patch: { skip: true }, version: '"1"' }])
  })
})
