import { computed, ref, watch, type Ref } from 'vue'
import type { ListRow } from '@/lib/listAccess'
import type { Picks } from './types'

/** Rows marked for doing something with all of them: only what is shown can be marked, and another question lets go of it. */
export function usePicks<Row extends ListRow>(rows: Readonly<Ref<readonly Row[]>>, reason: (row: Row) => string, question: () => unknown) {
  const marked = ref<ReadonlySet<string>>(new Set())
  let last: string | null = null

  const picked = computed(() => rows.value.filter((row) => marked.value.has(row.id) && reason(row) === ''))
  const possible = computed(() => rows.value.filter((row) => reason(row) === ''))
  const all = computed(() => possible.value.length > 0 && picked.value.length === possible.value.length)
  watch(question, clear)

  function clear(): void {
    marked.value = new Set()
    last = null
  }

  function toggle(row: Row, onto = false): void {
    const ids = possible.value.map((one) => one.id)
    const [from, to] = [ids.indexOf(last ?? ''), ids.indexOf(row.id)]
    const wanted = !marked.value.has(row.id)
    const reach = onto && from >= 0 && to >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [row.id]
    const next = new Set(marked.value)
    for (const id of reach) if (wanted) next.add(id)
    else next.delete(id)
    marked.value = next
    last = row.id
  }

  const picks: Picks<Row> = {
    has: (row) => marked.value.has(row.id),
    reason,
    toggle,
    all,
    toggleAll: () => {
      marked.value = all.value ? new Set() : new Set(possible.value.map((row) => row.id))
    },
  }
  return { picks, picked, clear }
}
