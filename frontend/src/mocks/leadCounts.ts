import { http, HttpResponse } from 'msw'
import type { ForecastCell, FunnelGroup, FunnelStep, KeyCompany, LeadStall, MajorLead, Page } from '@/api/types'

const way: FunnelStep['stage'][] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing', 'signed']

/** A group whose steps have these counts. */
export function funnelGroup(counts: readonly number[], filters: string, changes: Partial<FunnelGroup> = {}): FunnelGroup {
  const steps = way.map((stage, at) => {
    const [count, before] = [counts[at] ?? 0, counts[at - 1] ?? 0]
    return { stage, count, conversion_bp: before > 0 ? Math.round((count * 10_000) / before) : null, median_days: at === 5 ? null : 10 + at, query: `reached=${stage}&${filters}` }
  })
  return { organization: null, word: null, steps, parked: 2, lost: 1, ...changes }
}

export function forecastCell(changes: Partial<ForecastCell> = {}): ForecastCell {
  return {
    month: '2024-12-01',
    is_past: false,
    from_yuan: 100_000_000,
    signing: 1,
    earlier: 2,
    hidden: 0,
    expected_investment_yuan: 600_000_000,
    query: 'stage=signing&expected_signing_on.gte=2024-12-01&expected_signing_on.lte=2024-12-31&expected_investment_yuan.gte=100000000&expected_investment_yuan.lte=499999999',
    ...changes,
  }
}

export function stall(changes: Partial<LeadStall> = {}): LeadStall {
  return { cause: '用地', count: 3, hidden: 1, expected_investment_yuan: 1_500_000_000, oldest_on: '2024-10-01', query: 'stage=negotiating,key_negotiating&blocked_cause=%E7%94%A8%E5%9C%B0', ...changes }
}

export function majorLead(changes: Partial<MajorLead> = {}): MajorLead {
  return {
    id: '0190-lead-1',
    code: 'XS202400001',
    name: '示例光学基膜二期',
    company: { id: '0190-company-1', name: '示例光学股份有限公司' },
    expected_investment_yuan: 1_200_000_000,
    stage: 'key_negotiating',
    lead_leader: { id: '0190-leader', name: '王示例' },
    responsible_organization: { id: '0190-unit', name: '示例开发区' },
    owner: { id: '0190-owner', name: '李示例' },
    first_contact_on: '2024-08-01',
    previous_progress: { on: '2024-10-10', summary: '来县考察' },
    progress: { on: '2024-11-08', summary: '谈定用地' },
    problems: ['用地：指标不足'],
    to_coordinate: ['请示例局协调解决'],
    next_step: { words: '报批用地', due_on: '2024-12-01' },
    updated_on: '2024-11-08',
    ...changes,
  }
}

export function keyCompany(changes: Partial<KeyCompany> = {}): KeyCompany {
  return {
    id: '0190-company-1',
    name: '示例光学股份有限公司',
    chain: '新材料',
    chain_link: '光学膜',
    headquarters: '示例省示例市',
    industry: '光学基膜',
    tags: ['链主'],
    contacts: ['张示例 副总经理'],
    leaders: [{ id: '0190-leader', name: '王示例' }],
    last_visit_on: '2024-11-02',
    leads: [{ id: '0190-lead-1', name: '示例光学基膜二期', stage: 'key_negotiating', expected_investment_yuan: 1_200_000_000 }],
    next_step: { words: '回访', due_on: null },
    ...changes,
  }
}

function page<Row>(items: Row[]): Page<Row> {
  return { items, next_cursor: null, total: items.length }
}

export const leadCountsHandlers = [
  http.get('*/api/v1/lead-funnel', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const [from, to] = [asked.get('reported_on.gte') ?? '', asked.get('reported_on.lte') ?? '']
    const time = `reported_on.gte=${from}&reported_on.lte=${to}`
    const groups: Record<string, FunnelGroup> = {
      organization: funnelGroup([6, 5, 4, 2, 1, 1], `reporting_organization_id=0190-outpost&${time}`, { organization: { id: '0190-outpost', name: '驻示例组' } }),
      zone: funnelGroup([3, 2, 1, 0, 0, 0], `zone=%E7%A4%BA%E4%BE%8B&${time}`, { word: '示例片区' }),
    }
    const items = [funnelGroup([10, 8, 6, 3, 2, 1], time), groups[asked.get('by') ?? '']].filter(Boolean)
    return HttpResponse.json({ from_on: from, to_on: to, items })
  }),
  http.get('*/api/v1/lead-stalls', () => HttpResponse.json({ items: [stall(), stall({ cause: null, count: 1, hidden: 0, oldest_on: null, query: 'stage=negotiating,key_negotiating&blocked_cause=' })] })),
  http.get('*/api/v1/lead-forecast', () => HttpResponse.json({ items: [forecastCell(), forecastCell({ month: '2024-09-01', is_past: true, signing: 0, earlier: 1 })] })),
  http.get('*/api/v1/lead-tables/major-leads', () => HttpResponse.json(page([majorLead()]))),
  http.get('*/api/v1/lead-tables/key-companies', () => HttpResponse.json(page([keyCompany()]))),
  http.get('*/api/v1/chain-map', () => HttpResponse.json({ items: [] })),
]
