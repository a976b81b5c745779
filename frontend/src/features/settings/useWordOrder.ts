import { computed, onScopeDispose, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { orderEntries, refreshEntries } from '@/api/dictionaries'
import { isApiError } from '@/api/problem'
import type { DictionaryEntry } from '@/api/types'
import { inOrder, moved } from '@/lib/order'
import { say } from '@/ui/toast'

/** Several steps by keyboard are one change of the order. */
const pause = 800

/** The words of a dictionary in an order that is kept by itself a moment after the last move. `said` is for whoever hears the page. */
export function useWordOrder(dictionary: string, words: () => readonly DictionaryEntry[]) {
  const { t } = useI18n()
  const wanted = ref<string[] | null>(null)
  const said = ref('')
  const rows = computed(() => inOrder(words(), wanted.value))
  let timer: ReturnType<typeof setTimeout> | undefined

  function move(from: number, to: number): void {
    const after = moved(rows.value, from, to)
    wanted.value = after.map((entry) => entry.id)
    said.value = t('dictionaries.moved', { name: after[to]?.value ?? '', place: to + 1, n: after.length })
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pause)
  }

  async function keep(): Promise<void> {
    timer = undefined
    const sent = wanted.value
    if (sent === null) return
    try {
      await orderEntries(dictionary, sent)
      say(t('dictionaries.order_saved'), 'success')
    } catch (error) {
      if (!isApiError(error)) throw error
      // Somebody added or archived a word meanwhile: their words come, and one looks again.
      say((error.fields[0]?.message ?? error.message) || t('common.error_network'), 'error')
      await refreshEntries(dictionary)
    }
    // What was moved while this one was on its way is kept by its own timer.
    if (wanted.value === sent) wanted.value = null
  }

  onScopeDispose(() => {
    if (timer === undefined) return
    clearTimeout(timer)
    void keep()
  })

  return { rows, move, said }
}
