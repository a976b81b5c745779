import { http, HttpResponse } from 'msw'
import type { Lead, LeadDetail, LeadHint, LeadIn, LeadReceipt, LeadReport, Page } from '@/api/types'
import { hint } from './companies'
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

export function receipt(changes: Partial<LeadReceipt> = {}): LeadReceipt {
  return {
    number: 'XS202400001',
    check_code: '7K3QM-XW9FT',
    received_at: '2024-08-12T01:41:05Z',
    device_time: '2024-08-12T01:40:59Z',
    organization: { id: '0190-outpost', name: '驻示例组' },
    reporter_name: '陈示例',
    company_name: '示例光学股份有限公司',
    ...changes,
  }
}

export function leadDetail(changes: Partial<LeadDetail> = {}): LeadDetail {
  return {
    ...lead(),
    is_manufacturing: true,
    industry_fit: null,
    investor_introduction: '做光学膜的上市公司',
    project_overview: null,
    process_description: null,
    land_need_mu: 60,
    energy_need: null,
    environment_need: null,
    expected_output_yuan: null,
    expected_tax_yuan: null,
    first_opinion: null,
    contact: null,
    reported_by: { id: '0190-someone', name: '陈示例' },
    basis: 'product',
    receipt: receipt(),
    protection: { organization: { id: '0190-outpost', name: '驻示例组' }, until: '2024-11-30', renewed_on: null, is_over: false, days_left: 19 },
    shares: [{ organization: { id: '0190-outpost', name: '驻示例组' }, share_bp: 10_000, from_on: '2024-08-12', to_on: null }],
    verdict: null,
    fed_back_on: null,
    feedback: null,
    parked_on: null,
    parked_reason: null,
    project: null,
    is_following: false,
    incomplete: [],
    ...changes,
  }
}

export function leadHint(changes: Partial<LeadHint> = {}): LeadHint {
  return {
    ...hint(),
    in_hand: { organization: { id: '0190-outpost', name: '驻示例组' }, since: '2024-08-12', protection_over: false, lead: null },
    ...changes,
  }
}

export function leadReport(changes: Partial<LeadReport> = {}): LeadReport {
  return { id: '0190-lead-new', outcome: 'lead', receipt: receipt(), lead: lead({ id: '0190-lead-new' }), claim: null, ...changes }
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
    return found ? HttpResponse.json<LeadDetail>(leadDetail(found)) : problem(404, 'not_found', '没有这一条，或者不归你看')
  }),
  http.post('*/api/v1/leads', async ({ request }) => {
    const input = (await request.json()) as LeadIn
    return HttpResponse.json<LeadReport>(leadReport({ receipt: receipt({ company_name: input.company_name ?? null }) }), { status: 201 })
  }),
  http.get('*/api/v1/lead-hints', ({ request }) => {
    const name = new URL(request.url).searchParams.get('name') ?? ''
    return HttpResponse.json({ items: name.includes('示例光学') ? [leadHint()] : [] })
  }),
]
