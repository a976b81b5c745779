// Business dates are plain YYYY-MM-DD strings from end to end: no time zone may move them.

// A plain date is read as midnight UTC, where every day has 24 hours.
const dayLength = 86_400_000

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

export function isIsoDate(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A date as people type it: 2024-10-31, 2024/10/31, 2024.10.31, 2024年10月31日 or 20241031. */
export function readDate(text: string): string | null {
  const match = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(text)
  if (!match) return null
  const date = isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
  return isIsoDate(date) ? date : null
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

export function monthEnd(year: number, month: number): string {
  return isoDate(year, month, daysInMonth(year, month))
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

/** The last day of the month before the one the date lies in. */
export function previousMonthEnd(date: string): string {
  const year = yearOf(date)
  const month = monthOf(date)
  return month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1)
}

/** The day so many days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10)
}

/** How many days lie from the first to the second; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** An instant, shown in the reader's own clock as 2024-10-31 09:05. */
export function formatInstant(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const day = isoDate(at.getFullYear(), at.getMonth() + 1, at.getDate())
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The same with its seconds, where it matters who was first; `fine`: down to thousandths. */
export function formatMoment(instant: string, fine = false): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${formatInstant(instant)}:${two(at.getSeconds())}${fine ? `.${String(at.getMilliseconds()).padStart(3, '0')}` : ''}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
