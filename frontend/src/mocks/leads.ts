import { http, HttpResponse } from 'msw'
import type { Lead, Page } from '@/api/types'
import { problem } from './problem'

// Invented companies: none of them exists.

const stamps = { version: 1, archived_at: null, created_at: '2024-01-02T00:00:00Z', updated_at: '2024-11-02T00:00:00Z' }

const nothing: Lead['can'] = {
  update: false,
  move_stage: false,
  verdict: false,
  sign: false,
  undo_signing: false,
  decide: false,
  ask_transfer: false,
  instruct: false,
  comment: false,
  archive: false,
  restore: false,
}

export function lead(changes: Partial<Lead> = {}): Lead {
  return {
    id: '0190-lead-1',
    code: 'XS202400001',
    name: '示例光学基膜二期',
    company: { id: '0190-company-1', name: '示例光学股份有限公司' },
    source_type: '驻外招商组',
    method: '走访招商',
    reporting_organization: { id: '0190-outpost', name: '驻示例组' },
    responsible_organization: null,
    reported_on: '2024-08-12',
    expected_investment_yuan: 1_200_000_000,
    stage: 'negotiating',
    effective_on: '2024-08-20',
    expected_signing_on: null,
    lead_leader: null,
    owner: null,
    last_progress_on: '2024-10-31',
    parked_until: null,
    lost_reason: null,
    blocker_cause: '用地',
    open_blockers: 1,
    is_restricted: false,
    left_stage: null,
    fixed_asset_investment_yuan: null,
    protected_until: '2024-11-10',
    tags: [],
    can: { ...nothing, update: true, move_stage: true, comment: true },
    ...stamps,
    ...changes,
  }
}

export const leads = [
  lead(),
  lead({ id: '0190-lead-2', code: 'XS202400002', name: null, stage: 'signed', expected_investment_yuan: 60_000_000, blocker_cause: null, open_blockers: 0 }),
  lead({ id: '0190-lead-3', code: 'XS202400003', name: '示例储能电芯', stage: 'parked', parked_until: '2025-03-01' }),
]

export const leadHandlers = [
  http.get('*/api/v1/leads', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const stages = asked.get('stage')?.split(',')
    const words = asked.get('q') ?? ''
    const items = leads.filter((one) => (!stages || stages.includes(one.stage)) && (one.name ?? one.company.name).includes(words))
    return HttpResponse.json<Page<Lead>>({ items, next_cursor: null, total: items.length })
  }),
  http.get('*/api/v1/leads/:id', ({ params }) => {
    const found = leads.find((one) => one.id === params.id)
    return found ? HttpResponse.json<Lead>(found) : problem(404, 'not_found', '没有这一条，或者不归你看')
  }),
]
