import type { ForecastCell } from '@/api/types'
import { isoDate, monthOf, yearOf } from '@/lib/dates'

/** The smallest investments of the bands, in yuan, as the server cuts them. */
export const bands = [0, 100_000_000, 500_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000] as const

/** Months that are shown between two that have something: a gap tells something, an endless one does not. */
const longest = 24

export interface ForecastMonth {
  /** Its first day. */
  month: string
  is_past: boolean
  signing: number
  earlier: number
  hidden: number
  expected_investment_yuan: number
  /** One for each band, in their order; null where there is nothing. */
  cells: (ForecastCell | null)[]
  /** The filters of the month's rows; empty where there are none. */
  query: string
}

/** The months in their order; those to come without a gap. */
export function monthsOf(cells: readonly ForecastCell[]): ForecastMonth[] {
  const byMonth = new Map<string, ForecastCell[]>()
  for (const cell of cells) byMonth.set(cell.month, [...(byMonth.get(cell.month) ?? []), cell])
  const known = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, own]) => monthOfCells(month, own))
  const coming = known.filter((one) => !one.is_past)
  const [first, last] = [coming[0]?.month, coming[coming.length - 1]?.month]
  if (first === undefined || last === undefined) return known
  const all = between(first, last)
  if (all.length > longest) return known
  return [...known.filter((one) => one.is_past), ...all.map((month) => coming.find((one) => one.month === month) ?? monthOfCells(month, []))]
}

function monthOfCells(month: string, own: readonly ForecastCell[]): ForecastMonth {
  const total = (pick: (cell: ForecastCell) => number) => own.reduce((sum, cell) => sum + pick(cell), 0)
  return {
    month,
    is_past: own.some((cell) => cell.is_past),
    signing: total((cell) => cell.signing),
    earlier: total((cell) => cell.earlier),
    hidden: total((cell) => cell.hidden),
    expected_investment_yuan: total((cell) => cell.expected_investment_yuan),
    cells: bands.map((from) => own.find((cell) => cell.from_yuan === from) ?? null),
    query: whateverSize(own[0]?.query ?? ''),
  }
}

/** A cell's filters without its size. */
function whateverSize(query: string): string {
  const asked = new URLSearchParams(query)
  asked.delete('expected_investment_yuan.gte')
  asked.delete('expected_investment_yuan.lte')
  return asked.toString()
}

function between(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last && months.length <= longest; month = after(month)) months.push(month)
  return months
}

function after(month: string): string {
  return monthOf(month) === 12 ? isoDate(yearOf(month) + 1, 1, 1) : isoDate(yearOf(month), monthOf(month) + 1, 1)
}

/** The fullest month, against which the bars are measured. */
export function fullest(months: readonly ForecastMonth[]): number {
  return Math.max(1, ...months.map((one) => one.signing + one.earlier))
}
