import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { isTaken } from '@/ui/keys'

/**
 * j and k go from row to row (the focus goes along, so Enter opens as on any link), h and l from column to column of a board, o opens,
 * x marks, m moves, / goes to the search. Rows are the elements marked `data-row`, columns those marked `data-lane`; what a key presses
 * within a row is marked `data-open`, `data-pick`, `data-move`.
 */
export function useListKeys(root: Ref<HTMLElement | null>, search: () => void): void {
  function rows(within: ParentNode | null): HTMLElement[] {
    return Array.from(within?.querySelectorAll<HTMLElement>('[data-row]') ?? [])
  }

  function step(by: number): void {
    const lane = here()?.closest('[data-lane]') ?? root.value
    const all = rows(lane)
    const at = all.findIndex((row) => row.contains(document.activeElement))
    const start = at >= 0 ? at + by : Math.max(all.findIndex((row) => row.hasAttribute('data-last')), 0)
    go(all[Math.min(Math.max(start, 0), all.length - 1)])
  }

  function side(by: number): void {
    const lanes = Array.from(root.value?.querySelectorAll<HTMLElement>('[data-lane]') ?? []).filter((lane) => rows(lane).length > 0)
    if (lanes.length === 0) return
    const lane = here()?.closest('[data-lane]')
    const at = lanes.findIndex((one) => one === lane)
    const depth = lane ? rows(lane).findIndex((row) => row.contains(document.activeElement)) : 0
    const beside = rows(lanes[at < 0 ? 0 : Math.min(Math.max(at + by, 0), lanes.length - 1)] ?? null)
    go(beside[Math.min(Math.max(depth, 0), beside.length - 1)])
  }

  function here(): HTMLElement | null {
    const active = document.activeElement
    return active instanceof HTMLElement && root.value?.contains(active) ? active : null
  }

  function go(row: HTMLElement | undefined): void {
    const target = row?.querySelector<HTMLElement>('[data-open]') ?? row?.querySelector<HTMLElement>('a, button')
    target?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function press(what: string): void {
    here()?.closest('[data-row]')?.querySelector<HTMLElement>(what)?.click()
  }

  const acts: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    l: () => side(1),
    h: () => side(-1),
    o: () => press('[data-open]'),
    x: () => press('[data-pick] input'),
    m: () => press('[data-move]'),
    '/': search,
  }

  function onKey(event: KeyboardEvent): void {
    const act = isTaken(event) || event.shiftKey ? undefined : acts[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }

  onMounted(() => {
    document.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKey)
  })
}
