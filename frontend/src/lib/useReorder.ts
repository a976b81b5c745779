import { nextTick, ref, type Ref } from 'vue'

const dragType = 'text/plain'

/**
 * Things in an order that is changed by keyboard (↑ and ↓ on the handle) and by dragging the handle. Rows are the elements marked
 * `data-place`, handles those marked `data-handle`; a moved thing keeps the focus.
 */
export function useReorder(root: Ref<HTMLElement | null>, length: () => number, move: (from: number, to: number) => void) {
  const dragged = ref<number | null>(null)
  const over = ref<number | null>(null)

  function go(from: number, to: number): void {
    if (to < 0 || to >= length() || to === from) return
    move(from, to)
    void nextTick(() => {
      const row = root.value?.querySelectorAll<HTMLElement>('[data-place]')[to]
      const handle = row?.querySelector<HTMLElement>('[data-handle]')
      // On a phone, where nothing is dragged, the handle is out of sight and the row's own buttons move it.
      const target = handle && window.getComputedStyle(handle).display !== 'none' ? handle : row?.querySelector<HTMLElement>('button:not([data-handle]):not(:disabled)')
      target?.focus()
    })
  }

  function onKey(event: KeyboardEvent, index: number): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    go(index, index + (event.key === 'ArrowUp' ? -1 : 1))
  }

  function onDragStart(event: DragEvent, index: number): void {
    dragged.value = index
    if (!event.dataTransfer) return
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData(dragType, String(index))
    const row = event.target instanceof HTMLElement ? event.target.closest('[data-place]') : null
    if (row) event.dataTransfer.setDragImage(row, 16, 16)
  }

  /** Nothing else that is dragged over the page belongs here. */
  function onDragOver(event: DragEvent, index: number): void {
    if (dragged.value === null) return
    event.preventDefault()
    over.value = index
  }

  function onDrop(event: DragEvent, index: number): void {
    if (dragged.value === null) return
    event.preventDefault()
    go(dragged.value, index)
    onDragEnd()
  }

  function onDragEnd(): void {
    dragged.value = null
    over.value = null
  }

  /** Where the dragged thing would come to stand: above the row, or below it. */
  function mark(index: number): string {
    if (dragged.value === null || over.value !== index || dragged.value === index) return ''
    return dragged.value < index ? 'below' : 'above'
  }

  return { go, onKey, onDragStart, onDragOver, onDrop, onDragEnd, mark }
}
