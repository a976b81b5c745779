import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { importItem } from '@/mocks/ledger'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import ImportPage from './ImportPage.vue'

const address = '/ledger/imports/0190-import'

async function confirm(): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name: '写入 95 行' }))
  const dialog = within(await screen.findByRole('dialog'))
  await fireEvent.click(dialog.getByRole('button', { name: '写入 95 行' }))
}

describe('the preview of an import', () => {
  it('shows every refused cell with why and what to do', async () => {
    await show(ImportPage, { address })
    const row = (await screen.findByText('“昨天”不是日期')).closest('tr')
    expect(row?.textContent).toContain('37')
    expect(row?.textContent).toContain('报送日期')
    expect(row?.textContent).toContain('写成 2024-05-06')
    expect(screen.getByText(/还没有写入任何东西/)).toBeTruthy()
  })

  it('is written after one question', async () => {
    server.use(
      http.post('*/api/v1/ledger/imports/:id/confirmation', () =>
        HttpResponse.json(importItem({ status: 'confirmed', confirmed_at: '2024-11-12T02:00:00Z' })),
      ),
    )
    await show(ImportPage, { address })
    await confirm()
    expect(await screen.findByText(/已写入 95 行/)).toBeTruthy()
    expect(screen.getByText(/有 2 行退回没有写入/)).toBeTruthy()
  })

  it('says in words that it has become stale', async () => {
    server.use(http.post('*/api/v1/ledger/imports/:id/confirmation', () => problem(409, 'preview_stale', '数据已变')))
    await show(ImportPage, { address })
    await confirm()
    expect((await screen.findByRole('alert')).textContent).toContain('数据已经变了，请重新导入')
  })

  it('follows a job until it is done', async () => {
    const job = { id: 'j', kind: 'ledger_preview', status: 'running' as const, done: 9000, total: 60_000, phase: '检查' }
    let asked = 0
    server.use(
      http.get('*/api/v1/ledger/imports/:id', () => {
        asked += 1
        return HttpResponse.json(asked === 1 ? importItem({ status: 'previewing', sheets: [], job }) : importItem())
      }),
    )
    await show(ImportPage, { address })
    const bar = await screen.findByRole('progressbar')
    expect(bar.getAttribute('aria-valuenow')).toBe('15')
    await waitFor(() => expect(screen.getByRole('button', { name: '写入 95 行' })).toBeTruthy(), { timeout: 3000 })
  })

  it('says why there is nothing to write', async () => {
    server.use(
      http.get('*/api/v1/ledger/imports/:id', () =>
        HttpResponse.json(importItem({ sheets: [{ name: '企业', new: 0, changed: 0, unchanged: 9, refused: 0 }], errors: [], errors_total: 0 })),
      ),
    )
    await show(ImportPage, { address })
    const button = await screen.findByRole('button', { name: /写入 0 行/ })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.textContent).toContain('没有新增或改动的行')
  })
})
