import { customRef, inject, onScopeDispose, type Ref } from 'vue'
import { routerKey } from 'vue-router'

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

/** Whether one is already on the way to another page, which may take its time to come. */
function useLeaving(): () => boolean {
  const router = inject(routerKey, null)
  let leaving = false
  if (router) {
    onScopeDispose(router.beforeEach((to, from) => void (leaving = to.path !== from.path)))
    onScopeDispose(router.afterEach(() => void (leaving = false)))
  }
  return () => leaving
}

/**
 * What is typed shows at once; `commit` hears of it when the typing pauses, unless one has gone on by then: writing it to the address
 * would call back whoever has just pressed a link.
 */
export function typedRef(initial: string, commit: (value: string) => void): Ref<string> {
  const leaving = useLeaving()
  const later = debouncedSetter((value) => {
    if (!leaving()) commit(value)
  })
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
