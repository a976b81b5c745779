import { customRef, onScopeDispose, type Ref } from 'vue'

/** A ref that follows its source only after the person has stopped typing. */
export function debouncedSetter(set: (value: string) => void, wait = 300): (value: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      set(value)
    }, wait)
  }
}

/** What is typed shows at once; `commit` hears of it when the typing pauses. */
export function typedRef(initial: string, commit: (value: string) => void): Ref<string> {
  const later = debouncedSetter(commit)
  let value = initial
  return customRef((track, trigger) => ({
    get() {
      track()
      return value
    },
    set(next) {
      value = next
      trigger()
      later(next)
    },
  }))
}
