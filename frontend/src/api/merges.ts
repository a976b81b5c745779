import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { queryClient } from './queries'
import type { CompanyMerge, MergeIn } from './types'

const pairs = 'company-pairs'

/** Pairs of companies that may be one, a page at a time. */
export function useCompanyPairs() {
  return useInfiniteQuery({
    queryKey: [pairs],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return body(client.GET('/api/v1/company-pairs', { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
}

/** Keeps that two companies are not one. */
export async function tellApart(first: string, second: string, reason: string): Promise<void> {
  const input = { first_company_id: first, second_company_id: second, ...(reason === '' ? {} : { reason }) }
  await body(client.POST('/api/v1/company-distinctions', { body: input }))
  void queryClient.invalidateQueries({ queryKey: [pairs] })
}

/** What a merge of `other` into `kept` would do, as things stand this moment. */
export function useMergePreview(kept: MaybeRefOrGetter<string>, other: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['merge-preview', kept, other],
    queryFn: ({ signal }) =>
      body(client.GET('/api/v1/companies/{id}/merge-preview', { params: { path: { id: toValue(kept) }, query: { other_id: toValue(other) } }, signal })),
    enabled,
    staleTime: 0,
    // One pair's fields must never stand under another pair's names.
    placeholderData: undefined,
  })
}

export async function mergeCompanies(kept: string, input: MergeIn): Promise<CompanyMerge> {
  const merge = await body(client.POST('/api/v1/companies/{id}/merges', { params: { path: { id: kept } }, body: input }))
  everythingMoved()
  return merge
}

export async function undoMerge(id: string, reason: string): Promise<CompanyMerge> {
  const merge = await body(client.POST('/api/v1/company-merges/{id}/undo', { params: { path: { id } }, body: { reason } }))
  everythingMoved()
  return merge
}

/** Leads, projects, visits, contacts: all that hangs on a company has moved. */
function everythingMoved(): void {
  void queryClient.invalidateQueries()
}
