import { ref } from 'vue'
import { readStored, writeStored } from './stored'

export interface Visit {
  /** The name of the route, and the record's id in it. */
  route: string
  id: string
  title: string
}

const kept = 12
const name = 'recent'

/** What the person looked at last, the latest first. */
export function useRecent() {
  return ref(readStored<Visit[]>(localStorage, name, []))
}

export function noteVisit(route: string, id: string, title: string): void {
  const others = readStored<Visit[]>(localStorage, name, []).filter((one) => one.route !== route || one.id !== id)
  writeStored(localStorage, name, [{ route, id, title }, ...others].slice(0, kept))
}
