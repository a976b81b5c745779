import { nextTick, onBeforeUnmount, ref, type Ref } from 'vue'
import { moved, tapped, type Place, type Selection } from './selectionModel'

/** Choosing days in a calendar: dragged with a mouse, tapped from the first to the last, or by the keyboard. */
export function useSelection(root: Readonly<Ref<HTMLElement | null>>, size: () => { rows: number; days: number }) {
  const selection = ref<Selection | null>(null)
  const current = ref<Place>({ row: 0, day: 0 })
  let begun: Place | null = null
  let dragged = false

  function placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null
    return cell ? { row: Number(cell.dataset.row), day: Number(cell.dataset.day) } : null
  }

  function onPointerDown(event: PointerEvent): void {
    // A finger scrolls; it taps where it means to choose.
    if (event.pointerType === 'touch' || event.button !== 0) return
    begun = placeOf(event.target)
    dragged = false
    if (begun) window.addEventListener('pointerup', onPointerUp)
  }

  function onPointerOver(event: PointerEvent): void {
    const place = begun && placeOf(event.target)
    if (!begun || !place || (!dragged && place.row === begun.row && place.day === begun.day)) return
    dragged = true
    selection.value = { from: begun, to: place }
  }

  function onPointerUp(): void {
    window.removeEventListener('pointerup', onPointerUp)
    begun = null
    // The click that ends a drag comes right after this, if it comes at all.
    if (dragged) setTimeout(() => (dragged = false), 0)
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target)
    if (!place || dragged) return
    current.value = place
    selection.value = event.shiftKey && selection.value ? { from: selection.value.from, to: place } : tapped(selection.value, place)
  }

  async function onKey(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && selection.value) {
      event.stopPropagation()
      selection.value = null
      return
    }
    const place = placeOf(event.target)
    const { rows, days } = size()
    const next = place && moved(place, event.key, rows, days)
    if (!place || !next) return
    event.preventDefault()
    if (event.shiftKey) selection.value = { from: selection.value?.from ?? place, to: next }
    current.value = next
    await nextTick()
    root.value?.querySelector<HTMLElement>(`[data-row="${String(next.row)}"][data-day="${String(next.day)}"]`)?.focus()
  }

  function clear(): void {
    selection.value = null
  }

  onBeforeUnmount(() => {
    window.removeEventListener('pointerup', onPointerUp)
  })

  return { selection, current, clear, on: { pointerdown: onPointerDown, pointerover: onPointerOver, click: onClick, keydown: onKey } }
}
