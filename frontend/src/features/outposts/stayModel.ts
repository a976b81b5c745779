import type { Stay, StayIn, StayOverlap } from '@/api/types'
import { daysBetween, readDate } from '@/lib/dates'
import type { Tone } from '@/ui/fields'

type Say = (key: string, values?: Record<string, unknown>) => string

export const statuses = ['stationed', 'leave', 'in_county'] as const satisfies readonly Stay['status'][]
export const periods = ['full_day', 'morning', 'afternoon'] as const satisfies readonly Stay['period'][]
export const claims = ['claimed', 'confirmed', 'disputed'] as const satisfies readonly Stay['claim'][]
export const claimTones: Record<Stay['claim'], Tone> = { claimed: 'plain', confirmed: 'good', disputed: 'late' }

/** Days as they are typed. */
export interface StayFields {
  user: { id: string; name: string } | null
  start_on: string
  end_on: string
  status: string
  period: string
  note: string
}

export function fieldsOf(stay: Stay | null): StayFields {
  return {
    user: stay ? { id: stay.user.id, name: stay.user.name ?? '' } : null,
    start_on: stay?.start_on ?? '',
    end_on: stay?.end_on ?? '',
    status: stay?.status ?? 'stationed',
    period: stay?.period ?? 'full_day',
    note: stay?.note ?? '',
  }
}

/** What is sent; without a person they are one's own days. */
export function inputOf(fields: StayFields): StayIn {
  return {
    ...(fields.user ? { user_id: fields.user.id } : {}),
    start_on: readDate(fields.start_on) ?? '',
    end_on: readDate(fields.end_on) ?? '',
    status: fields.status as Stay['status'],
    period: fields.period as Stay['period'],
    note: fields.note.trim() || null,
  }
}

export function faultsOf(fields: StayFields, t: Say): Record<string, string> {
  const [start, end] = [readDate(fields.start_on), readDate(fields.end_on)]
  const found: Record<string, string> = {}
  if (start === null) found.start_on = t('list.date_wrong')
  if (end === null) found.end_on = t('list.date_wrong')
  else if (start !== null && end < start) found.end_on = t('stays.end_before_start')
  else if (start !== null && daysBetween(start, end) > 365) found.end_on = t('stays.too_long')
  return found
}

/** From when to when, in a few words: one day is said once. */
export function spanOf({ start_on: start, end_on: end }: Pick<Stay, 'start_on' | 'end_on'>, t: Say): string {
  return start === end ? start : t('stays.from_to', { from: start, to: end })
}

/** Another row in words: when, which halves, what, and whether it was agreed. */
export function told(row: Pick<StayOverlap, 'start_on' | 'end_on' | 'period' | 'status' | 'claim'>, t: Say): string {
  const half = row.period === 'full_day' ? '' : t(`stays.period_${row.period}`)
  return [spanOf(row, t), half, t('stays.half_said', { status: t(`stays.status_${row.status}`), claim: t(`stays.claim_${row.claim}`) })].filter(Boolean).join(' ')
}

/** What may be confirmed at once: agreed to by nobody yet, and over. */
export function toConfirm(stays: readonly Stay[], today: string): Stay[] {
  return stays.filter((stay) => stay.claim === 'claimed' && stay.can.confirm && stay.end_on < today)
}

/** Why a row that one might confirm cannot be confirmed now; empty where it can. */
export function waitsFor(stay: Stay, today: string, t: Say): string {
  return stay.end_on >= today ? t('stays.not_over') : ''
}
