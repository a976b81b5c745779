import { ref, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import type { ListHabits } from '@/lib/listAccess'
import type { ListState } from './useListState'

// What one looks at as a whole stands in every address: it says nothing about this list.
const scope = new Set(['org', 'as_of'])

/**
 * Opens the default view of the person's role where the address says nothing, whether one has just come or goes to the bare address
 * again. Gives whether that is still being found out.
 */
export function useFirstView(habits: ListHabits, state: Pick<ListState, 'apply'>): Readonly<Ref<boolean>> {
  const route = useRoute()
  const own = route.name
  const bare = () => route.name === own && Object.keys(route.query).every((name) => scope.has(name))
  const opening = ref(bare() && !habits.settled.value)

  watch(
    [habits.settled, () => route.query],
    () => {
      if (!habits.settled.value) return
      opening.value = false
      const view = habits.first.value
      if (view === null || !bare()) return
      habits.columns.value ??= view.columns
      state.apply(view.query)
    },
    { immediate: true },
  )
  return opening
}
