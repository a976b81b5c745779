import type { FunnelGroup, FunnelStep } from '@/api/types'
import { addDays, isIsoDate, isoDate, yearOf } from '@/lib/dates'
import { formatFixed } from '@/lib/numbers'

export const funnelBys = ['organization', 'zone', 'source_type', 'method'] as const

export type Period = {
  from: string
  to: string
}

export const periodKeys = ['this_year', 'last_year', 'twelve_months'] as const

/** The times that one press chooses. */
export function periodOf(key: (typeof periodKeys)[number], today: string): Period {
  const year = yearOf(today)
  switch (key) {
    case 'this_year':
      return { from: isoDate(year, 1, 1), to: today }
    case 'last_year':
      return { from: isoDate(year - 1, 1, 1), to: isoDate(year - 1, 12, 31) }
    case 'twelve_months':
      return { from: addDays(today, -364), to: today }
  }
}

/** The time that the address tells, this year where it tells none; null where the first day lies behind the last. */
export function askedPeriod(from: string, to: string, today: string): Period | null {
  const usual = periodOf('this_year', today)
  const asked = { from: isIsoDate(from) ? from : usual.from, to: isIsoDate(to) ? to : usual.to }
  return asked.from <= asked.to ? asked : null
}

/** What a group is called; the whole has no name. */
export function groupName(group: Pick<FunnelGroup, 'organization' | 'word'>): string {
  return group.organization?.name ?? group.word ?? ''
}

export function groupKey(group: Pick<FunnelGroup, 'organization' | 'word'>): string {
  return group.organization?.id ?? group.word ?? ''
}

/** How many of all got to the last step, in hundredths of a percent; null of none. */
export function wholeWay(steps: readonly Pick<FunnelStep, 'count'>[]): number | null {
  const [first, last] = [steps[0]?.count ?? 0, steps[steps.length - 1]?.count ?? 0]
  return first > 0 ? Math.round((last * 10_000) / first) : null
}

/** Hundredths of a percent with one decimal: as exact as a handful of leads allows. */
export function share(bp: number): string {
  return `${formatFixed(bp / 100)}%`
}

/** The share of the first step, in percent, for a bar. */
export function shareOfFirst(steps: readonly Pick<FunnelStep, 'count'>[], at: number): number {
  const first = steps[0]?.count ?? 0
  return first > 0 ? ((steps[at]?.count ?? 0) * 100) / first : 0
}

/** The filters of a group alone, with those that stand in a stage now. */
export function inStage(group: Pick<FunnelGroup, 'steps'>, stage: 'parked' | 'lost'): string {
  const asked = new URLSearchParams(group.steps[0]?.query ?? '')
  asked.delete('reached')
  asked.set('stage', stage)
  return asked.toString()
}
