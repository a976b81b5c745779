import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { fetchAll } from './glance'

/** More units × indicators than any county plans. */
const bound = 2000

/** Every target of a year. */
export function useTargetsOf(year: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['/api/v1/targets', 'year', year],
    queryFn: async ({ signal }) => (await fetchAll('/api/v1/targets', { year: String(toValue(year)) }, bound, signal)).items,
    placeholderData: undefined,
  })
}
