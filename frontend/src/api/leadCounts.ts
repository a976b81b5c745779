import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { leadCounts } from './leads'

export type FunnelBy = 'organization' | 'zone' | 'source_type' | 'method'

export interface FunnelAsked {
  from: string
  to: string
  by: FunnelBy | null
}

/** How far the leads reported in a time got, and how long they stood where. */
export function useLeadFunnel(asked: MaybeRefOrGetter<FunnelAsked>) {
  return useQuery({
    queryKey: [leadCounts, 'funnel', computed(() => toValue(asked))],
    queryFn: async ({ signal }) => {
      const { from, to, by } = toValue(asked)
      const query = { ...(from ? { 'reported_on.gte': from } : {}), ...(to ? { 'reported_on.lte': to } : {}), ...(by ? { by } : {}), with_days: true }
      // What stands there until the next answer is told apart as it was asked for.
      return { by, ...(await body(client.GET('/api/v1/lead-funnel', { params: { query }, signal }))) }
    },
  })
}

/** Stalled leads by the cause of their oldest open blocker. */
export function useLeadStalls() {
  return useQuery({
    queryKey: [leadCounts, 'stalls'],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/lead-stalls', { signal }))).items,
  })
}

/** Signings to come, by month and size. */
export function useLeadForecast() {
  return useQuery({
    queryKey: [leadCounts, 'forecast'],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/lead-forecast', { signal }))).items,
  })
}
