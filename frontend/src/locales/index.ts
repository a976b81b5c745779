import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'

type Messages = Record<string, Record<string, string>>

const storageKey = 'zhaoyin.language'

// What signing in needs comes with the page; the words of the screens come with the first of them, English when it is asked for.
const first = collect(import.meta.glob<Messages[string]>('./zh-CN/{auth,common,shell}.json', { eager: true, import: 'default' }))

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': first } as Record<Language, Messages>,
  missingWarn: false,
  fallbackWarn: false,
})

let words: Promise<void> | null = null

/** The words of every screen behind the sign-in. */
export function loadWords(): Promise<void> {
  words ??= import('./chinese').then(({ chinese }) => {
    i18n.global.setLocaleMessage('zh-CN', { ...first, ...collect(chinese) })
  })
  return words
}

export async function setLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { english } = await import('./english')
    i18n.global.setLocaleMessage('en', collect(english))
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function storedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

function collect(files: Record<string, Messages[string]>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/(\w+)\.json$/, '$1'), messages]),
  )
}
