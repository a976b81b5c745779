import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { ListTrail } from '@/lib/listAccess'
import { fetchPage, type ListPath } from './paths'
import { readStored, writeStored } from './stored'

// The way back: which list, with which filters, one came from. It belongs to the tab, so two tabs do not mix up their lists.

interface KeptTrail extends ListTrail {
  at: string | null
}

export function leaveTrail(path: string, trail: ListTrail): void {
  writeStored(sessionStorage, nameOf(path), { ...trail, at: null })
}

export function lastOpened(path: string, from: string): string | null {
  const trail = readStored<KeptTrail | null>(sessionStorage, nameOf(path), null)
  return trail?.address === from ? trail.at : null
}

/** The rows before and after this one in the list one came from; nothing where one came from elsewhere. */
export function useNeighbours(path: ListPath, id: MaybeRefOrGetter<string>) {
  const trail = ref(readStored<KeptTrail | null>(sessionStorage, nameOf(path), null))
  const index = computed(() => trail.value?.ids.indexOf(toValue(id)) ?? -1)
  const known = computed(() => index.value >= 0)

  watch(
    index,
    async (here) => {
      const now = trail.value
      if (!now || here < 0) return
      trail.value = { ...now, at: toValue(id) }
      writeStored(sessionStorage, nameOf(path), trail.value)
      if (here === now.ids.length - 1 && now.cursor !== null) await goOn(now, now.cursor)
    },
    { immediate: true },
  )

  /** At the last row that was loaded the next page is fetched, so that one can go on to the list's real end. */
  async function goOn(now: ListTrail, cursor: string): Promise<void> {
    try {
      const page = await fetchPage<{ id: string }>(path, now.query, cursor, 50)
      if (!trail.value || trail.value.cursor !== cursor) return
      trail.value = { ...trail.value, ids: [...trail.value.ids, ...page.items.map((row) => row.id)], cursor: page.next_cursor ?? null }
      writeStored(sessionStorage, nameOf(path), trail.value)
    } catch {
      // The way on then ends here; the list itself shows what is wrong.
    }
  }

  return {
    address: computed(() => (known.value ? (trail.value?.address ?? null) : null)),
    position: computed(() => (known.value ? index.value + 1 : null)),
    total: computed(() => (known.value ? (trail.value?.total ?? trail.value?.ids.length ?? null) : null)),
    previous: computed(() => (known.value ? (trail.value?.ids[index.value - 1] ?? null) : null)),
    next: computed(() => (known.value ? (trail.value?.ids[index.value + 1] ?? null) : null)),
  }
}

function nameOf(path: string): string {
  return `trail.${path}`
}
