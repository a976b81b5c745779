import type { CalendarDay } from '@/api/types'
import { addDays, daysBetween, daysInMonth, isoDate, monthOf, readDate, yearOf } from '@/lib/dates'

export type DaysByDate = ReadonlyMap<string, CalendarDay>

/** The years that the calendar takes. */
export const firstYear = 2000
export const lastYear = 2100

export interface Cell {
  date: string
  isWeekend: boolean
  /** What somebody, or a package, says of the day; null where it is what its weekday says. */
  special: CalendarDay | null
}

export function byDate(days: readonly CalendarDay[]): DaysByDate {
  return new Map(days.map((day) => [day.day, day]))
}

/** 0 is Monday, as calendars here begin. */
export function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7
}

export function isWeekend(date: string): boolean {
  return weekdayOf(date) > 4
}

export function cellOf(date: string, days: DaysByDate): Cell {
  return { date, isWeekend: isWeekend(date), special: days.get(date) ?? null }
}

/** A month in weeks from Monday to Sunday; null where another month's days would stand. */
export function weeksOf(year: number, month: number, days: DaysByDate): (Cell | null)[][] {
  const first = isoDate(year, month, 1)
  const cells: (Cell | null)[] = Array.from({ length: weekdayOf(first) }, () => null)
  for (let day = 1; day <= daysInMonth(year, month); day += 1) cells.push(cellOf(isoDate(year, month, day), days))
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

export function isWorking(cell: Cell): boolean {
  return cell.special ? cell.special.kind === 'workday' : !cell.isWeekend
}

export function workingDaysIn(weeks: readonly (readonly (Cell | null)[])[]): number {
  return weeks.flat().filter((cell) => cell !== null && isWorking(cell)).length
}

/** Days on end of one kind and name. */
export interface Span {
  from: string
  to: string
  days: number
  kind: CalendarDay['kind']
  name: string
  isFromPackage: boolean
}

export function spansOf(days: readonly CalendarDay[]): Span[] {
  const spans: Span[] = []
  for (const day of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = spans[spans.length - 1]
    const goesOn = last && addDays(last.to, 1) === day.day && last.kind === day.kind && last.name === day.name && last.isFromPackage === day.is_from_package
    if (goesOn) spans[spans.length - 1] = { ...last, to: day.day, days: last.days + 1 }
    else spans.push({ from: day.day, to: day.day, days: 1, kind: day.kind, name: day.name, isFromPackage: day.is_from_package })
  }
  return spans
}

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads from a day, within its year; null for other keys and beyond the year's ends. */
export function stepFrom(date: string, key: string): string | null {
  const [year, month] = [yearOf(date), monthOf(date)]
  const target = (() => {
    if (key === 'Home') return isoDate(year, month, 1)
    if (key === 'End') return isoDate(year, month, daysInMonth(year, month))
    if (key === 'PageUp' || key === 'PageDown') {
      const other = month + (key === 'PageUp' ? -1 : 1)
      return other < 1 || other > 12 ? date : isoDate(year, other, Math.min(Number(date.slice(8)), daysInMonth(year, other)))
    }
    const step = steps[key]
    return step === undefined ? date : addDays(date, step)
  })()
  return target === date || yearOf(target) !== year ? null : target
}

/** The most days that are entered in one go: longer than any holiday. */
export const mostDays = 31

/** What was typed as the last of several days; null where it is no day, or an earlier one. */
export function lastOf(from: string, typed: string): string | null {
  const to = readDate(typed)
  return to === null || to < from || yearOf(to) > lastYear ? null : to
}

export function areTooMany(from: string, to: string): boolean {
  return daysBetween(from, to) + 1 > mostDays
}

/** The days of a span that can be of this kind: on weekdays people work anyhow. */
export function datesFor(kind: CalendarDay['kind'], from: string, to: string): string[] {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  return kind === 'workday' ? all.filter(isWeekend) : all
}
