import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { majorLead } from '@/mocks/leadCounts'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import FunnelPage from './FunnelPage.vue'
import KeyCompaniesPage from './KeyCompaniesPage.vue'
import MajorLeadsPage from './MajorLeadsPage.vue'
import { routes } from './routes'

const beside = [...routes, { path: '/companies/:id', name: 'company', component: { render: () => null } }]
const hrefOf = (element: HTMLElement) => decodeURIComponent(element.getAttribute('href') ?? '')

describe('the funnel', () => {
  it('tells how far leads got, and each number opens its rows', async () => {
    await show(FunnelPage, { address: '/lead-funnel?from=2024-01-01&to=2024-06-30', routes })
    const whole = within(await screen.findByRole('table', { name: '全部线索的漏斗' }))
    const talks = within(whole.getByRole('row', { name: /^在谈/ }))
    expect(talks.getByText('75.0%')).toBeTruthy()
    expect(talks.getByText('12 天')).toBeTruthy()
    expect(hrefOf(talks.getByRole('link', { name: '6' }))).toBe('/leads?reached=negotiating&reported_on.gte=2024-01-01&reported_on.lte=2024-06-30')
    expect(screen.getByText('2024-01-01 至 2024-06-30 首报的 10 条线索，签约 10.0%')).toBeTruthy()
    expect(hrefOf(screen.getByRole('link', { name: '暂缓 2 条' }))).toContain('stage=parked')
    const unit = within(within(screen.getByRole('table', { name: '报送单位' })).getByRole('row', { name: /驻示例组/ }))
    expect(hrefOf(unit.getByRole('link', { name: '5' }))).toContain('reached=effective&reporting_organization_id=0190-outpost')
    await fireEvent.click(screen.getByRole('button', { name: '停留中位数' }))
    expect(unit.getByText('14 天')).toBeTruthy()
  })

  it('is told apart otherwise and of another time, which stand in the address', async () => {
    const { router } = await show(FunnelPage, { address: '/lead-funnel', routes })
    await fireEvent.click(await screen.findByRole('button', { name: '片区' }))
    expect(await screen.findByRole('row', { name: /示例片区/ })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '去年' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ by: 'zone', from: '2023-01-01', to: '2023-12-31' }))
    await router.replace('/lead-funnel?from=2024-06-01&to=2024-01-01')
    expect((await screen.findByRole('alert')).textContent).toContain('开始日期在结束日期之后')
  })

  it('tells what holds leads and what may be signed', async () => {
    await show(FunnelPage, { address: '/lead-funnel', routes })
    const stalls = within(await screen.findByRole('table', { name: '卡在哪里' }))
    expect(hrefOf(within(stalls.getByRole('row', { name: /用地/ })).getByRole('link', { name: '3' }))).toContain('blocked_cause=用地')
    expect(hrefOf(within(stalls.getByRole('row', { name: /未写明/ })).getByRole('link', { name: '1' }))).toContain('blocked_cause=none')
    expect(screen.getByText(/^其中 1 条不公开/)).toBeTruthy()
    const forecast = within(await screen.findByRole('table', { name: '签约预测' }))
    const december = within(forecast.getByRole('row', { name: /2024-12/ }))
    expect(december.getByRole('img', { name: '拟签约 1 条，更早的阶段 2 条' })).toBeTruthy()
    expect(hrefOf(december.getAllByRole('link', { name: '3' })[1]!)).toContain('expected_investment_yuan.lte=499999999')
    expect(within(forecast.getByRole('row', { name: /2024-09/ })).getByText('已过期')).toBeTruthy()
  })

  it('says what to do where there is nothing, and where it did not work', async () => {
    server.use(
      http.get('*/api/v1/lead-forecast', () => HttpResponse.json({ items: [] })),
      http.get('*/api/v1/lead-stalls', () => problem(500, 'internal', '服务器出错了')),
    )
    await show(FunnelPage, { address: '/lead-funnel', routes })
    expect(await screen.findByText(/还没有线索填写预计签约日期/)).toBeTruthy()
    expect(await screen.findByText('服务器出错了')).toBeTruthy()
  })
})

describe('the tables of the leaders', () => {
  it('show leads with what happened in the period, and print all of them in the columns of the form', async () => {
    server.use(
      http.get('*/api/v1/lead-tables/major-leads', ({ request }) => {
        const second = new URL(request.url).searchParams.has('cursor')
        return HttpResponse.json({ items: [second ? majorLead({ id: '2', name: '示例储能二期', progress: null }) : majorLead()], next_cursor: second ? null : 'more', total: 2 })
      }),
    )
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await show(MajorLeadsPage, { address: '/lead-tables/major?stage=key_negotiating', routes: beside })
    const row = within(await screen.findByRole('row', { name: /示例光学基膜二期/ }))
    expect(row.getByText('谈定用地')).toBeTruthy()
    expect(row.getByText('报批用地（2024-12-01 前）')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '打印' }))
    await waitFor(() => expect(print).toHaveBeenCalled())
    const sheet = document.querySelector('.print-sheet')!
    expect(sheet.querySelectorAll('th')).toHaveLength(15)
    expect([...sheet.querySelectorAll('tbody tr')].map((one) => one.children[1]?.textContent)).toEqual(['示例光学基膜二期', '示例储能二期'])
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull())
    vi.unstubAllGlobals()
  })

  it('are taken along as Word and Excel', async () => {
    await show(MajorLeadsPage, { address: '/lead-tables/major', routes: beside })
    await fireEvent.click(await screen.findByRole('button', { name: '导出当前列表' }))
    for (const kind of ['Word 文档', 'Excel 工作簿', 'CSV 文本']) expect(screen.getByRole('button', { name: kind })).toBeTruthy()
  })

  it('show key companies with those who keep contact and what they intend', async () => {
    await show(KeyCompaniesPage, { address: '/lead-tables/companies', routes: beside })
    const row = within(await screen.findByRole('row', { name: /示例光学股份有限公司/ }))
    expect(row.getByText('张示例 副总经理')).toBeTruthy()
    expect(row.getByText('链主')).toBeTruthy()
    expect(row.getByRole('link', { name: '示例光学基膜二期' }).getAttribute('href')).toBe('/leads/0190-lead-1')
  })
})
