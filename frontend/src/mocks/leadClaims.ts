import { http, HttpResponse } from 'msw'
import type { LeadClaimDetail, LeadTransfer, Page } from '@/api/types'
import { lead, receipt } from './leads'

// Invented companies and units: none of them exists.

const stamps = { version: 1, created_at: '2024-09-02T02:00:00Z', updated_at: '2024-09-02T02:00:00Z' }

export function claimDetail(changes: Partial<LeadClaimDetail> = {}): LeadClaimDetail {
  return {
    id: '0190-claim-1',
    number: 'XS202400009',
    company: { id: '0190-company-1', name: '示例光学股份有限公司' },
    organization: { id: '0190-town', name: '示例镇' },
    reported_by: { id: '0190-officer', name: '周示例' },
    reported_on: '2024-09-02',
    reported_at: '2024-09-02T02:00:00Z',
    expected_investment_yuan: 800_000_000,
    status: 'pending',
    decided_by: null,
    decided_at: null,
    reason: null,
    result_lead: null,
    report: {
      name: null,
      source_type: '乡镇',
      method: '走访招商',
      expected_investment_yuan: 800_000_000,
      fixed_asset_investment_yuan: null,
      is_manufacturing: true,
      investor_introduction: null,
      project_overview: null,
      land_need_mu: 80,
      energy_need: null,
      environment_need: null,
      first_opinion: null,
      expected_signing_on: null,
      is_restricted: false,
    },
    receipt: receipt({ number: 'XS202400009', received_at: '2024-09-02T02:00:00Z', organization: { id: '0190-town', name: '示例镇' } }),
    lead: lead(),
    lead_receipt: receipt(),
    protection_over: false,
    can: { decide: true },
    ...stamps,
    ...changes,
  }
}

export const leadClaimHandlers = [
  http.get('*/api/v1/lead-claims/:id', () => HttpResponse.json<LeadClaimDetail>(claimDetail())),
  http.get('*/api/v1/lead-transfers', () => HttpResponse.json<Page<LeadTransfer>>({ items: [], next_cursor: null })),
]
