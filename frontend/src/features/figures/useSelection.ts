import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { clean, one } from '@/api/scope'

/** Which number is open. It stands in the address, so that a link shows the same rows to somebody else. */
export function useSelection() {
  const route = useRoute()
  const router = useRouter()

  const figure = computed(() => one(route.query, 'figure'))
  const group = computed(() => one(route.query, 'group') || null)
  const part = computed(() => {
    const text = one(route.query, 'part')
    return /^\d+$/.test(text) ? Number(text) : null
  })

  function show(key: string, ofGroup: string | null = null, ofPart: number | null = null): void {
    const query = { ...route.query, figure: key, group: ofGroup ?? '', part: ofPart === null ? '' : String(ofPart) }
    void router.replace({ query: clean(query) })
  }

  function close(): void {
    show('')
  }

  return { figure, group, part, show, close }
}
