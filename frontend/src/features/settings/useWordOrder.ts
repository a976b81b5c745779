import { useI18n } from 'vue-i18n'
import { orderEntries, refreshEntries } from '@/api/dictionaries'
import { isApiError } from '@/api/problem'
import type { DictionaryEntry } from '@/api/types'
import { useKeptOrder } from '@/lib/keptOrder'
import { say } from '@/ui/toast'

/** The words of a dictionary, in an order that is kept by itself. */
export function useWordOrder(dictionary: string, words: () => readonly DictionaryEntry[]) {
  const { t } = useI18n()

  async function keep(ids: string[]): Promise<void> {
    try {
      await orderEntries(dictionary, ids)
      say(t('dictionaries.order_saved'), 'success')
    } catch (error) {
      if (!isApiError(error)) throw error
      // Somebody added or archived a word meanwhile: their words come, and one looks again.
      say((error.fields[0]?.message ?? error.message) || t('common.error_network'), 'error')
      await refreshEntries(dictionary)
    }
  }

  return useKeptOrder(words, (entry, place, n) => t('dictionaries.moved', { name: entry.value, place, n }), keep)
}
