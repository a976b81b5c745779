import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useSession } from './session'
import { connection } from './transport'

interface Person {
  id: string
  name: string
}

const key = 'zhaoyin.device'

/**
 * Whose device this is: whoever signed in last and did not sign out. Without a line that person may go on writing without a session;
 * everything else waits for one.
 */
export const useDevice = defineStore('device', () => {
  const session = useSession()
  const person = ref<Person | null>(read())
  /** Somebody writes without a session. It ends with signing in, not with the line's coming back: what is being typed stays. */
  const drafting = ref(false)
  const owner = computed(() => session.me?.id ?? (drafting.value ? (person.value?.id ?? null) : null))

  watch(
    () => session.me,
    (me) => {
      if (me) {
        drafting.value = false
        if (session.may('visits:write') || session.may('leads:write')) write({ id: me.id, name: me.name })
      } else if (session.endReason === 'signed_out') write(null)
    },
    { immediate: true },
  )

  function write(now: Person | null): void {
    person.value = now
    try {
      if (now) localStorage.setItem(key, JSON.stringify(now))
      else localStorage.removeItem(key)
    } catch {
      // Then the device knows nobody, and writing needs a session.
    }
  }

  /** Whether writing may begin, or go on, without a session: nobody could sign in now. */
  function mayDraft(): boolean {
    if (session.signedIn || person.value === null) return false
    if (connection.value === 'unreachable' || !navigator.onLine) drafting.value = true
    return drafting.value
  }

  return { person, drafting, owner, mayDraft }
})

function read(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Person | null
  } catch {
    return null
  }
}
