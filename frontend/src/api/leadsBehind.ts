import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { getJson } from './client'
import { fetchFigureTop, type FigureScope } from './figures'
import { fetchPage } from './paths'
import type { Lead } from './types'

/** Stages and blockers of leads that do not get on (卡住的线索), as the list of leads takes them. */
export const stuckQuery = { stage: 'negotiating,key_negotiating', blocked: 'true' } as const

/**
 * The first stuck leads of a county, the largest investment first; of one organization with everything below it those that its figure
 * names, the latest first, because the list of leads cannot be asked for an organization's whole reach.
 */
export function useStuckLeads(scope: MaybeRefOrGetter<FigureScope>, size: number) {
  return useQuery({
    queryKey: ['/api/v1/leads', 'stuck', scope, size],
    queryFn: ({ signal }) => {
      const asked = toValue(scope)
      return asked.organization_id ? behindTheFigure(asked, size, signal) : largest(asked, size, signal)
    },
    placeholderData: undefined,
  })
}

async function largest(scope: FigureScope, size: number, signal: AbortSignal): Promise<Lead[]> {
  const query = { ...stuckQuery, 'reported_on.lte': scope.as_of, sort: '-expected_investment_yuan' }
  return (await fetchPage<Lead>('/api/v1/leads', query, null, size, signal)).items
}

async function behindTheFigure(scope: FigureScope, size: number, signal: AbortSignal): Promise<Lead[]> {
  const { items } = await fetchFigureTop('stalled_leads', scope, size, signal)
  return Promise.all(items.map((record) => getJson<Lead>(`/api/v1/leads/${encodeURIComponent(record.id ?? '')}`, signal)))
}
