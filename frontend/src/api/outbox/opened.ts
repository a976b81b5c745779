import type { Shelf } from './shelf'

// One store for the whole page, and a word to the other tabs when something in it has changed.

const knock = 'zhaoyin.outbox.changed'
let opened: Promise<{ shelf: Shelf; lasting: boolean }> | null = null

export function openShelf(): Promise<{ shelf: Shelf; lasting: boolean }> {
  opened ??= import('./browserShelf').then(({ browserShelf }) => browserShelf())
  return opened
}

/** For tests, which begin with nothing. */
export function closeShelf(): void {
  opened = null
}

export function tellTabs(): void {
  try {
    localStorage.setItem(knock, String(Date.now()))
  } catch {
    // The other tabs then hear of it when they next look.
  }
}

export function whenTabsTell(listen: () => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === knock) listen()
  }
  window.addEventListener('storage', hear)
  return () => {
    window.removeEventListener('storage', hear)
  }
}
