import type { OutpostPerson } from '@/api/stays'
import type { StayBulkItem, StayIn } from '@/api/types'

/** Where a cell stands: whose row, which day of the month, both counted from 0. */
export interface Place {
  row: number
  day: number
}

/** From where to where it was dragged, in either direction. */
export interface Selection {
  from: Place
  to: Place
}

export interface Area {
  top: number
  bottom: number
  first: number
  last: number
}

export function areaOf({ from, to }: Selection): Area {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    first: Math.min(from.day, to.day),
    last: Math.max(from.day, to.day),
  }
}

export function covers(selection: Selection | null, row: number, day: number): boolean {
  if (!selection) return false
  const area = areaOf(selection)
  return row >= area.top && row <= area.bottom && day >= area.first && day <= area.last
}

/** A tap: the first begins, a second in the same row ends the stretch, the same cell again lets go. */
export function tapped(selection: Selection | null, place: Place): Selection | null {
  const single = selection !== null && selection.from.row === selection.to.row && selection.from.day === selection.to.day
  if (!selection || !single || selection.from.row !== place.row) return { from: place, to: place }
  return selection.from.day === place.day ? null : { from: selection.from, to: place }
}

/** Where the focus goes with an arrow key, within the table. */
export function moved(place: Place, key: string, rows: number, days: number): Place | null {
  const steps: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -days], End: [0, days] }
  const step = steps[key]
  if (!step) return null
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value))
  return { row: within(place.row + step[0], rows), day: within(place.day + step[1], days) }
}

/** What would be sent for a selection: a row for each person whose days one may enter. */
export function itemsOf(people: readonly OutpostPerson[], selection: Selection, kind: Pick<StayIn, 'status' | 'period' | 'note'>): StayIn[] {
  const area = areaOf(selection)
  return people.slice(area.top, area.bottom + 1).flatMap((person) => {
    const [start, end] = [person.days[area.first], person.days[area.last]]
    return person.can_write && start && end ? [{ user_id: person.person.id, start_on: start.on, end_on: end.on, ...kind }] : []
  })
}

/** How many days a selection enters for each person. */
export function daysIn(selection: Selection, period: string): number {
  const area = areaOf(selection)
  return (area.last - area.first + 1) * (period === 'full_day' ? 1 : 0.5)
}

/** What came of each item. */
export interface Outcome {
  name: string
  item: StayIn
  result: StayBulkItem
}

export function outcomesOf(items: readonly StayIn[], results: readonly StayBulkItem[], people: readonly OutpostPerson[]): Outcome[] {
  const names = new Map(people.map((one) => [one.person.id, one.person.name ?? '']))
  return items.flatMap((item, index) => {
    const result = results[index]
    return result ? [{ name: names.get(item.user_id ?? '') ?? '', item, result }] : []
  })
}

/** The weeks of a month, Monday first: indices of days, null before the first and after the last. */
export function weeksOf(dates: readonly string[]): (number | null)[][] {
  const first = dates[0]
  if (first === undefined) return []
  const lead = (new Date(first).getUTCDay() + 6) % 7
  const cells: (number | null)[] = [...Array.from({ length: lead }, () => null), ...dates.map((_, index) => index)]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
