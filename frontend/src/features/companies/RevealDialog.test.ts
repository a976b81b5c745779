import { fireEvent, screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contact } from '@/mocks/companies'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import RevealDialog from './RevealDialog.vue'

const open = () => show(RevealDialog, { props: { contact: contact() } })
const ask = async (reason: string) => {
  await fireEvent.update(screen.getByLabelText(/^查看原因/), reason)
  await fireEvent.submit(document.querySelector('form')!)
}

describe('seeing a number', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('needs a reason, and shows the number for one minute', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    await open()
    await ask(' ')
    expect(screen.getByRole('alert').textContent).toContain('请写明原因')
    await ask('约下周拜访')
    expect(await screen.findByRole('link', { name: '13812345678' })).toBeTruthy()
    await vi.advanceTimersByTimeAsync(59_000)
    expect(screen.getByRole('link', { name: '13812345678' })).toBeTruthy()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(screen.queryByText('13812345678')).toBeNull()
    expect(screen.getByText(/号码已隐藏/)).toBeTruthy()
  })

  it('says in words when there were too many, and for how long', async () => {
    server.use(
      http.post('*/api/v1/contacts/:id/reveal', () =>
        HttpResponse.json({ type: 'about:blank', title: 'x', status: 429, code: 'too_many_reveals', detail: '…', errors: [], request_id: '1' }, { status: 429, headers: { 'Retry-After': '1500' } }),
      ),
    )
    await open()
    await ask('约下周拜访')
    expect((await screen.findByRole('alert')).textContent).toContain('请 25 分钟后再看')
  })
})
