import type { LeadDetail, LeadIn } from '@/api/types'
import { readDate } from '@/lib/dates'
import { readMoney, typedMoney } from '@/lib/money'

/** What is said of a lead, as it is typed. Sums as people write them, 亩 as digits; `''` in a yes-or-no means that nobody has said. */
export interface LeadFields {
  name: string
  source_type: string
  method: string
  expected_investment: string
  fixed_asset_investment: string
  is_manufacturing: string
  industry_fit: string
  investor_introduction: string
  project_overview: string
  process_description: string
  land_need_mu: string
  energy_need: string
  environment_need: string
  expected_output: string
  expected_tax: string
  first_opinion: string
  expected_signing_on: string
}

/** The part of a report or a patch that these fields make. */
export type LeadValues = Pick<
  LeadIn,
  'source_type' | 'method' | 'expected_investment_yuan'
> & {
  name: string | null
  fixed_asset_investment_yuan: number | null
  is_manufacturing: boolean | null
  industry_fit: boolean | null
  investor_introduction: string | null
  project_overview: string | null
  process_description: string | null
  land_need_mu: number | null
  energy_need: string | null
  environment_need: string | null
  expected_output_yuan: number | null
  expected_tax_yuan: number | null
  first_opinion: string | null
  expected_signing_on: string | null
}

/** Beyond this one asks whether a nought too many was typed. */
const enormous = 10_000_000_000

/** Under which name each field is sent. */
export const sentAs: Record<keyof LeadFields, keyof LeadValues> = {
  name: 'name',
  source_type: 'source_type',
  method: 'method',
  expected_investment: 'expected_investment_yuan',
  fixed_asset_investment: 'fixed_asset_investment_yuan',
  is_manufacturing: 'is_manufacturing',
  industry_fit: 'industry_fit',
  investor_introduction: 'investor_introduction',
  project_overview: 'project_overview',
  process_description: 'process_description',
  land_need_mu: 'land_need_mu',
  energy_need: 'energy_need',
  environment_need: 'environment_need',
  expected_output: 'expected_output_yuan',
  expected_tax: 'expected_tax_yuan',
  first_opinion: 'first_opinion',
  expected_signing_on: 'expected_signing_on',
}

export const leadFieldNames = Object.keys(sentAs) as (keyof LeadFields)[]
export const sumFields = ['expected_investment', 'fixed_asset_investment', 'expected_output', 'expected_tax'] as const

export function noFields(): LeadFields {
  return Object.fromEntries(leadFieldNames.map((field) => [field, ''])) as unknown as LeadFields
}

export function fieldsOf(lead: LeadDetail): LeadFields {
  const sum = (yuan: number | null) => (yuan === null ? '' : typedMoney(yuan))
  const said = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  return {
    name: lead.name ?? '',
    source_type: lead.source_type,
    method: lead.method,
    expected_investment: sum(lead.expected_investment_yuan),
    fixed_asset_investment: sum(lead.fixed_asset_investment_yuan),
    is_manufacturing: said(lead.is_manufacturing),
    industry_fit: said(lead.industry_fit),
    investor_introduction: lead.investor_introduction ?? '',
    project_overview: lead.project_overview ?? '',
    process_description: lead.process_description ?? '',
    land_need_mu: lead.land_need_mu === null ? '' : String(lead.land_need_mu),
    energy_need: lead.energy_need ?? '',
    environment_need: lead.environment_need ?? '',
    expected_output: sum(lead.expected_output_yuan),
    expected_tax: sum(lead.expected_tax_yuan),
    first_opinion: lead.first_opinion ?? '',
    expected_signing_on: lead.expected_signing_on ?? '',
  }
}

/** What is sent: trimmed, empty fields as null. */
export function valuesOf(fields: LeadFields): LeadValues {
  const text = (value: string) => value.trim() || null
  const said = (value: string) => (value === '' ? null : value === 'yes')
  return {
    name: text(fields.name),
    source_type: fields.source_type,
    method: fields.method,
    expected_investment_yuan: readMoney(fields.expected_investment) ?? 0,
    fixed_asset_investment_yuan: readMoney(fields.fixed_asset_investment),
    is_manufacturing: said(fields.is_manufacturing),
    industry_fit: said(fields.industry_fit),
    investor_introduction: text(fields.investor_introduction),
    project_overview: text(fields.project_overview),
    process_description: text(fields.process_description),
    land_need_mu: readMu(fields.land_need_mu),
    energy_need: text(fields.energy_need),
    environment_need: text(fields.environment_need),
    expected_output_yuan: readMoney(fields.expected_output),
    expected_tax_yuan: readMoney(fields.expected_tax),
    first_opinion: text(fields.first_opinion),
    expected_signing_on: readDate(fields.expected_signing_on),
  }
}

/** What cannot be sent as it is typed, field by field, in words. */
export function faultsOf(fields: LeadFields, t: (key: string) => string): Partial<Record<keyof LeadFields, string>> {
  const faults: Partial<Record<keyof LeadFields, string>> = {}
  if (fields.source_type === '') faults.source_type = t('lead_reports.source_type_required')
  if (fields.method === '') faults.method = t('lead_reports.method_required')
  for (const field of sumFields) {
    if (!isBlankSum(fields[field]) && readMoney(fields[field]) === null) faults[field] = t('list.money_wrong')
  }
  if (isBlankSum(fields.expected_investment)) faults.expected_investment = t('lead_reports.investment_required')
  if (fields.land_need_mu.trim() !== '' && readMu(fields.land_need_mu) === null) faults.land_need_mu = t('lead_reports.land_wrong')
  if (fields.expected_signing_on.trim() !== '' && readDate(fields.expected_signing_on) === null) faults.expected_signing_on = t('list.date_wrong')
  return faults
}

/** The sums that are large enough to be asked about, in yuan. */
export function enormousSums(fields: LeadFields): { field: keyof LeadFields; yuan: number }[] {
  return sumFields.map((field) => ({ field, yuan: readMoney(fields[field]) ?? 0 })).filter((one) => one.yuan > enormous)
}

/** A unit alone is no sum yet. */
function isBlankSum(typed: string): boolean {
  return /^(亿|万)?元?$/.test(typed.trim())
}

function readMu(typed: string): number | null {
  const digits = typed.replace(/[\s,，]/g, '').replace(/亩$/, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}
