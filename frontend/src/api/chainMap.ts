import { useQuery } from '@tanstack/vue-query'
import { body, client } from './client'

/** Chains with their links, and what is known of each. */
export function useChainMap() {
  return useQuery({ queryKey: ['chain-map'], queryFn: ({ signal }) => body(client.GET('/api/v1/chain-map', { signal })) })
}
