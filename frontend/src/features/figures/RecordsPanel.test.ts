import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { figure, record, records } from '@/mocks/figures'
import { show } from '@/mocks/render'
import { server } from '@/mocks/server'
import RecordsPanel from './RecordsPanel.vue'

describe('the records behind a figure', () => {
  it('come page by page and add up to the figure', async () => {
    await show(RecordsPanel, { props: { figure: figure(), group: null, part: null } })
    expect(await screen.findByText('示例项目1')).toBeTruthy()
    expect(screen.queryByText('示例项目3')).toBeNull()

    await fireEvent.click(screen.getByRole('button', { name: '还有 1 个' }))
    expect(await screen.findByText('示例项目3')).toBeTruthy()
    expect(screen.getByText(/合计 3，与该数相等/)).toBeTruthy()
    expect(screen.getByText('不在你权限内的 0 个')).toBeTruthy()
  })

  it('count what one may not see', async () => {
    server.use(
      http.get('*/api/v1/figures/started/records', () =>
        HttpResponse.json(records({ items: [record(1)], hidden_count: 2, hidden_weight: 2 })),
      ),
    )
    await show(RecordsPanel, { props: { figure: figure(), group: null, part: null } })
    expect(await screen.findByText('不在你权限内的 2 个，计 2')).toBeTruthy()
    expect(screen.getByText(/合计 3，与该数相等/)).toBeTruthy()
  })

  it('say so when the sum does not fit', async () => {
    server.use(http.get('*/api/v1/figures/started/records', () => HttpResponse.json(records({ items: [record(1)] }))))
    await show(RecordsPanel, { props: { figure: figure(), group: null, part: null } })
    expect(await screen.findByText(/合计 1，与该数 3 不符/)).toBeTruthy()
  })

  it('open the parts of a rate', async () => {
    const rate = figure({
      key: 'in_statistics_rate_pct',
      label: '入统率',
      unit: '%',
      value: 33.33,
      records_url: '/api/v1/figures/in_statistics_rate_pct/records?as_of=2024-10-31',
    })
    const { emitted, rerender } = await show(RecordsPanel, { props: { figure: rate, group: null, part: null } })
    const parts = within(await screen.findByRole('table', { name: '怎么算出来的' }))
    await fireEvent.click(parts.getByRole('button', { name: '开工项目' }))
    expect(emitted().part).toEqual([[1]])

    await rerender({ part: 1 })
    expect(await screen.findByText('示例项目1')).toBeTruthy()
    expect(screen.getByRole('button', { name: /回到算式/ })).toBeTruthy()
  })

  it('ask for one group with its name', async () => {
    let asked = ''
    server.use(
      http.get('*/api/v1/figures/signed_by_zone/records', ({ request }) => {
        asked = new URL(request.url).searchParams.get('group') ?? ''
        return HttpResponse.json(records({ items: [record(1, { group: '沪苏片区' })] }))
      }),
    )
    const zones = figure({
      key: 'signed_by_zone',
      value: { 沪苏片区: 1, 浙江片区: 0 },
      records_url: '/api/v1/figures/signed_by_zone/records?as_of=2024-10-31',
    })
    await show(RecordsPanel, { props: { figure: zones, group: '沪苏片区', part: null } })
    expect(await screen.findByText('示例项目1')).toBeTruthy()
    expect(asked).toBe('沪苏片区')
  })
})
