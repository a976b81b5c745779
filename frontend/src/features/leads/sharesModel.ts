import type { LeadShare, ShareIn } from '@/api/types'
import { formatNumber } from '@/lib/numbers'

/** The whole, in hundredths of a percent. */
export const whole = 10_000

/** A unit's share as it is typed, in percent. */
export interface ShareRow {
  organization_id: string
  percent: string
}

/** Percent as typed, in hundredths of a percent; null for what is none, or finer. */
export function readPercent(typed: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.replace(/[\s%％]/g, ''))
  if (!match) return null
  const bp = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return bp >= 1 && bp <= whole ? bp : null
}

/** Rows of the form, such as those of the shares that stand. */
export function rowsOf(shares: readonly { organization_id: string; share_bp: number }[]): ShareRow[] {
  return shares.map((share) => ({ organization_id: share.organization_id, percent: formatNumber(share.share_bp / 100) }))
}

/** What the rows give together, in hundredths of a percent; what is no number counts nothing. */
export function sumOf(rows: readonly ShareRow[]): number {
  return rows.reduce((sum, row) => sum + (readPercent(row.percent) ?? 0), 0)
}

/** Why the rows cannot stand: the key of the words for it, or nothing. */
export function faultOfShares(rows: readonly ShareRow[], needed: readonly string[] = []): string {
  const units = rows.map((row) => row.organization_id)
  if (rows.length === 0 || rows.length > 10) return 'lead_claims.shares_count'
  if (units.includes('')) return 'lead_claims.shares_unit'
  if (new Set(units).size < units.length) return 'lead_claims.shares_once'
  if (rows.some((row) => readPercent(row.percent) === null)) return 'lead_claims.shares_percent'
  if (sumOf(rows) !== whole) return 'lead_claims.shares_sum'
  return needed.every((unit) => units.includes(unit)) ? '' : 'lead_claims.shares_both'
}

export function sharesOf(rows: readonly ShareRow[]): ShareIn[] {
  return rows.map((row) => ({ organization_id: row.organization_id, share_bp: readPercent(row.percent) ?? 0 }))
}

/** The shares that stand. */
export function standing(shares: readonly LeadShare[]): LeadShare[] {
  return shares.filter((share) => share.to_on === null)
}
