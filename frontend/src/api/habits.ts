import { ref, watch } from 'vue'
import type { ListHabits, SavedView } from '@/lib/listAccess'
import { readStored, writeStored } from './stored'

// Kept in the browser; where the server keeps views of a person, only this file changes.

/** The columns and views that the person has chosen for one list. */
export function habitsOf(path: string): ListHabits {
  const columns = ref(readStored<string[] | null>(localStorage, `columns.${path}`, null))
  const views = ref(readStored<SavedView[]>(localStorage, `views.${path}`, []))
  watch(columns, (chosen) => writeStored(localStorage, `columns.${path}`, chosen))
  watch(views, (kept) => writeStored(localStorage, `views.${path}`, kept))
  return {
    columns,
    views,
    saveView: (view) => {
      const saved = { ...view, id: `${String(Date.now())}-${String(views.value.length)}` }
      views.value = [...views.value, saved]
      return Promise.resolve(saved)
    },
    removeView: (id) => {
      views.value = views.value.filter((view) => view.id !== id)
      return Promise.resolve()
    },
  }
}
