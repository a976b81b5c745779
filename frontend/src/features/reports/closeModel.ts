import type { ClosedFigure } from '@/api/types'
import { formatNumber } from '@/lib/numbers'

/** A figure's value is a number, nothing, or a table of groups. */
export function valueWords(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value)
  return '—'
}

export interface GroupPair {
  group: string
  then: number
  now: number
}

/** The groups of a table that differ; null where the figure is a number. */
export function differingGroups(figure: Pick<ClosedFigure, 'value' | 'now'>): GroupPair[] | null {
  const [then, now] = [tableOf(figure.value), tableOf(figure.now)]
  if (then === null && now === null) return null
  const groups = [...new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})])]
  return groups.map((group) => ({ group, then: then?.[group] ?? 0, now: now?.[group] ?? 0 })).filter((pair) => pair.then !== pair.now)
}

/** What the frozen records of a figure add up to; null where it is no sum. */
export function totalOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  const table = tableOf(value)
  return table === null ? null : Object.values(table).reduce((total, count) => total + count, 0)
}

export interface ClosedSection {
  name: string
  figures: ClosedFigure[]
}

/** The figures by section, in the order in which the server tells them. */
export function closedSections(figures: readonly ClosedFigure[], onlyDiffering: boolean): ClosedSection[] {
  const sections = new Map<string, ClosedFigure[]>()
  for (const figure of figures) {
    if (onlyDiffering && !figure.differs) continue
    sections.set(figure.section, [...(sections.get(figure.section) ?? []), figure])
  }
  return [...sections].map(([name, own]) => ({ name, figures: own }))
}

function tableOf(value: unknown): Record<string, number> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, number>) : null
}
