import type { Trip, TripIn, TripPatch } from '@/api/types'
import { addDays, daysBetween, readDate } from '@/lib/dates'
import type { Tone } from '@/ui/fields'

type Say = (key: string, values?: Record<string, unknown>) => string

interface Named {
  id: string
  name: string
}

/** Somebody who travels along: a person of the system, or a name alone. */
export interface MemberRow {
  person: Named | null
  name: string
  post: string
}

export interface StopRow {
  on: string
  place: string
  what: string
}

export interface CompanyRow {
  company: Named
  planned_on: string
  note: string
}

/** A trip as it is typed. */
export interface TripFields {
  leader: Named | null
  start_on: string
  end_on: string
  destination: string
  organization_id: string
  code: string
  purpose: string
  plan: string
  members: MemberRow[]
  stops: StopRow[]
  companies: CompanyRow[]
}

/** The most days that a trip takes. */
const longest = 60

export const statuses = ['planned', 'under_way', 'ended', 'reported'] as const satisfies readonly Trip['status'][]
export const statusTones: Record<Trip['status'], Tone> = { planned: 'do', under_way: 'good', ended: 'warn', reported: 'plain' }

export function fieldsOf(trip: Trip | null): TripFields {
  const named = (one: { id: string; name?: string | null } | null | undefined) => (one ? { id: one.id, name: one.name ?? '' } : null)
  return {
    leader: named(trip?.leader),
    start_on: trip?.start_on ?? '',
    end_on: trip?.end_on ?? '',
    destination: trip?.destination ?? '',
    organization_id: trip?.organization?.id ?? '',
    code: trip?.code ?? '',
    purpose: trip?.purpose ?? '',
    plan: trip?.plan ?? '',
    members: (trip?.members ?? []).map((one) => ({ person: named(one.person), name: one.name, post: one.post ?? '' })),
    stops: (trip?.stops ?? []).map((one) => ({ on: one.on, place: one.place, what: one.what ?? '' })),
    companies: (trip?.companies ?? []).map((one) => ({ company: { id: one.company.id, name: one.company.name ?? '' }, planned_on: one.planned_on ?? '', note: one.note ?? '' })),
  }
}

function words(typed: string): string | null {
  return typed.trim() || null
}

/** What is sent; rows in which nothing was typed are left out. */
export function inputOf(fields: TripFields): TripIn {
  return {
    leader_id: fields.leader?.id ?? '',
    start_on: readDate(fields.start_on) ?? '',
    end_on: readDate(fields.end_on) ?? '',
    destination: words(fields.destination),
    ...(fields.organization_id ? { organization_id: fields.organization_id } : {}),
    ...(words(fields.code) ? { code: words(fields.code) } : {}),
    purpose: words(fields.purpose),
    plan: words(fields.plan),
    members: fields.members
      .filter((one) => one.person || one.name.trim())
      .map((one) => ({ ...(one.person ? { user_id: one.person.id } : { name: one.name.trim() }), post: words(one.post) })),
    stops: fields.stops.filter((one) => one.on.trim() || one.place.trim() || one.what.trim()).map((one) => ({ on: readDate(one.on) ?? '', place: one.place.trim(), what: words(one.what) })),
    companies: fields.companies.map((one) => ({ company_id: one.company.id, planned_on: readDate(one.planned_on), note: words(one.note) })),
  }
}

/** Of a trip that stands, only the fields that were changed. */
export function patchOf(fields: TripFields, touched: ReadonlySet<string>): TripPatch {
  const sentAs = (field: string) => (field === 'leader' ? 'leader_id' : field)
  const names = new Set([...touched].map(sentAs))
  return Object.fromEntries(Object.entries(inputOf(fields)).filter(([name]) => names.has(name)))
}

/** What is wrong, field by field, in words. */
export function faultsOf(fields: TripFields, t: Say): Record<string, string> {
  const found: Record<string, string> = {}
  const [start, end] = [readDate(fields.start_on), readDate(fields.end_on)]
  if (fields.leader === null) found.leader = t('trips.leader_required')
  if (start === null) found.start_on = t('list.date_wrong')
  if (end === null) found.end_on = t('list.date_wrong')
  else if (start !== null && end < start) found.end_on = t('trips.end_before_start')
  else if (start !== null && daysBetween(start, end) >= longest) found.end_on = t('trips.too_long', { n: longest })
  const outside = (typed: string) => {
    const on = readDate(typed)
    return on === null || (start !== null && on < start) || (end !== null && on > end)
  }
  if (fields.stops.some((one) => (one.on.trim() || one.place.trim() || one.what.trim()) && (!one.place.trim() || outside(one.on)))) found.stops = t('trips.stops_wrong')
  if (fields.companies.some((one) => one.planned_on.trim() !== '' && outside(one.planned_on))) found.companies = t('trips.companies_wrong')
  return found
}

/** A form's value in words, where somebody else was faster and both are shown. */
export function told(field: string, value: unknown): string | null {
  if (field === 'members') return (value as MemberRow[]).map((one) => [one.person?.name ?? one.name, one.post].filter(Boolean).join(' ')).join('、')
  if (field === 'stops') return (value as StopRow[]).map((one) => [one.on, one.place, one.what].filter(Boolean).join(' ')).join('；')
  if (field === 'companies') return (value as CompanyRow[]).map((one) => [one.company.name, one.planned_on, one.note].filter(Boolean).join(' ')).join('；')
  return null
}

/** The day that a further stop is likely to be: that after the last one, within the trip. */
export function nextStopOn(fields: Pick<TripFields, 'start_on' | 'end_on' | 'stops'>): string {
  const last = fields.stops[fields.stops.length - 1]
  const from = last ? readDate(last.on) : null
  if (from === null) return readDate(fields.start_on) ?? ''
  const next = addDays(from, 1)
  const end = readDate(fields.end_on)
  return end !== null && next > end ? end : next
}

/** The route day by day: stops and planned companies of each. */
export function daysOf(trip: Pick<Trip, 'stops' | 'companies'>): { on: string; stops: Trip['stops']; companies: Trip['companies'] }[] {
  const days = [...new Set([...trip.stops.map((one) => one.on), ...trip.companies.map((one) => one.planned_on ?? '')])].sort()
  const dated = days.filter((on) => on !== '')
  // What has no day yet stands last.
  return [...dated, ...(days.includes('') ? [''] : [])].map((on) => ({
    on,
    stops: trip.stops.filter((one) => one.on === on),
    companies: trip.companies.filter((one) => (one.planned_on ?? '') === on),
  }))
}
