import { http, HttpResponse } from 'msw'
import type { Figure, FigureRecord, FigureRecords } from '@/api/types'

export function figure(changes: Partial<Figure> = {}): Figure {
  return {
    key: 'started',
    label: '开工项目',
    unit: '个',
    definition: '开工日期在今年',
    section: 'projects',
    value: 3,
    records_count: 3,
    records_url: '/api/v1/figures/started/records?as_of=2024-10-31',
    target: null,
    ...changes,
  }
}

export function record(index: number, changes: Partial<FigureRecord> = {}): FigureRecord {
  const number = String(index)
  return {
    type: 'project',
    id: `project-${number}`,
    code: `XM00${number}`,
    label: `示例项目${number}`,
    date: `2024-03-0${number}`,
    weight: 1,
    group: null,
    ...changes,
  }
}

export function records(changes: Partial<FigureRecords> = {}): FigureRecords {
  return {
    key: 'started',
    as_of: '2024-10-31',
    items: [record(1), record(2), record(3)],
    next_cursor: null,
    hidden_count: 0,
    hidden_weight: 0,
    parts: null,
    ...changes,
  }
}

/** Two of the three rows on the first page, one on the second. */
export const figureHandlers = [
  http.get('*/api/v1/figures/started/records', ({ request }) => {
    const second = new URL(request.url).searchParams.get('cursor') === 'second'
    return HttpResponse.json<FigureRecords>(
      second ? records({ items: [record(3)] }) : records({ items: [record(1), record(2)], next_cursor: 'second' }),
    )
  }),
  http.get('*/api/v1/figures/in_statistics_rate_pct/records', () =>
    HttpResponse.json<FigureRecords>(
      records({
        key: 'in_statistics_rate_pct',
        items: [],
        parts: [
          { label: '其中已入统', value: 1, records_url: '/api/v1/figures/started_in_statistics/records?as_of=2024-10-31' },
          { label: '开工项目', value: 3, records_url: '/api/v1/figures/started/records?as_of=2024-10-31' },
        ],
      }),
    ),
  ),
]
