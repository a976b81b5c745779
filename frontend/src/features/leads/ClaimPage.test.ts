import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimDecisionIn } from '@/api/types'
import { organization, root } from '@/mocks/fixtures'
import { claimDetail } from '@/mocks/leadClaims'
import { leadDetail, receipt } from '@/mocks/leads'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import ClaimPage from './ClaimPage.vue'
import LeadPage from './LeadPage.vue'
import ReceiptsPage from './ReceiptsPage.vue'
import { routes } from './routes'

const open = () => show(ClaimPage, { address: '/lead-claims/0190-claim-1', routes, person: { permissions: ['leads:read', 'leads:decide'] as never[] } })
const decide = () => fireEvent.submit(screen.getByRole('form', { name: '裁定' }))

beforeEach(() => {
  sessionStorage.clear()
  const units = [root, organization({ id: '0190-outpost', name: '驻示例组' }), organization({ id: '0190-town', name: '示例镇' })]
  server.use(http.get('*/api/v1/organizations', () => HttpResponse.json({ items: units, next_cursor: null })))
})

describe('a claim', () => {
  it('stands beside the lead, with who was first and what differs', async () => {
    await open()
    const table = await screen.findByRole('table', { name: '两份报送对照' })
    expect(within(table).getByRole('columnheader', { name: /^已有线索/ }).textContent).toContain('先报')
    await within(table).findByText('60 亩')
    expect(within(table).getAllByText('不同').length).toBeGreaterThan(2)
    expect(screen.getByRole('radio', { name: /^转交给申报单位/ })).toHaveProperty('disabled', true)
    expect(screen.getByText('首报保护期到 2024-11-30，此前不能转交')).toBeTruthy()
  })

  it('is decided with shares that are whole, and says what the server refuses', async () => {
    const sent: ClaimDecisionIn[] = []
    server.use(
      http.post('*/api/v1/lead-claims/:id/decision', async ({ request }) => {
        sent.push((await request.json()) as ClaimDecisionIn)
        if (sent.length === 1) return problem(409, 'still_protected', '首报保护期到 2024-11-30，此前不能转交')
        return HttpResponse.json(claimDetail({ status: 'joined', can: { decide: false } }))
      }),
    )
    await open()
    await screen.findByRole('form', { name: '裁定' })
    await decide()
    expect(screen.getByText('请选择裁定结果')).toBeTruthy()
    await fireEvent.click(screen.getByRole('radio', { name: /^并为一条/ }))
    await fireEvent.update(await screen.findByLabelText('驻示例组占比（%）'), '60')
    expect(screen.getByText('合计 110%，多了 10%')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^理由/), '双方都有贡献')
    await decide()
    expect(screen.getByText('各单位占比之和应为 100%')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('示例镇占比（%）'), '40')
    await decide()
    expect(screen.getByText('驻示例组 60%、示例镇 40%')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '确认裁定' }))
    expect(await screen.findByText('首报保护期到 2024-11-30，此前不能转交', { selector: '[role=alert]' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '确认裁定' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toEqual({ outcome: 'joined', reason: '双方都有贡献', shares: [{ organization_id: '0190-outpost', share_bp: 6000 }, { organization_id: '0190-town', share_bp: 4000 }] })
  })

  it('shows the claimant the own side alone', async () => {
    server.use(http.get('*/api/v1/lead-claims/:id', () => HttpResponse.json(claimDetail({ lead: null, lead_receipt: null, can: { decide: false } }))))
    await open()
    const table = await screen.findByRole('table', { name: '我方报送的内容' })
    expect(table.textContent).toContain('8 亿元')
    expect(document.body.textContent).not.toContain('驻示例组')
    expect(screen.getByText(/等招商中心裁定。裁定后会通知报送人/)).toBeTruthy()
    expect(screen.queryByRole('form', { name: '裁定' })).toBeNull()
  })
})

describe('a receipt', () => {
  it('is compared by its check code, and told apart from none', async () => {
    server.use(
      http.get('*/api/v1/lead-receipts/:code', ({ params }) => (params.code === '7k3qmxw9ft' ? HttpResponse.json(receipt()) : problem(404, 'not_found', '没有'))),
    )
    const { router } = await show(ReceiptsPage, { address: '/receipts', routes })
    const look = () => fireEvent.submit(screen.getByRole('form', { name: '回执核验' }))
    await fireEvent.update(screen.getByLabelText('核验码'), '12')
    await look()
    expect(screen.getByText(/核验码是 10 位字母和数字/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('核验码'), 'ZZZZZ-ZZZZZ')
    await look()
    expect(await screen.findByText(/没有核验码为 ZZZZZ-ZZZZZ 的回执/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('核验码'), '7k3qmxw9ft')
    await look()
    expect((await screen.findByRole('region', { name: '线索报送回执' })).textContent).toContain('示例光学股份有限公司')
    expect(router.currentRoute.value.query).toEqual({ code: '7k3qmxw9ft' })
  })
})

describe('the protection of a lead', () => {
  it('counts down, names the shares, and lets another unit ask only when it is over', async () => {
    const protection = { organization: { id: '0190-outpost', name: '驻示例组' }, until: '2024-11-30', renewed_on: '2024-09-01', is_over: false, days_left: 9 }
    server.use(http.get('*/api/v1/leads/:id', () => HttpResponse.json(leadDetail({ protection, can: { ...leadDetail().can, ask_transfer: false } }))))
    await show(LeadPage, { address: '/leads/0190-lead-1?part=transfers', routes, person: { permissions: ['leads:read', 'leads:write'] as never[] } })
    expect(await screen.findByText('保护期还有 9 天')).toBeTruthy()
    expect(screen.getByText('到 2024-11-30，2024-09-01 续过一次')).toBeTruthy()
    expect(screen.getByRole('list', { name: '归属' }).textContent).toBe('驻示例组 100%')
    const ask = await screen.findByRole('button', { name: /^申请接手/ })
    expect(ask.getAttribute('aria-disabled')).toBe('true')
    expect(ask.textContent).toContain('首报保护期到 2024-11-30，期满后才能申请接手')
  })
})
