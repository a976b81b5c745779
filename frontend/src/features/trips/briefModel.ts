import type { BriefCompany, Trip, TripBrief } from '@/api/types'

type Say = (key: string, values?: Record<string, unknown>) => string

/** Where the company is and what it does, in a line; nothing where nothing is known. */
export function aboutOf(company: BriefCompany, t: Say): string[] {
  const place = [company.province, company.city].filter(Boolean).join(' ')
  const chain = [company.chain, company.chain_link].filter(Boolean).join(' · ')
  const stock = company.stock_code ? t('trip_brief.stock', { code: company.stock_code }) : ''
  return [place, company.industry ?? '', chain, stock, ...company.tags].filter((one) => one !== '')
}

export type Standing = 'visited' | 'today' | null

/** Whether one has been there on this trip, or goes there today. */
export function standingOf(company: BriefCompany, { trip, as_of: today }: Pick<TripBrief, 'trip' | 'as_of'>): Standing {
  const planned = trip.companies.find((one) => one.company.id === company.company.id)
  // What was not planned stands here because somebody has been there.
  if (!planned || planned.visited) return 'visited'
  return company.planned_on === today ? 'today' : null
}

/** The company to which one goes next: the first that waits, from today on; none once all are visited or past. */
export function nextOf(brief: TripBrief): string | null {
  const waiting = brief.companies.filter((one) => standingOf(one, brief) !== 'visited' && (one.planned_on ?? '9999') >= brief.as_of)
  const [first] = waiting.sort((a, b) => (a.planned_on ?? '9999').localeCompare(b.planned_on ?? '9999'))
  return first?.company.id ?? null
}

/** What stands in the way of each lead; of several leads it is told which. */
export function blockersOf(company: BriefCompany) {
  const several = company.leads.length > 1
  return company.leads.flatMap((lead) => lead.blockers.map((blocker) => ({ ...blocker, lead: several ? (lead.name ?? lead.code) : '' })))
}

/** Leader and delegation in the order of the plan, with their posts. */
export function travellers(trip: Trip, t: Say): string {
  const members = trip.members.map((one) => (one.post ? t('trip_brief.with_post', { name: one.name, post: one.post }) : one.name))
  return [t('trip_brief.with_post', { name: trip.leader.name, post: t('trips.leads') }), ...members].join(t('list.and'))
}

/** A day that has passed while nothing was done. */
export function isPast(day: string | null | undefined, today: string): boolean {
  return Boolean(day) && (day ?? '') < today
}
