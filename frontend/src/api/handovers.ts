import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { fetchAll } from './glance'
import { queryClient } from './queries'
import type { Handover, HandoverIn } from './types'

/** So many open leads are looked through for those that somebody owns. */
const bound = 4000

/** What somebody answers for now, counted by how the records name them. */
export function useOpenItems(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['open-items', computed(() => toValue(id))],
    queryFn: ({ signal }) => body(client.GET('/api/v1/users/{id}/open-items', { params: { path: { id: toValue(id) } }, signal })),
    enabled: () => toValue(id) !== '',
    staleTime: 0,
    // One person's items must never stand under another one's name.
    placeholderData: undefined,
  })
}

/** The open leads that somebody owns. The list cannot be asked by owner: the open ones are read and looked through. */
export function useOwnedLeads(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['/api/v1/leads', 'owned', computed(() => toValue(id))],
    queryFn: async ({ signal }) => {
      const { items, whole } = await fetchAll('/api/v1/leads', { open: 'true' }, bound, signal)
      return { leads: items.filter((lead) => lead.owner?.id === toValue(id)), whole }
    },
    placeholderData: undefined,
  })
}

export async function handOver(from: string, input: HandoverIn): Promise<Handover> {
  const done = await body(client.POST('/api/v1/users/{id}/handover', { params: { path: { id: from } }, body: input }))
  // Leads, projects, townspeople: all that named the one names the other.
  void queryClient.invalidateQueries()
  return done
}
