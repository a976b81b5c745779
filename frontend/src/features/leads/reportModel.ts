import type { LeadHint, LeadIn } from '@/api/types'
import { checkCreditCode, foldCreditCode } from '@/lib/creditCode'
import { newRef } from '@/lib/newRef'
import { faultsOf, noFields, valuesOf, type LeadFields } from './leadFields'

/** A report as it is typed. */
export interface ReportFields extends LeadFields {
  /** Made once with the form: however often it is sent, it is one report. */
  client_ref: string
  company: { id: string; name: string } | null
  company_name: string
  credit_code: string
  province: string
  contact_name: string
  contact_title: string
  owner: { id: string; name: string } | null
  responsible_organization_id: string
  recorded_for: string
  is_restricted: boolean
}

/** What was chosen last stands there again: whoever reports, mostly reports in the same way. */
export type LastChoice = Pick<LeadFields, 'source_type' | 'method'>

export function newReport(last: Partial<LastChoice> = {}): ReportFields {
  return {
    ...noFields(),
    source_type: last.source_type ?? '',
    method: last.method ?? '',
    client_ref: newRef(),
    company: null,
    company_name: '',
    credit_code: '',
    province: '',
    contact_name: '',
    contact_title: '',
    owner: null,
    responsible_organization_id: '',
    recorded_for: '',
    is_restricted: false,
  }
}

/** Whether what was typed as a company is its code rather than its name. */
export function isCode(typed: string): boolean {
  const state = checkCreditCode(typed)
  return state === 'good' || state === 'organization'
}

/** What one may be told about the company that is typed, or was chosen. */
export function askedOf(fields: Pick<ReportFields, 'company' | 'company_name' | 'credit_code'>): { name: string; credit_code: string } {
  if (fields.company) return { name: fields.company.name, credit_code: '' }
  const typed = fields.company_name.trim()
  if (isCode(typed)) return { name: '', credit_code: foldCreditCode(typed) }
  // Either may find it; a code counts once it is whole.
  return { name: typed, credit_code: isCode(fields.credit_code) ? foldCreditCode(fields.credit_code) : '' }
}

/** The hint about the very company that is meant: the chosen one, or one of the same name, sound or code. */
export function meantOf(fields: Pick<ReportFields, 'company'>, hints: readonly LeadHint[]): LeadHint | null {
  if (fields.company) return hints.find((one) => one.id === fields.company?.id) ?? null
  return hints.find((one) => one.likeness !== 'similar') ?? null
}

export function faultsOfReport(fields: ReportFields, phone: string, t: (key: string) => string): Record<string, string> {
  const faults: Record<string, string> = { ...faultsOf(fields, t) }
  const name = Array.from(fields.company_name.trim())
  if (!fields.company && isCode(fields.company_name)) faults.company = t('lead_reports.company_code_alone')
  else if (!fields.company && name.length < 2) faults.company = t('lead_reports.company_required')
  const code = checkCreditCode(fields.credit_code)
  if (!fields.company && (code === 'invalid' || code === 'short')) faults.credit_code = t('companies.credit_code_wrong')
  const digits = phone.replace(/[\s()+-]/g, '')
  if (digits !== '' && !/^\d{5,15}$/.test(digits)) faults.contact_phone = t('companies.phone_wrong')
  if (fields.contact_name.trim() === '' && (digits !== '' || fields.contact_title.trim() !== '')) faults.contact_name = t('companies.contact_name_required')
  return faults
}

/** What is sent. Only what was said: an absent field is one that nobody has filled in. */
export function inputOf(fields: ReportFields, phone: string, now: Date): LeadIn {
  const text = (value: string) => value.trim() || null
  const contact = text(fields.contact_name)
  const all: LeadIn = {
    ...valuesOf(fields),
    ...(fields.company
      ? { company_id: fields.company.id }
      : { company_name: fields.company_name.trim(), credit_code: foldCreditCode(fields.credit_code) || null, province: text(fields.province) }),
    contact: contact === null ? null : { name: contact, title: text(fields.contact_title), phone: text(phone) },
    owner_id: fields.owner?.id ?? null,
    responsible_organization_id: text(fields.responsible_organization_id),
    recorded_for: text(fields.recorded_for),
    is_restricted: fields.is_restricted,
    client_ref: fields.client_ref,
    device_time: now.toISOString(),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as unknown as LeadIn
}

/** A refusal names a field of the contract; the form calls some otherwise. */
export function fieldOf(sent: string): string {
  const names: Record<string, string> = {
    company_id: 'company',
    company_name: 'company',
    expected_investment_yuan: 'expected_investment',
    fixed_asset_investment_yuan: 'fixed_asset_investment',
    expected_output_yuan: 'expected_output',
    expected_tax_yuan: 'expected_tax',
    'contact.name': 'contact_name',
    'contact.title': 'contact_title',
    'contact.phone': 'contact_phone',
    owner_id: 'owner',
    lead_leader_id: 'lead_leader',
    contact_id: 'contact',
  }
  return names[sent] ?? sent
}
