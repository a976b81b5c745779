import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { ahead, bulk, bulkItem } from '@/mocks/leadBoard'
import { leadDetail, leads } from '@/mocks/leads'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import LeadsPage from './LeadsPage.vue'
import { routes } from './routes'

const open = (address: string, person = {}) => show(LeadsPage, { address, routes, person })
const lane = (name: string) => screen.findByRole('region', { name })
const card = async (column: string, name: string) => (await within(await lane(column)).findByRole('link', { name })).closest('article')!

/** What was sent, and an answer as if it had been done. */
function listen(): unknown[] {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/leads/:id/stage', async ({ request, params }) => {
      const body = (await request.json()) as { stage: 'signing' }
      sent.push({ id: params.id, ...body })
      return HttpResponse.json(leadDetail({ stage: body.stage }))
    }),
  )
  return sent
}

/** Nothing is missing on the way to signing. */
function ready(): void {
  const items = [ahead(), ahead({ stage: 'signing', items: [] })]
  server.use(http.get('*/api/v1/leads/:id/requirements', () => HttpResponse.json({ items })))
}

async function drag(from: Element, onto: Element): Promise<void> {
  await fireEvent.dragStart(from)
  await fireEvent.dragEnter(onto)
  await fireEvent.drop(onto)
}

describe('the board of leads', () => {
  it('tells count, sum, what is overdue, and how many are not public', async () => {
    await open('/leads?show=board')
    const talks = await lane('在谈')
    expect((await within(talks).findByRole('link', { name: '超期 1' })).getAttribute('href')).toContain('overdue=owner,verdict,feedback,progress')
    expect(within(talks).getByText('卡点：用地')).toBeTruthy()
    expect(within(await lane('有效')).getByText('另有 2 条不公开')).toBeTruthy()
    expect(within(await lane('流失')).getByText('无')).toBeTruthy()
  })

  it('moves a card that is dragged, once what the way requires is there', async () => {
    ready()
    const sent = listen()
    await open('/leads?show=board')
    await drag(await card('在谈', '示例光学基膜二期'), await lane('拟签约'))
    const dialog = within(await screen.findByRole('dialog', { name: /^移动“示例光学基膜二期”/ }))
    expect(dialog.getByText('在谈 → 拟签约')).toBeTruthy()
    expect(await dialog.findByText('进入“重点在谈”要具备')).toBeTruthy()
    // It lies where it was put while one is asked.
    expect(within(await lane('拟签约')).getByRole('link', { name: '示例光学基膜二期' })).toBeTruthy()
    await fireEvent.click(dialog.getByRole('button', { name: '移动' }))
    await waitFor(() => expect(sent).toEqual([{ id: '0190-lead-1', stage: 'signing' }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('says what is missing and does nothing, and the card goes back', async () => {
    server.use(http.get('*/api/v1/leads/:id/requirements', () => HttpResponse.json({ items: [ahead({ is_complete: false, items: [{ code: 'owner', label: '明确责任人', is_met: false, field: 'owner_id' }] })] })))
    const sent = listen()
    await open('/leads?show=board')
    await drag(await card('在谈', '示例光学基膜二期'), await lane('重点在谈'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText(/明确责任人/)).toBeTruthy()
    const go = dialog.getByRole('button', { name: /^移动/ })
    expect(go.getAttribute('aria-disabled')).toBe('true')
    await fireEvent.click(go)
    await fireEvent.click(dialog.getByRole('button', { name: '取消' }))
    await waitFor(() => expect(within(screen.getByRole('region', { name: '重点在谈' })).queryByRole('link', { name: '示例光学基膜二期' })).toBeNull())
    expect(within(await lane('在谈')).getByRole('link', { name: '示例光学基膜二期' })).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('shows the sentence of a refusal', async () => {
    ready()
    server.use(http.post('*/api/v1/leads/:id/stage', () => problem(409, 'requirements_missing', '还缺：项目建议书；补齐后再试')))
    await open('/leads?show=board')
    await drag(await card('在谈', '示例光学基膜二期'), await lane('重点在谈'))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('进入“重点在谈”要具备')
    await fireEvent.click(dialog.getByRole('button', { name: '移动' }))
    expect(await dialog.findByText('还缺：项目建议书；补齐后再试')).toBeTruthy()
  })

  it('parks by the keyboard, with a day and a reason', async () => {
    const sent = listen()
    await open('/leads?show=board')
    await card('在谈', '示例光学基膜二期')
    await fireEvent.keyDown(document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('示例光学基膜二期')
    await fireEvent.keyDown(document.activeElement!, { key: 'm' })
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('radio', { name: /^在谈 现在在这里/ }).hasAttribute('disabled')).toBe(true)
    expect(dialog.getByRole('radio', { name: /^已签约 先推进到拟签约/ }).hasAttribute('disabled')).toBe(true)
    await fireEvent.click(dialog.getByRole('radio', { name: '暂缓' }))
    await fireEvent.click(dialog.getByRole('button', { name: '暂缓' }))
    expect(dialog.getByText('请写明原因，至少 2 个字')).toBeTruthy()
    await fireEvent.update(dialog.getByLabelText(/^原因/), '等上级批复')
    await fireEvent.update(dialog.getByLabelText(/^到哪天再看/), '2099-01-01')
    await fireEvent.click(dialog.getByRole('button', { name: '暂缓' }))
    await waitFor(() => expect(sent).toEqual([{ id: '0190-lead-1', stage: 'parked', reason: '等上级批复', until: '2099-01-01' }]))
  })

  it('says at once where a card cannot go', async () => {
    await open('/leads?show=board')
    await drag(await card('在谈', '示例光学基膜二期'), await lane('已签约'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('alert').textContent).toBe('先推进到拟签约，再办签约')
    expect(dialog.queryByRole('button', { name: '移动' })).toBeNull()
  })
})

const writer = { permissions: ['leads:read', 'leads:write'] }

describe('many leads at once', () => {
  it('are marked by hand and by key, changed, told one by one and put back', async () => {
    server.use(
      http.post('*/api/v1/leads/bulk', async ({ request }) => {
        const { ids } = (await request.json()) as { ids: string[] }
        expect(ids).toEqual([leads[0]!.id, leads[2]!.id])
        const refused = bulkItem({ id: ids[1]!, name: '示例储能电芯', status: 'refused', problem: { code: 'too_many_tags', detail: '一条线索最多 20 个标签' } })
        return HttpResponse.json(bulk({ items: [bulkItem(), refused], refused: 1 }), { status: 201 })
      }),
    )
    await open('/leads', writer)
    await screen.findByText('示例储能电芯')
    await fireEvent.keyDown(document.body, { key: 'j' })
    await fireEvent.keyDown(document.activeElement!, { key: 'x' })
    await fireEvent.click(screen.getByRole('checkbox', { name: '选中“示例储能电芯”' }))
    expect(await screen.findByText('已选 2 条，合计 24 亿元')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '加标签' }))
    await fireEvent.update(screen.getByLabelText(/^标签/), '重点')
    await fireEvent.click(screen.getByRole('button', { name: '修改 2 条' }))
    const result = within(await screen.findByRole('region', { name: '批量修改的结果' }))
    expect(result.getByText('1 条没有改，改好 1 条')).toBeTruthy()
    expect(result.getByText('一条线索最多 20 个标签')).toBeTruthy()
    expect(screen.queryByText(/^已选/)).toBeNull()
    await fireEvent.click(result.getByRole('button', { name: '撤销' }))
    expect(await result.findByText('已撤销 1 条')).toBeTruthy()
    expect(result.queryByRole('button', { name: '撤销' })).toBeNull()
  })

  it('are all marked from the header, and let go of by another question', async () => {
    const { router } = await open('/leads', writer)
    await screen.findByText('示例储能电芯')
    await fireEvent.click(screen.getByRole('checkbox', { name: '选中这一页列出的全部' }))
    expect(await screen.findByText(/^已选 3 条/)).toBeTruthy()
    await router.replace('/leads?stage=signed')
    await waitFor(() => expect(screen.queryByText(/^已选/)).toBeNull())
  })

  it('are not marked by whoever only reads', async () => {
    await open('/leads', { permissions: ['leads:read'] })
    await screen.findByText('示例储能电芯')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})
