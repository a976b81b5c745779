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

/**
 * A form whose every keystroke survives a reload; `discard` forgets it once it has been sent or given up. `sealed`: while it says so nothing
 * is kept, since what is kept lies in plain.
 */
export function useDraft<T extends object>(name: string, initial: T, sealed: () => boolean = () => false): Draft<T> {
  const key = prefix + name
  const kept = sealed() ? null : read<T>(key)
  // As text: what lies deeper in the form is the same thing as in `initial`.
  const opened = JSON.stringify(initial)
  const form = reactive({ ...initial, ...kept }) as T
  let active = true
  watch(
    form,
    (now) => {
      if (active && !sealed()) write(key, now)
    },
    { deep: true, flush: 'sync' },
  )
  const forget = (): void => {
    sessionStorage.removeItem(key)
  }
  watch(
    sealed,
    (now) => {
      if (now) forget()
    },
    { immediate: true },
  )
  return {
    form,
    dirty: computed(() => opened !== JSON.stringify({ ...form })),
    restored: kept !== null && JSON.stringify(kept) !== opened,
    discard() {
      active = false
      forget()
    },
    forget,
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

/** Forgets the drafts of these kinds, open or not. */
export function forgetDrafts(kinds: readonly string[]): void {
  for (const name of draftNames().filter((one) => kinds.includes(one.split('.')[0] ?? ''))) sessionStorage.removeItem(prefix + name)
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
