import { fireEvent, screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { importItem } from '@/mocks/ledger'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import DropZone from './DropZone.vue'

async function drop(...files: File[]): Promise<void> {
  await fireEvent.drop(screen.getByRole('region', { name: '导入台账' }), { dataTransfer: { files } })
}

describe('dropping a workbook', () => {
  it('refuses what is no workbook before it travels', async () => {
    await show(DropZone)
    await drop(new File(['x'], '台账.xls'))
    expect((await screen.findByRole('alert')).textContent).toContain('另存为 .xlsx')
  })

  it('takes one at a time', async () => {
    await show(DropZone)
    await drop(new File(['x'], 'a.xlsx'), new File(['x'], 'b.xlsx'))
    expect((await screen.findByRole('alert')).textContent).toContain('一次只能导入一个')
  })

  it('hands on what the server made of it', async () => {
    server.use(http.post('*/api/v1/ledger/imports', () => HttpResponse.json(importItem(), { status: 201 })))
    const { emitted } = await show(DropZone)
    await drop(new File(['x'], '台账.xlsx'))
    await expect.poll(() => emitted().uploaded).toEqual([[importItem()]])
  })

  it('shows the one sentence of a refusal', async () => {
    server.use(http.post('*/api/v1/ledger/imports', () => problem(422, 'workbook_unreadable', '这不是一个能打开的工作簿')))
    await show(DropZone)
    await drop(new File(['x'], '台账.xlsx'))
    expect((await screen.findByRole('alert')).textContent).toContain('这不是一个能打开的工作簿')
  })
})
