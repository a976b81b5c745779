import type { Lead, LeadClaimDetail, LeadDetail } from '@/api/types'
import type { FieldOf } from '@/ui/fields'

type Claimed = LeadClaimDetail['report']

/** One thing that both reports tell, in words; `differs` where both told it and not alike, or only one did. */
export interface CompareRow {
  key: string
  label: string
  claim: string
  lead: string
  differs: boolean
}

/** What a report and a lead have in common. */
type Common = Pick<Claimed, keyof Claimed & keyof LeadDetail>

export const comparedFields: readonly FieldOf<Common>[] = [
  { kind: 'text', key: 'name', label: 'leads.own_name' },
  { kind: 'money', key: 'expected_investment_yuan', label: 'leads.expected_investment' },
  { kind: 'money', key: 'fixed_asset_investment_yuan', label: 'leads.fixed_asset_investment' },
  { kind: 'text', key: 'source_type', label: 'leads.source_type' },
  { kind: 'text', key: 'method', label: 'leads.method' },
  { kind: 'yes_no', key: 'is_manufacturing', label: 'leads.is_manufacturing' },
  { kind: 'text', key: 'investor_introduction', label: 'leads.investor_introduction' },
  { kind: 'text', key: 'project_overview', label: 'leads.project_overview' },
  { kind: 'number', key: 'land_need_mu', label: 'leads.land_need_short', unit: 'leads.mu' },
  { kind: 'text', key: 'energy_need', label: 'leads.energy_need' },
  { kind: 'text', key: 'environment_need', label: 'leads.environment_need' },
  { kind: 'text', key: 'first_opinion', label: 'leads.first_opinion' },
  { kind: 'date', key: 'expected_signing_on', label: 'leads.expected_signing_on' },
]

/** The two reports line by line; what neither tells is left out. Without the lead's side only what was reported. */
export function compare(claim: Claimed, lead: LeadDetail | null, text: (field: FieldOf<Common>, row: Common) => string): CompareRow[] {
  return comparedFields
    .map((field) => {
      const mine = text(field, claim)
      const other = lead === null ? '' : text(field, lead)
      return { key: field.key, label: field.label, claim: mine, lead: other, differs: lead !== null && mine !== other }
    })
    .filter((row) => row.claim !== '' || row.lead !== '')
}

/** Whose report the server took first: by the receipts, and where a ledger brought the lead, by the days. */
export function firstOf(claim: Pick<LeadClaimDetail, 'reported_at' | 'reported_on' | 'lead_receipt'>, lead: Pick<Lead, 'reported_on'> | null): 'claim' | 'lead' | null {
  if (!lead) return null
  if (claim.lead_receipt) return claim.lead_receipt.received_at <= claim.reported_at ? 'lead' : 'claim'
  return lead.reported_on <= claim.reported_on ? 'lead' : 'claim'
}
