import { addDays, daysInMonth, isoDate } from './dates'

// Months as addresses and fields write them: 2024-08.

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The month so many months later. */
export function monthAfter(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return isoDate(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1).slice(0, 7)
}

/** The first and the last day of a month. */
export function boundsOf(month: string): { from: string; to: string } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return { from: isoDate(year, number, 1), to: isoDate(year, number, daysInMonth(year, number)) }
}

/** 0 is Monday, as calendars here begin. */
export function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7
}

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  return addDays(date, -weekdayOf(date))
}
