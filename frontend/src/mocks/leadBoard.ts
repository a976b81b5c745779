import { http, HttpResponse } from 'msw'
import type { BulkItem, Lead, LeadBulk, LeadColumn, StageList } from '@/api/types'
import { leadDetail, leads } from './leads'

const stages: Lead['stage'][] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing', 'signed', 'parked', 'lost']

/** The columns that these leads make. */
export function columns(items: readonly Lead[]): LeadColumn[] {
  return stages.map((stage) => {
    const own = items.filter((lead) => lead.stage === stage)
    return { stage, count: own.length, expected_investment_yuan: own.reduce((sum, lead) => sum + lead.expected_investment_yuan, 0), hidden: stage === 'effective' ? 2 : 0, items: own }
  })
}

export function ahead(changes: Partial<StageList> = {}): StageList {
  return { stage: 'key_negotiating', is_complete: true, items: [{ code: 'owner', label: '明确责任人', is_met: true, field: 'owner_id' }], ...changes }
}

export function bulkItem(changes: Partial<BulkItem> = {}): BulkItem {
  return { id: '0190-lead-1', name: '示例光学基膜二期', status: 'done', problem: null, ...changes }
}

export function bulk(changes: Partial<LeadBulk> = {}): LeadBulk {
  return {
    id: '0190-bulk',
    act: { kind: 'add_tag', tag: '重点' },
    items: [bulkItem()],
    done: 1,
    refused: 0,
    created_at: '2024-11-12T02:00:00Z',
    undone_at: null,
    version: 1,
    can: { undo: true },
    ...changes,
  }
}

export const leadBoardHandlers = [
  http.get('*/api/v1/lead-board', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const wanted = asked.get('stage')?.split(',')
    const shown = leads.filter((lead) => (!wanted || wanted.includes(lead.stage)) && (!asked.has('overdue') || lead.id === '0190-lead-1'))
    return HttpResponse.json({ columns: columns(shown) })
  }),
  http.post('*/api/v1/leads/:id/stage', async ({ params, request }) => {
    const { stage } = (await request.json()) as { stage: Lead['stage'] }
    return HttpResponse.json(leadDetail({ id: String(params.id), stage }))
  }),
  http.post('*/api/v1/leads/bulk', async ({ request }) => {
    const { ids, act } = (await request.json()) as { ids: string[]; act: LeadBulk['act'] }
    const items = ids.map((id) => bulkItem({ id, name: leads.find((lead) => lead.id === id)?.name ?? id }))
    return HttpResponse.json(bulk({ act, items, done: items.length }), { status: 201 })
  }),
  http.post('*/api/v1/lead-bulks/:id/undo', () =>
    HttpResponse.json(bulk({ items: [bulkItem({ status: 'undone' })], done: 0, undone_at: '2024-11-12T02:05:00Z', can: { undo: false } })),
  ),
]
