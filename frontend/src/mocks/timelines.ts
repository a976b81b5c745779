import { http, HttpResponse } from 'msw'
import type { Page, TimelineEntry } from '@/api/types'

const base = { at: null, by: null, record: { subject_type: 'lead', id: '0190-lead-1', name: 'XS202400001' } }

/** One of each that a lead or a company may have, the newest first. */
export const timeline: TimelineEntry[] = [
  { ...base, id: '1', kind: 'change', on: '2024-10-31', at: '2024-10-31T02:00:00Z', by: '方示例', action: 'updated', fields: ['owner_id', 'expected_investment_yuan', '报送单位', 'secret_thing'], note: '台账导入' },
  {
    ...base,
    id: '2',
    kind: 'visit',
    on: '2024-10-12',
    record: { subject_type: 'visit', id: '0190-visit-1', name: '示例光学股份有限公司' },
    direction: 'out',
    summary: '谈用地',
    outcome: '愿意来看',
    follow_up: '发选址方案',
    follow_up_on: '2024-10-20',
    participants: [{ id: '0190-someone', name: '陈示例' }],
  },
  { ...base, id: '3', kind: 'stage', on: '2024-09-01', by: '陈示例', from_stage: 'effective', to_stage: 'negotiating', reason: null },
  { ...base, id: '4', kind: 'blocker', on: '2024-08-30', cause: '用地', description: '指标不够', outcome: null, is_ended: false },
  { ...base, id: '5', kind: 'reported', on: '2024-08-12', organization: { id: '0190-outpost', name: '驻示例组' }, expected_investment_yuan: 1_200_000_000 },
]

/** Three entries a page. */
export const timelineHandlers = ['leads', 'projects', 'companies'].map((list) =>
  http.get(`*/api/v1/${list}/:id/timeline`, ({ request }) => {
    const asked = new URL(request.url).searchParams
    const kinds = asked.get('kinds')?.split(',')
    const found = timeline.filter((entry) => !kinds || kinds.includes(entry.kind))
    const from = Number(asked.get('cursor') ?? 0)
    return HttpResponse.json<Page<TimelineEntry>>({ items: found.slice(from, from + 3), next_cursor: found.length > from + 3 ? String(from + 3) : null })
  }),
)
