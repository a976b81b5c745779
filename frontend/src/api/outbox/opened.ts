import type { Shelf } from './shelf'

// One store for the whole page, and a word to the other tabs when something in it has changed, or the PIN over it.

type News = 'changed' | 'pin'

const knock = (news: News): string => `zhaoyin.outbox.${news}`
let opened: Promise<{ shelf: Shelf; lasting: boolean }> | null = null

export function openShelf(): Promise<{ shelf: Shelf; lasting: boolean }> {
  opened ??= import('./browserShelf')
    .then(({ browserShelf }) => browserShelf())
    .catch((error: unknown) => {
      // The next one tries again: it may have been the line alone.
      opened = null
      throw error
    })
  return opened
}

/** For tests, which begin with nothing. */
export function closeShelf(): void {
  opened = null
}

export function tellTabs(news: News = 'changed'): void {
  try {
    // The same value twice would be heard once.
    localStorage.setItem(knock(news), `${String(Date.now())} ${String(Math.random())}`)
  } catch {
    // The other tabs then hear of it when they next look.
  }
}

export function whenTabsTell(listen: (news: News) => void): () => void {
  const hear = (event: StorageEvent): void => {
    for (const news of ['changed', 'pin'] as const) if (event.key === knock(news)) listen(news)
  }
  window.addEventListener('storage', hear)
  return () => {
    window.removeEventListener('storage', hear)
  }
}
