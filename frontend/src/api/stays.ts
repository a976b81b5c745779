import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { fetchFigureTop, type FigureScope } from './figures'
import { fetchAll } from './glance'
import type { FigureRecords } from './types'

/** A county has some thirty people away; each has a handful of stays a month. */
const bound = 2000

export interface TeamDays {
  team: string
  /** The person-days of the year at the month's end, a record for each person. */
  now: FigureRecords
  /** The same at the end of the month before; null where the year has just begun. */
  before: FigureRecords | null
}

/** Every stay that touches the days between two dates, both included. */
export function useStaysBetween(from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['/api/v1/stays', 'between', from, to],
    queryFn: async ({ signal }) =>
      (await fetchAll('/api/v1/stays', { from: toValue(from), to: toValue(to), sort: 'start_on' }, bound, signal)).items,
    placeholderData: undefined,
  })
}

/** Who was away for which team and for how many days: stays do not name a team, its figure does. */
export function useTeamDays(teams: MaybeRefOrGetter<readonly string[]>, until: MaybeRefOrGetter<string>, base: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: ['figure-records', 'teams', teams, until, base],
    queryFn: ({ signal }) => Promise.all(toValue(teams).map((team) => daysOf(team, toValue(until), toValue(base), signal))),
    placeholderData: undefined,
  })
}

async function daysOf(team: string, until: string, base: string | null, signal: AbortSignal): Promise<TeamDays> {
  const at = (date: string) => fetchFigureTop('stationed_days', { as_of: date, organization_id: team } satisfies FigureScope, 200, signal)
  const [now, before] = await Promise.all([at(until), base === null ? null : at(base)])
  return { team, now, before }
}
