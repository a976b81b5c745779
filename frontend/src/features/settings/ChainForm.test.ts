import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Chain, ChainPatch } from '@/api/types'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import { chain } from '@/mocks/settings'
import ChainForm from './ChainForm.vue'
import { routes } from './routes'

const open = (given: Chain | null = null) => show(ChainForm, { props: { chain: given }, routes, address: '/settings/chains' })
const link = (n: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `环节 ${n}` })
const links = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^环节 / }).map((input) => input.value)
const save = () => fireEvent.submit(document.querySelector('form')!)

describe('the form of a chain', () => {
  it('goes from link to link with Enter, and says at each what is wrong', async () => {
    await open()
    await fireEvent.click(screen.getByRole('button', { name: '添加环节' }))
    await fireEvent.update(link(1), '电芯')
    await fireEvent.keyDown(link(1), { key: 'Enter' })
    await waitFor(() => expect(document.activeElement).toBe(link(2)))
    await fireEvent.update(link(2), '电芯')
    await save()
    expect(screen.getAllByRole('alert').map((one) => one.textContent?.trim())).toEqual(['请填写名称', '和前面的环节重名'])
  })

  it('orders links by keyboard, tells it, and what goes', async () => {
    const sent: { patch: ChainPatch; match: string | null }[] = []
    server.use(
      http.patch('*/api/v1/chains/:id', async ({ request }) => {
        sent.push({ patch: (await request.json()) as ChainPatch, match: request.headers.get('If-Match') })
        return HttpResponse.json(chain({ version: 2 }))
      }),
    )
    const { emitted } = await open(chain())
    await fireEvent.keyDown(screen.getByRole('button', { name: /^移动“电池包”/ }), { key: 'ArrowUp' })
    expect(links()).toEqual(['正极材料', '电池包', '电芯'])
    expect(screen.getByText('“电池包”移到第 2 位，共 3 个')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^移动“电池包”/))
    await fireEvent.click(screen.getByRole('button', { name: '环节 2 上移' }))
    await fireEvent.click(screen.getByRole('button', { name: '去掉正极材料' }))
    expect(screen.getByText(/^保存后不再列出：正极材料/)).toBeTruthy()
    await save()
    await waitFor(() => expect(emitted().saved).toHaveLength(1))
    // The name was left alone, so that it is not sent.
    expect(sent).toEqual([{ patch: { links: [{ id: '0190-link-3', name: '电池包' }, { id: '0190-link-2', name: '电芯' }] }, match: '"1"' }])
  })

  it('keeps what is typed in a link, and asks before it is left', async () => {
    const first = await open(chain())
    await fireEvent.update(link(2), '电芯与模组')
    first.unmount()
    const again = await open(chain())
    expect(links()).toEqual(['正极材料', '电芯与模组', '电池包'])
    await fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(screen.getByText('还没有保存')).toBeTruthy()
    expect(again.emitted().close).toBeUndefined()
  })

  it('puts the server’s words where they belong', async () => {
    server.use(http.post('*/api/v1/chains', () => problem(422, 'invalid', '', [{ field: 'links[1].name', code: 'duplicate', message: '环节重名' }])))
    await open()
    await fireEvent.update(screen.getByLabelText(/^名称/), '新型显示')
    for (const name of ['面板', '光学膜']) {
      await fireEvent.click(screen.getByRole('button', { name: '添加环节' }))
      await fireEvent.update(link(name === '面板' ? 1 : 2), name)
    }
    await save()
    await waitFor(() => expect(link(2).getAttribute('aria-invalid')).toBe('true'))
    server.use(http.post('*/api/v1/chains', () => problem(409, 'chain_archived', '同名产业链已归档，请恢复它')))
    await save()
    expect((await screen.findByText('同名产业链已归档，请恢复它')).getAttribute('role')).toBe('alert')
    expect(screen.getByLabelText(/^名称/).getAttribute('aria-invalid')).toBe('true')
  })

  it('shows both versions where somebody was faster', async () => {
    const sent: ChainPatch[] = []
    server.use(
      http.patch('*/api/v1/chains/:id', async ({ request }) => {
        sent.push((await request.json()) as ChainPatch)
        return sent.length === 1 ? problem(412, 'stale_version', '刚被别人改过') : HttpResponse.json(chain({ version: 3 }))
      }),
      http.get('*/api/v1/chains/:id', () => HttpResponse.json(chain({ name: '动力电池', version: 2 }))),
    )
    const { emitted } = await open(chain())
    await fireEvent.update(link(3), '电池系统')
    await save()
    expect(await screen.findByRole('row', { name: '环节 正极材料 → 电芯 → 电池包 正极材料 → 电芯 → 电池系统' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '用我填的覆盖' }))
    await waitFor(() => expect(emitted().saved).toHaveLength(1))
    expect(Object.keys(sent[1] ?? {})).toEqual(['links'])
  })
})
