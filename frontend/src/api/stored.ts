import { useSession } from './session'

// What a browser keeps for one person. The key carries who it is: machines are shared, and one person's habits are not another's.

export function readStored<T>(storage: Storage, name: string, fallback: T): T {
  try {
    const text = storage.getItem(keyOf(name))
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

export function writeStored(storage: Storage, name: string, value: unknown): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs the habit, not the page.
  }
}

function keyOf(name: string): string {
  return `zhaoyin.${useSession().me?.id ?? 'nobody'}.${name}`
}
