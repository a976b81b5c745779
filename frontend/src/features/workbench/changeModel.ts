import type { Figure } from '@/api/types'
import { addDays, monthOf, previousMonthEnd, yearOf } from '@/lib/dates'
import { sum } from '@/lib/numbers'

export interface Change {
  key: string
  label: string
  unit: string
  /** What it stands at now; null where it cannot be said. */
  value: number | null
  /** How much of it came since; null where that cannot be said. */
  since: number | null
}

/** A year's figures begin at 0 on 1 January: before it there is nothing to compare with. */
export function baseOf(asOf: string, before: string): string | null {
  return yearOf(asOf) === yearOf(before) ? before : null
}

/** The day with which a month's figures are compared. */
export function beforeMonth(asOf: string): string | null {
  return monthOf(asOf) === 1 ? null : previousMonthEnd(asOf)
}

export function weekBefore(asOf: string): string {
  return addDays(asOf, -7)
}

/** What the wanted figures are at, and what they gained since the base; without a base they began at 0. */
export function changes(keys: readonly string[], now: readonly Figure[], base: readonly Figure[] | null): Change[] {
  const then = base === null ? null : new Map(base.map((figure) => [figure.key, numberOf(figure)]))
  return keys.flatMap((key) => {
    const figure = now.find((one) => one.key === key)
    if (!figure) return []
    const value = numberOf(figure)
    const before = then === null ? 0 : (then.get(key) ?? null)
    return [{ key, label: figure.label, unit: figure.unit, value, since: value === null || before === null ? null : sum([value, -before]) }]
  })
}

function numberOf(figure: Figure): number | null {
  return typeof figure.value === 'number' ? figure.value : null
}
