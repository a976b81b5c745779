import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { lead, leadDetail } from '@/mocks/leads'
import { problem } from '@/mocks/problem'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import LeadPage from './LeadPage.vue'
import LeadsPage from './LeadsPage.vue'
import { routes } from './routes'

const open = (address: string) => show(LeadsPage, { address, routes })

describe('the list of leads', () => {
  it('shows rows with the unit in the header, and a lead without a name under its company', async () => {
    await open('/leads')
    const row = await screen.findByRole('row', { name: /示例光学基膜二期/ })
    expect(within(row).getByText('120,000')).toBeTruthy()
    expect(within(row).getByText('在谈')).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: '预计投资（万元）' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: '示例光学股份有限公司' })).toHaveLength(1)
    expect(screen.getByText('共 3 条')).toBeTruthy()
  })

  it('keeps filters in the address and takes them from it', async () => {
    const { router } = await open('/leads?stage=signed&org=1')
    await screen.findByText('筛出 1 条')
    await fireEvent.click(screen.getByRole('button', { name: '阶段：已签约' }))
    await fireEvent.click(screen.getByRole('checkbox', { name: '暂缓' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'signed,parked', org: '1' }))
    await fireEvent.click(screen.getByRole('button', { name: '去掉条件：阶段' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ org: '1' }))
  })

  it('sorts by a click on a header, money from large to small first', async () => {
    const asked: string[] = []
    server.events.on('request:start', ({ request }) => {
      const url = new URL(request.url)
      if (url.pathname.endsWith('/leads')) asked.push(url.searchParams.get('sort') ?? '')
    })
    const { router } = await open('/leads')
    await screen.findByText('示例储能电芯')
    await fireEvent.click(screen.getByRole('button', { name: /预计投资（万元）/ }))
    await waitFor(() => expect(router.currentRoute.value.query.sort).toBe('-expected_investment_yuan'))
    expect(screen.getByRole('columnheader', { name: /预计投资/ }).getAttribute('aria-sort')).toBe('descending')
    await waitFor(() => expect(asked).toContain('-expected_investment_yuan'))
    expect(asked[0]).toBe('-updated_at')
    server.events.removeAllListeners()
  })

  it('takes sums as people type them', async () => {
    const { router } = await open('/leads')
    await fireEvent.click(screen.getByRole('button', { name: '按预计投资筛选' }))
    await fireEvent.update(screen.getByLabelText('从'), '1.5亿')
    await fireEvent.update(screen.getByLabelText('到'), '很多')
    await fireEvent.click(screen.getByRole('button', { name: '按此筛选' }))
    expect(await screen.findByText(/金额请写成/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('到'), '')
    await fireEvent.click(screen.getByRole('button', { name: '按此筛选' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ 'expected_investment_yuan.gte': '150000000' }))
    expect(screen.getByRole('button', { name: '预计投资：≥ 1.5 亿元' })).toBeTruthy()
  })

  it('goes from row to row with j and k, and opens with o', async () => {
    const { router } = await open('/leads')
    await screen.findByText('示例储能电芯')
    await fireEvent.keyDown(document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('示例光学基膜二期')
    await fireEvent.keyDown(document.activeElement!, { key: 'j' })
    await fireEvent.keyDown(document.activeElement!, { key: 'j' })
    expect(document.activeElement?.textContent).toBe('示例储能电芯')
    await fireEvent.keyDown(document.activeElement!, { key: 'o' })
    await waitFor(() => expect(router.currentRoute.value.params.id).toBe('0190-lead-3'))
  })

  it('goes to the search with a slash, where letters are letters again', async () => {
    await open('/leads')
    await screen.findByText('示例储能电芯')
    await fireEvent.keyDown(document.body, { key: '/' })
    const search = screen.getByRole('searchbox')
    expect(document.activeElement).toBe(search)
    await fireEvent.keyDown(search, { key: 'j' })
    expect(document.activeElement).toBe(search)
  })

  it('keeps the columns one has chosen', async () => {
    const first = await open('/leads')
    await screen.findByText('示例储能电芯')
    await fireEvent.click(screen.getByRole('button', { name: '选列' }))
    await fireEvent.click(screen.getByRole('checkbox', { name: '招商方式' }))
    expect(await screen.findByRole('columnheader', { name: '招商方式' })).toBeTruthy()
    first.unmount()
    await open('/leads')
    expect(await screen.findByRole('columnheader', { name: '招商方式' })).toBeTruthy()
  })

  it('saves the filters as a view under a name, and forgets it again', async () => {
    const { router } = await open('/leads?stage=signed')
    await fireEvent.click(await screen.findByRole('button', { name: '＋ 存为视图' }))
    await fireEvent.update(screen.getByLabelText('视图名称'), '已签的')
    await fireEvent.click(screen.getByRole('button', { name: '保存' }))
    await router.push('/leads')
    await fireEvent.click(await screen.findByRole('link', { name: '已签的' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'signed' }))
    await fireEvent.click(await screen.findByRole('button', { name: '视图“已签的”的设置' }))
    await fireEvent.click(screen.getByRole('button', { name: '删去视图“已签的”' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: '已签的' })).toBeNull())
  })

  it('says what to do where nothing is found, and where it did not work', async () => {
    await open('/leads?q=没有这样的')
    expect(await screen.findByText('没有符合条件的线索')).toBeTruthy()
    await fireEvent.click(screen.getAllByRole('button', { name: '清除筛选' })[0]!)
    expect(await screen.findByText('示例储能电芯')).toBeTruthy()

    server.use(http.get('*/api/v1/leads', () => problem(400, 'invalid_parameter', '阶段写得不对')))
    await fireEvent.update(screen.getByRole('searchbox'), '示')
    expect(await screen.findByText('阶段写得不对')).toBeTruthy()
    server.resetHandlers()
    await fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('示例储能电芯')).toBeTruthy()
  })

  it('is a board of the same rows, a column for each stage', async () => {
    await open('/leads?show=board&stage=negotiating,signed')
    const talks = await screen.findByRole('region', { name: '在谈' })
    expect(await within(talks).findByRole('link', { name: '示例光学基膜二期' })).toBeTruthy()
    expect(within(talks).getByText(/12 亿元/)).toBeTruthy()
    expect(await within(screen.getByRole('region', { name: '已签约' })).findByText('示例光学股份有限公司', { selector: 'a' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: '暂缓' })).toBeNull()
  })
})

describe('a lead', () => {
  it('leads on within the list one came from, past the rows that were loaded', async () => {
    server.use(
      http.get('*/api/v1/leads', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor')
        const items = cursor ? [lead({ id: '0190-lead-9', name: '第二页的' })] : [lead()]
        return HttpResponse.json({ items, next_cursor: cursor ? null : 'more', total: 2 })
      }),
      http.get('*/api/v1/leads/0190-lead-9', () => HttpResponse.json(leadDetail({ id: '0190-lead-9', name: '第二页的' }))),
    )
    const list = await open('/leads?q=页')
    await fireEvent.click(await screen.findByRole('link', { name: '示例光学基膜二期' }))
    list.unmount()

    const { router } = await show(LeadPage, { address: '/leads/0190-lead-1', routes })
    expect(await screen.findByRole('heading', { name: '示例光学基膜二期' })).toBeTruthy()
    expect(screen.getByText('1 / 2')).toBeTruthy()
    await fireEvent.click(await screen.findByRole('link', { name: '下一条' }))
    expect(await screen.findByRole('heading', { name: '第二页的' })).toBeTruthy()
    await fireEvent.keyDown(document.body, { key: 'u' })
    await waitFor(() => expect(router.currentRoute.value).toMatchObject({ name: 'leads', query: { q: '页' } }))
  })

  it('tells its facts, and leaves out what has nothing to say', async () => {
    await show(LeadPage, { address: '/leads/0190-lead-3', routes })
    expect(await screen.findByText('12 亿元')).toBeTruthy()
    expect(screen.getByText('再看日期')).toBeTruthy()
    expect(screen.queryByText('流失原因')).toBeNull()
    expect(screen.queryByText('1 / 2')).toBeNull()
  })

  it('says so where there is none', async () => {
    await show(LeadPage, { address: '/leads/0190-nothing', routes })
    expect(await screen.findByText('没有这一条，或者不归你看')).toBeTruthy()
    expect(screen.getByRole('link', { name: '‹ 线索' })).toBeTruthy()
  })
})
