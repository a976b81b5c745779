import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { ListAccess } from '@/lib/listAccess'
import { body, client, getJson } from './client'
import { listOf } from './lists'
import { queryClient } from './queries'
import type { ClosedFigureChanges, MonthClose, MonthCloseDetail } from './types'

const list = '/api/v1/month-closes'

/** The closed months; a month is found by its name, such as 2024-10. */
export function monthCloses(): ListAccess<MonthClose> {
  const access = listOf(list)
  return {
    ...access,
    use: (query, size) => {
      const source = access.use(query, size)
      return { ...source, rows: computed(() => source.rows.value.map((row) => ({ ...row, id: row.month.slice(0, 7) }))) }
    },
  }
}

/** A month as it was closed, of the county or of one organization, with now beside it. */
export function useMonthClose(month: MaybeRefOrGetter<string>, organization: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [list, 'one', computed(() => toValue(month)), computed(() => toValue(organization))],
    queryFn: ({ signal }): Promise<MonthCloseDetail> => {
      const query = toValue(organization) === '' ? {} : { organization_id: toValue(organization) }
      return body(client.GET('/api/v1/month-closes/{month}', { params: { path: { month: toValue(month) }, query }, signal }))
    },
    placeholderData: undefined,
  })
}

/** What became of a figure since its month closed, from the address that the figure names. */
export function useClosedChanges(address: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [list, 'changes', computed(() => toValue(address))],
    queryFn: ({ signal }) => getJson<ClosedFigureChanges>(toValue(address), signal),
    placeholderData: undefined,
  })
}

/** 409 where the month is not over, or closed already. */
export async function closeMonth(month: string): Promise<MonthClose> {
  const closed = await body(client.POST(list, { body: { month: `${month}-01` } }))
  // Reports freeze with it, and teams show frozen numbers.
  void queryClient.invalidateQueries()
  return closed
}
