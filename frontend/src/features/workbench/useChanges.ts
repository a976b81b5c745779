import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useFigures, type FigureScope } from '@/api/figures'
import { changes, type Change } from './changeModel'

/** What figures gained between two days. `base` null: since they began at 0. */
export function useChanges(keys: MaybeRefOrGetter<readonly string[]>, scope: MaybeRefOrGetter<FigureScope>, base: MaybeRefOrGetter<string | null>) {
  const now = useFigures(scope, { exact: true })
  const isCompared = computed(() => toValue(base) !== null)
  const then = useFigures(() => ({ ...toValue(scope), as_of: toValue(base) ?? toValue(scope).as_of }), { exact: true, enabled: isCompared })
  const waiting = computed(() => now.isPending.value || (isCompared.value && then.isPending.value))
  return {
    changes: computed<Change[]>(() => {
      if (waiting.value || !now.data.value) return []
      return changes(toValue(keys), now.data.value.figures, isCompared.value ? (then.data.value?.figures ?? []) : null)
    }),
    pending: waiting,
    error: computed(() => now.error.value ?? (isCompared.value ? then.error.value : null)),
    retry: () => {
      void now.refetch()
      if (isCompared.value) void then.refetch()
    },
  }
}
