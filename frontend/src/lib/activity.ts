// When the person last did something, in any tab. Storage carries it between tabs; without storage each tab keeps its own.
const key = 'zhaoyin.active_at'
const writeEvery = 10_000

let last = Date.now()
let written = 0

export function watchActivity(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    window.addEventListener(event, noteActivity, { passive: true, capture: true })
  }
}

export function noteActivity(): void {
  last = Date.now()
  if (last - written < writeEvery) return
  written = last
  try {
    localStorage.setItem(key, String(last))
  } catch {
    // Private windows may refuse storage.
  }
}

export function lastActivity(): number {
  try {
    return Math.max(last, Number(localStorage.getItem(key) ?? 0))
  } catch {
    return last
  }
}
