import { ref, watch, type Ref } from 'vue'

// What screens are for and what their words mean is data, one file a screen and language, fetched when somebody asks.

export interface Term {
  word: string
  text: string
}

export interface ScreenHelp {
  purpose: string
  can: string[]
  /** Entries of the glossary, in the order in which one meets them. */
  terms: string[]
  /** What the keyboard does here, by the names under `shell.key_`. */
  keys: string[]
}

type Glossary = Record<string, Term>

const screens = import.meta.glob<ScreenHelp>('../help/*/screens/*.json', { import: 'default' })
const glossaries = import.meta.glob<Glossary>('../help/*/glossary.json', { import: 'default' })

export function hasHelp(route: string): boolean {
  return `../help/zh-CN/screens/${route}.json` in screens
}

/** The glossary in the reader's language; null until it has come. */
export function useGlossary(language: Readonly<Ref<string>>): Readonly<Ref<Glossary | null>> {
  return useLoaded(() => glossaries[`../help/${language.value}/glossary.json`])
}

/** What the screen of this route is for; null while it comes, and where nobody has written it. */
export function useScreenHelp(route: () => string, language: Readonly<Ref<string>>): Readonly<Ref<ScreenHelp | null>> {
  return useLoaded(() => screens[`../help/${language.value}/screens/${route()}.json`])
}

function useLoaded<T>(pick: () => (() => Promise<T>) | undefined): Readonly<Ref<T | null>> {
  const loaded: Ref<T | null> = ref(null)

  async function follow(load: (() => Promise<T>) | undefined): Promise<void> {
    if (!load) {
      loaded.value = null
      return
    }
    const mine = await load()
    if (pick() === load) loaded.value = mine
  }

  watch(pick, (load) => void follow(load), { immediate: true })
  return loaded
}
