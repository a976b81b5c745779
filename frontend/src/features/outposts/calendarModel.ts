import type { Stay } from '@/api/types'
import type { TeamDays } from '@/api/stays'
import { daysInMonth, isoDate } from '@/lib/dates'
import { sum } from '@/lib/numbers'

export interface Half {
  status: string
  claim: string
}

export interface Day {
  date: string
  weekend: boolean
  morning: Half | null
  afternoon: Half | null
}

export interface PersonDays {
  id: string
  name: string
  /** Person-days stationed, as the figure counts them: this month and since 1 January. */
  month: number
  year: number
}

export interface TeamRows {
  id: string
  name: string
  zone: string
  people: PersonDays[]
  month: number
  year: number
  /** People whom the reader may not see; their days are in the team's sums. */
  hidden: number
}

export function datesOf(month: string): string[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return Array.from({ length: daysInMonth(year, number) }, (_, index) => isoDate(year, number, index + 1))
}

/** One person's month by half days. Where rows overlap, stationed wins, as it does in the figure. */
export function daysOf(stays: readonly Stay[], dates: readonly string[]): Day[] {
  return dates.map((date) => {
    const here = stays.filter((stay) => stay.start_on <= date && date <= stay.end_on)
    const half = (other: string): Half | null => {
      const own = here.filter((stay) => stay.period !== other)
      const found = own.find((stay) => stay.status === 'stationed') ?? own[0]
      return found ? { status: found.status, claim: found.claim } : null
    }
    const weekday = new Date(date).getUTCDay()
    return { date, weekend: weekday === 0 || weekday === 6, morning: half('afternoon'), afternoon: half('morning') }
  })
}

/** The teams with their people; whoever was away this year stands in it, with zeros where the month has nothing. */
export function teamRows(teams: readonly { id: string; name: string; zone: string }[], days: readonly TeamDays[]): TeamRows[] {
  return teams.map((team) => {
    const own = days.find((one) => one.team === team.id)
    const before = new Map((own?.before?.items ?? []).map((record) => [record.id ?? '', record.weight]))
    const people = (own?.now.items ?? []).map((record) => ({
      id: record.id ?? '',
      name: record.label ?? '',
      year: record.weight,
      month: sum([record.weight, -(before.get(record.id ?? '') ?? 0)]),
    }))
    const hidden = { now: own?.now.hidden_weight ?? 0, before: own?.before?.hidden_weight ?? 0 }
    return {
      ...team,
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'zh')),
      month: sum([...people.map((one) => one.month), hidden.now, -hidden.before]),
      year: sum([...people.map((one) => one.year), hidden.now]),
      hidden: own?.now.hidden_count ?? 0,
    }
  })
}

/** People with stays this month whom no team's figure names: on leave all year, or away before a team had them. */
export function strangers(stays: readonly Stay[], teams: readonly TeamRows[]): PersonDays[] {
  const known = new Set(teams.flatMap((team) => team.people.map((person) => person.id)))
  const found = new Map(stays.filter((stay) => !known.has(stay.user.id)).map((stay) => [stay.user.id, stay.user.name ?? '']))
  return [...found].map(([id, name]) => ({ id, name, month: 0, year: 0 }))
}
