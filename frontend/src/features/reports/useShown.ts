import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { clean, one } from '@/api/scope'

/** Whose records stand open. It stands in the address, so that a link shows the same rows to somebody else. */
export function useShown() {
  const route = useRoute()
  const router = useRouter()

  const key = computed(() => one(route.query, 'number'))
  /** Those of now, where the number is frozen. */
  const now = computed(() => one(route.query, 'now') === 'true')

  function show(number: string, ofNow = false): void {
    void router.replace({ query: clean({ ...route.query, number, now: ofNow ? 'true' : '' }) })
  }

  function close(): void {
    show('')
  }

  return { key, now, show, close }
}
