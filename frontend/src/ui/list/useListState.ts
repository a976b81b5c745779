import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { ListQuery, ListRow } from '@/lib/listAccess'
import type { Filter, ListDescription } from './types'

/** The parameters that one filter takes. */
export function paramsOf(filter: Filter): string[] {
  return filter.kind === 'dates' || filter.kind === 'money' ? [`${filter.name}.gte`, `${filter.name}.lte`] : [filter.name]
}

export function isSet(filter: Filter, query: ListQuery): boolean {
  return paramsOf(filter).some((name) => query[name] !== undefined)
}

/** What a list shows, read from the address and written to it: whoever gets the link sees the same. */
export function useListState<Row extends ListRow>(list: ListDescription<Row>) {
  const route = useRoute()
  const router = useRouter()

  const names = new Set([...list.filters.flatMap(paramsOf), ...(list.search === false ? [] : ['q']), 'sort'])
  const query = computed<ListQuery>(() => {
    const found: ListQuery = {}
    for (const name of names) {
      const value = first(route.query, name)
      if (value !== '') found[name] = value
    }
    return found
  })
  const asked = computed<ListQuery>(() => {
    const withSort = query.value.sort === undefined && list.sort ? { ...query.value, sort: list.sort } : query.value
    return list.ask ? list.ask(withSort) : withSort
  })
  const sort = computed(() => query.value.sort ?? list.sort ?? '')
  const narrowed = computed(() => Object.keys(query.value).some((name) => name !== 'sort'))
  const asBoard = computed(() => list.board !== undefined && first(route.query, 'show') === 'board')

  /** Empty values leave the address; what the list does not know stays as it was. */
  function change(changes: ListQuery): void {
    replace({ ...route.query, ...changes })
  }

  /** Exactly these filters and no others. */
  function apply(wanted: ListQuery): void {
    const kept = Object.fromEntries(Object.entries(route.query).filter(([name]) => !names.has(name)))
    replace({ ...kept, ...wanted })
  }

  function replace(wanted: Record<string, unknown>): void {
    const filled = Object.entries(wanted).filter(([, value]) => value !== '' && value !== null && value !== undefined)
    void router.replace({ query: Object.fromEntries(filled) as LocationQuery })
  }

  return {
    names,
    query,
    asked,
    sort,
    narrowed,
    asBoard,
    change,
    apply,
    clear: () => {
      apply(query.value.sort === undefined ? {} : { sort: query.value.sort })
    },
    sortBy: (wanted: string) => {
      change({ sort: wanted === list.sort ? '' : wanted })
    },
    showAs: (wanted: 'table' | 'board') => {
      change({ show: wanted === 'board' ? 'board' : '' })
    },
  }
}

export type ListState = ReturnType<typeof useListState>

function first(query: LocationQuery, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
