import { computed, reactive, watch, type ComputedRef } from 'vue'

const prefix = 'zhaoyin.draft.'

export interface Draft<T extends object> {
  form: T
  dirty: ComputedRef<boolean>
  restored: boolean
  discard: () => void
  /** Nothing of it is kept until somebody types again: for a form that stays open, empty. */
  forget: () => void
}

/** A form whose every keystroke survives a reload; `discard` forgets it once it has been sent or given up. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const key = prefix + name
  const kept = read<T>(key)
  // As text: what lies deeper in the form is the same thing as in `initial`.
  const opened = JSON.stringify(initial)
  const form = reactive({ ...initial, ...kept }) as T
  let active = true
  watch(
    form,
    (now) => {
      if (active) write(key, now)
    },
    { deep: true, flush: 'sync' },
  )
  return {
    form,
    dirty: computed(() => opened !== JSON.stringify({ ...form })),
    restored: kept !== null && JSON.stringify(kept) !== opened,
    discard() {
      active = false
      sessionStorage.removeItem(key)
    },
    forget() {
      sessionStorage.removeItem(key)
    },
  }
}

/** The names of the forms in which something was typed and not yet sent. */
export function draftNames(): string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort()
  } catch {
    return []
  }
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs the draft, not the form.
  }
}
