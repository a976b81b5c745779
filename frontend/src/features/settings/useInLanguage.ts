import { useI18n } from 'vue-i18n'
import type { BothLanguages } from '@/api/types'

/** Words that the server gives in both languages, in the reader's. */
export function useInLanguage(): (words: BothLanguages) => string {
  const { locale } = useI18n()
  return (words) => (locale.value === 'en' ? words.en : words.zh)
}
