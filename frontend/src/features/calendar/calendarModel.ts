import type { RouteLocationRaw } from 'vue-router'
import type { CalendarItem, CalendarKind } from '@/api/types'
import { addDays, daysBetween } from '@/lib/dates'
import { boundsOf, mondayOf, monthAfter } from '@/lib/months'

export const kinds = ['trip', 'visit', 'reception', 'planned_visit', 'event'] as const satisfies readonly CalendarKind[]

/** The weeks that a month touches, whole, from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const { from, to } = boundsOf(month)
  const first = mondayOf(from)
  const count = Math.ceil((daysBetween(first, to) + 1) / 7)
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(first, week * 7 + day)))
}

export interface Asked {
  kinds: readonly string[]
  person: string
}

/** What is shown of the entries: of these kinds (none named: all), with this person. */
export function shownOf(items: readonly CalendarItem[], { kinds: wanted, person }: Asked): CalendarItem[] {
  return items.filter((one) => (wanted.length === 0 || wanted.includes(one.kind)) && (person === '' || one.people.includes(person)))
}

/** Everybody whom the entries name, oneself first. */
export function peopleOf(items: readonly CalendarItem[], me: string): string[] {
  const names = [...new Set(items.flatMap((one) => one.people))].sort((a, b) => a.localeCompare(b, 'zh'))
  return names.includes(me) ? [me, ...names.filter((name) => name !== me)] : names
}

export function isOn(item: CalendarItem, day: string): boolean {
  return item.start_on <= day && day <= item.end_on
}

export function spans({ start_on: start, end_on: end }: CalendarItem): boolean {
  return start !== end
}

export interface Bar {
  item: CalendarItem
  /** The first of its days in this week, 0 is Monday, and how many there are. */
  day: number
  days: number
  lane: number
  /** Whether it goes on beyond the week. */
  before: boolean
  after: boolean
}

export interface Week {
  days: string[]
  bars: Bar[]
  lanes: number
  /** Day by day: entries of that day alone which have their place. */
  singles: CalendarItem[][]
  /** Day by day: how many have none. */
  hidden: number[]
}

/** How much has its place in a week before the rest is told as a number. */
const mostLanes = 4
const mostSingles = 3

/** A week as it is drawn: what lasts several days as bars in lanes, the longest first; the rest below, day by day. */
export function weekOf(days: string[], items: readonly CalendarItem[]): Week {
  const [monday, sunday] = [days[0] ?? '', days[6] ?? '']
  const here = items.filter((one) => one.start_on <= sunday && one.end_on >= monday)
  const taken: string[] = []
  const hidden = days.map(() => 0)
  const bars: Bar[] = []
  const long = here.filter(spans).sort((a, b) => a.start_on.localeCompare(b.start_on) || b.end_on.localeCompare(a.end_on) || a.id.localeCompare(b.id))
  for (const item of long) {
    const from = item.start_on < monday ? monday : item.start_on
    const to = item.end_on > sunday ? sunday : item.end_on
    const free = taken.findIndex((until) => until < from)
    const lane = free === -1 ? taken.length : free
    const day = daysBetween(monday, from)
    if (lane < mostLanes) {
      taken[lane] = to
      bars.push({ item, day, days: daysBetween(from, to) + 1, lane, before: item.start_on < monday, after: item.end_on > sunday })
    } else for (let at = day; at <= daysBetween(monday, to); at += 1) hidden[at] = (hidden[at] ?? 0) + 1
  }
  const singles = days.map((day) => here.filter((one) => !spans(one) && one.start_on === day))
  singles.forEach((all, day) => {
    // One more takes no more room than the line that tells of it.
    const most = (hidden[day] ?? 0) === 0 && all.length === mostSingles + 1 ? all.length : mostSingles
    hidden[day] = (hidden[day] ?? 0) + all.splice(most).length
  })
  return { days, bars, lanes: taken.length, singles, hidden }
}

export interface Day {
  on: string
  items: CalendarItem[]
}

/** A month as a list: the days that have something, and today. What lasts several days stands on its first one in the month. */
export function agendaOf(month: string, items: readonly CalendarItem[], today: string): Day[] {
  const { from, to } = boundsOf(month)
  const days = new Map<string, CalendarItem[]>()
  if (today >= from && today <= to) days.set(today, [])
  for (const item of items) {
    if (item.end_on < from || item.start_on > to) continue
    const on = item.start_on < from ? from : item.start_on
    days.set(on, [...(days.get(on) ?? []), item])
  }
  return [...days].map(([on, found]) => ({ on, items: found })).sort((a, b) => a.on.localeCompare(b.on))
}

/** Where the record of an entry is to be seen; a plan stands on its trip. */
export function pageOf(item: CalendarItem): RouteLocationRaw | null {
  if (item.kind === 'planned_visit') return item.trip ? { name: 'trip', params: { id: item.trip.id } } : null
  const name = item.kind === 'reception' ? 'visit' : item.kind
  return { name, params: { id: item.id } }
}

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads from a day; null for other keys. */
export function stepFrom(day: string, key: string): string | null {
  const month = day.slice(0, 7)
  if (key === 'Home') return mondayOf(day)
  if (key === 'End') return addDays(mondayOf(day), 6)
  if (key === 'PageUp' || key === 'PageDown') {
    const { from, to } = boundsOf(monthAfter(month, key === 'PageUp' ? -1 : 1))
    const same = from.slice(0, 8) + day.slice(8)
    return same > to ? to : same
  }
  const step = steps[key]
  return step === undefined ? null : addDays(day, step)
}
