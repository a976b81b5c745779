import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { fetchAll } from './glance'
import { queryClient } from './queries'
import type { TeamCost, TeamCostIn, TeamCostPatch } from './types'

const key = 'teams'
const costs = '/api/v1/team-costs'
/** A team has a few costs a month. */
const bound = 1000

/** One team and one month of it (`2024-10`). */
export function useTeam(id: MaybeRefOrGetter<string>, month: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [key, 'one', computed(() => toValue(id)), computed(() => toValue(month))],
    queryFn: ({ signal }) => {
      const params = { path: { organization_id: toValue(id) }, query: { month: `${toValue(month)}-01` } }
      return body(client.GET('/api/v1/outposts/{organization_id}/summary', { params, signal }))
    },
    placeholderData: undefined,
  })
}

/** All teams beside each other from one month to another. */
export function useComparison(from: MaybeRefOrGetter<string>, to: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [key, 'comparison', computed(() => toValue(from)), computed(() => toValue(to))],
    queryFn: ({ signal }) =>
      body(client.GET('/api/v1/outposts/comparison', { params: { query: { from: `${toValue(from)}-01`, to: `${toValue(to)}-01` } }, signal })),
  })
}

/** What a team cost from January of a month's year to that month, the latest first. */
export function useTeamCosts(id: MaybeRefOrGetter<string>, month: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [costs, computed(() => toValue(id)), computed(() => toValue(month))],
    queryFn: async ({ signal }) => {
      const [team, last] = [toValue(id), toValue(month)]
      return (await fetchAll(costs, { organization_id: team, 'month.gte': `${last.slice(0, 4)}-01-01`, 'month.lte': `${last}-01` }, bound, signal)).items
    },
    placeholderData: undefined,
  })
}

export async function addCost(input: TeamCostIn): Promise<TeamCost> {
  return refreshed(await body(client.POST(costs, { body: input })))
}

/** 412 where somebody has changed it since `version`. */
export async function updateCost(id: string, version: number, patch: TeamCostPatch): Promise<TeamCost> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH('/api/v1/team-costs/{id}', { params: { path: { id } }, body: patch, headers })))
}

export async function archiveCost(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE('/api/v1/team-costs/{id}', { params: { path: { id } }, headers }))
  await refreshed(null)
}

async function refreshed<T>(result: T): Promise<T> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: [costs] }), queryClient.invalidateQueries({ queryKey: [key] })])
  return result
}
