import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { ListQuery, ListRow } from '@/lib/listAccess'
import type { Filter, ListDescription } from './types'

/** The parameters that one filter takes. */
export function paramsOf(filter: Filter): string[] {
  if (filter.kind === 'since') return [`${filter.name}.lte`]
  return filter.kind === 'dates' || filter.kind === 'money' ? [`${filter.name}.gte`, `${filter.name}.lte`] : [filter.name]
}

export function isSet(filter: Filter, query: ListQuery): boolean {
  return paramsOf(filter).some((name) => query[name] !== undefined)
}

/** Says in the address that nothing is narrowed, where an address that says nothing would open a view. */
export const everything = { view: 'all' }

/**
 * What a list shows, read from the address and written to it: whoever gets the link sees the same. `opensView`: an address that says
 * nothing opens a view, so that "everything" has to be said.
 */
export function useListState<Row extends ListRow>(list: ListDescription<Row>, opensView: () => boolean = () => false, hasBoard = false) {
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
  const asBoard = computed(() => hasBoard && first(route.query, 'show') === 'board')

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
    const filled = Object.entries(wanted).filter(([name, value]) => name !== 'view' && value !== '' && value !== null && value !== undefined)
    const says = filled.some(([name]) => names.has(name))
    void router.replace({ query: { ...(Object.fromEntries(filled) as LocationQuery), ...(!says && opensView() ? everything : {}) } })
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
