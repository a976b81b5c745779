import type { SigningIn } from '@/api/types'
import { readMoney } from '@/lib/money'
import { dayOf, wordsOf, type Named } from '../acts/checks'

/** A signing as it is typed. */
export interface SigningFields {
  name: string
  signed_on: string
  total_investment: string
  fixed_asset_investment: string
  hosting_organization_id: string
  responsible_organization_id: string
  sponsor: Named | null
  method: string
}

/** What is sent; what is empty comes from the lead. */
export function signingOf(fields: SigningFields): SigningIn {
  const id = (value: string) => (value === '' ? null : value)
  return {
    name: wordsOf(fields.name),
    signed_on: dayOf(fields.signed_on),
    total_investment_yuan: readMoney(fields.total_investment),
    fixed_asset_investment_yuan: readMoney(fields.fixed_asset_investment),
    hosting_organization_id: id(fields.hosting_organization_id),
    responsible_organization_id: id(fields.responsible_organization_id),
    sponsor_id: fields.sponsor?.id ?? null,
    method: id(fields.method),
  }
}
