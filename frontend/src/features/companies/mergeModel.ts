import type { CompanyDetail } from '@/api/types'

/** The fields in which a merge may choose, in the order of the form. */
export const mergeFields = ['name', 'credit_code', 'province', 'city', 'industry', 'chain', 'chain_link', 'stock_code', 'parent_company_id'] as const

export type MergeField = (typeof mergeFields)[number]

/** Fields that go by another name on the form. */
const labels: Partial<Record<MergeField, string>> = { name: 'companies.full_name', parent_company_id: 'companies.parent' }

export interface MergeRow {
  field: MergeField
  /** Key of its name. */
  label: string
  kept: string
  merged: string
  /** Both have a value and they differ: somebody has to choose. Otherwise the one that is there is taken. */
  open: boolean
}

/** Where two companies differ, and what a merge makes of it. */
export function rowsOf(kept: CompanyDetail, merged: CompanyDetail): MergeRow[] {
  return mergeFields
    .map((field) => {
      const [one, other] = [valueOf(kept, field, merged.id), valueOf(merged, field, kept.id)]
      const label = labels[field] ?? `companies.${field}`
      return { field, label, kept: one, merged: other, open: one !== '' && other !== '' && one !== other }
    })
    .filter((row) => row.kept !== row.merged && (row.open || row.merged !== ''))
}

/** A company that hangs under the other one has no parent to offer: the two become one. */
function valueOf(company: CompanyDetail, field: MergeField, other: string): string {
  if (field !== 'parent_company_id') return company[field] ?? ''
  return company.parent && company.parent.id !== other ? (company.parent.name ?? '') : ''
}

/** The name that the company has after the merge. */
export function nameAfter(kept: CompanyDetail, merged: CompanyDetail, take: readonly string[]): string {
  return take.includes('name') ? merged.name : kept.name
}
