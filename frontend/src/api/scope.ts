import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'
import { isIsoDate } from '@/lib/dates'
import { useSession } from './session'

const organizationKey = 'org'
const dateKey = 'as_of'

export function one(query: LocationQuery, name: string): string {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** What one looks at: the organization and the date that every number on a page obeys. Both stand in the address. */
export function useScope() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  const today = computed(() => session.me?.today ?? '')
  const organizationId = computed(() => one(route.query, organizationKey))
  const asOf = computed(() => {
    const wished = one(route.query, dateKey)
    return isIsoDate(wished) ? wished : today.value
  })

  function set(changes: LocationQueryRaw): void {
    void router.replace({ query: clean({ ...route.query, ...changes }) })
  }

  return {
    today,
    organizationId,
    asOf,
    setOrganization: (id: string) => {
      set({ [organizationKey]: id })
    },
    setAsOf: (date: string) => {
      set({ [dateKey]: date === today.value ? '' : date })
    },
  }
}

/** Moving to another page keeps what one looks at. */
export function carryScope(from: LocationQuery, to: LocationQuery): LocationQueryRaw | null {
  const carried: LocationQueryRaw = {}
  for (const name of [organizationKey, dateKey]) {
    if (to[name] === undefined && one(from, name) !== '') carried[name] = one(from, name)
  }
  return Object.keys(carried).length > 0 ? { ...to, ...carried } : null
}

/** Filters live in the address; an empty one leaves it. */
export function clean(query: LocationQueryRaw): LocationQueryRaw {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined))
}
