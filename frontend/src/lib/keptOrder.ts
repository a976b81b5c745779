import { computed, onScopeDispose, ref } from 'vue'
import { inOrder, moved } from './order'

/** Several steps by keyboard are one change of the order. */
const pause = 800

/**
 * Things in an order that is kept by itself a moment after the last move, or when the page is left. `words` says where a thing went, for
 * whoever hears the page (`said`); `keep` sends the ids, tells how it went, and ends once the things stand in the order that is kept.
 */
export function useKeptOrder<T extends { id: string }>(
  things: () => readonly T[],
  words: (thing: T, place: number, n: number) => string,
  keep: (ids: string[]) => Promise<void>,
) {
  const wanted = ref<string[] | null>(null)
  const said = ref('')
  const rows = computed(() => inOrder(things(), wanted.value))
  let timer: ReturnType<typeof setTimeout> | undefined

  function move(from: number, to: number): void {
    const after = moved(rows.value, from, to)
    const thing = after[to]
    wanted.value = after.map((one) => one.id)
    if (thing) said.value = words(thing, to + 1, after.length)
    clearTimeout(timer)
    timer = setTimeout(() => void send(), pause)
  }

  async function send(): Promise<void> {
    timer = undefined
    const sent = wanted.value
    if (sent === null) return
    await keep(sent)
    // What was moved while this one was on its way is kept by its own timer.
    if (wanted.value === sent) wanted.value = null
  }

  onScopeDispose(() => {
    if (timer === undefined) return
    clearTimeout(timer)
    void send()
  })

  return { rows, move, said }
}
