import { describe, expect, it } from 'vitest'
import { forecastCell, funnelGroup, keyCompany, majorLead } from '@/mocks/leadCounts'
import { bands, fullest, monthsOf } from './forecastModel'
import { askedPeriod, groupKey, groupName, inStage, periodOf, shareOfFirst, wholeWay } from './funnelModel'
import { rowsPlace } from './leadFilters'
import { companyColumns, majorColumns, periodStarts, stepWords } from './tableModel'

describe('the funnel', () => {
  it('tells of this year unless the address says otherwise, and of no time that ends before it begins', () => {
    expect(askedPeriod('', '', '2024-11-12')).toEqual({ from: '2024-01-01', to: '2024-11-12' })
    expect(askedPeriod('2024-03-01', 'nonsense', '2024-11-12')).toEqual({ from: '2024-03-01', to: '2024-11-12' })
    expect(askedPeriod('2024-03-01', '2024-02-01', '2024-11-12')).toBeNull()
    expect(periodOf('last_year', '2024-11-12')).toEqual({ from: '2023-01-01', to: '2023-12-31' })
    expect(periodOf('twelve_months', '2024-12-31')).toEqual({ from: '2024-01-02', to: '2024-12-31' })
  })

  it('has shares of those reported, and none of none', () => {
    const { steps } = funnelGroup([8, 4, 2, 2, 1, 1], 'x=1')
    expect(wholeWay(steps)).toBe(1250)
    expect(shareOfFirst(steps, 1)).toBe(50)
    expect(wholeWay(funnelGroup([0], '').steps)).toBeNull()
    expect(shareOfFirst(funnelGroup([0], '').steps, 0)).toBe(0)
  })

  it('opens the parked ones of a group under the filters of the group', () => {
    const group = funnelGroup([1], 'zone=%E4%B8%9C&reported_on.gte=2024-01-01', { word: '东' })
    expect(rowsPlace(inStage(group, 'parked'))).toEqual({ name: 'leads', query: { zone: '东', 'reported_on.gte': '2024-01-01', stage: 'parked' } })
    expect([groupName(group), groupKey(group), groupName(funnelGroup([1], ''))]).toEqual(['东', '东', ''])
  })
})

describe('the forecast', () => {
  it('has a line for every month to come, the past ones first, and a cell for every size', () => {
    const months = monthsOf([
      forecastCell({ month: '2025-02-01', from_yuan: 0 }),
      forecastCell({ month: '2024-12-01' }),
      forecastCell({ month: '2024-12-01', from_yuan: bands[5], signing: 3, earlier: 0, hidden: 1 }),
      forecastCell({ month: '2024-03-01', is_past: true }),
    ])
    expect(months.map((one) => one.month)).toEqual(['2024-03-01', '2024-12-01', '2025-01-01', '2025-02-01'])
    expect(months[1]).toMatchObject({ signing: 4, earlier: 2, hidden: 1, expected_investment_yuan: 1_200_000_000 })
    expect(months[1]?.cells.map((cell) => cell?.signing ?? null)).toEqual([null, 1, null, null, null, 3])
    expect(months[2]).toMatchObject({ signing: 0, query: '' })
    expect(fullest(months)).toBe(6)
  })

  it('leaves an endless gap out, and opens a month whatever the size', () => {
    const months = monthsOf([forecastCell(), forecastCell({ month: '2034-12-01' })])
    expect(months.map((one) => one.month)).toEqual(['2024-12-01', '2034-12-01'])
    expect(months[0]?.query).toBe('stage=signing&expected_signing_on.gte=2024-12-01&expected_signing_on.lte=2024-12-31')
    expect(monthsOf([])).toEqual([])
  })
})

describe('the tables of the leaders', () => {
  const words = { stage: (stage: string) => `[${stage}]`, before: (day: string) => `（${day} 前）` }

  it('have the columns of the form on paper', () => {
    const cells = (row: ReturnType<typeof majorLead>) => majorColumns(words).map((column) => column.text(row))
    expect(cells(majorLead())).toEqual([
      '示例光学基膜二期',
      '示例光学股份有限公司',
      '12',
      '[key_negotiating]',
      '王示例',
      '示例开发区',
      '李示例',
      '2024-08-01',
      '2024-10-10 来县考察',
      '2024-11-08 谈定用地',
      '用地：指标不足',
      '请示例局协调解决',
      '报批用地（2024-12-01 前）',
      '2024-11-08',
    ])
    expect(cells(majorLead({ owner: null, progress: null, next_step: null, problems: [] })).filter((text) => text === '')).toHaveLength(4)
    const company = companyColumns(words).map((column) => column.text(keyCompany()))
    expect(company[4]).toBe('光学基膜\n链主')
    expect(company[8]).toBe('示例光学基膜二期（[key_negotiating]，12 亿元）')
    expect(stepWords({ words: '回访', due_on: null }, words.before)).toBe('回访')
  })

  it('count their period from the first of a month', () => {
    expect(periodStarts('2024-02-12', 3)).toEqual(['2024-02-01', '2024-01-01', '2023-12-01'])
  })
})
