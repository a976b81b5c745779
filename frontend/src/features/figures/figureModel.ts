import type { Figure } from '@/api/types'

export const sectionOrder = [
  'main',
  'signing',
  'leads',
  'outposts',
  'projects',
  'methods',
  'network',
  'events',
  'training',
  'funds',
] as const

export type SectionName = (typeof sectionOrder)[number] | 'other'

export interface FigureSection {
  name: SectionName
  figures: Figure[]
}

/** The figures as the annual summary groups them; a section this page has never heard of still shows, at the end. */
export function bySection(figures: readonly Figure[]): FigureSection[] {
  const sections = new Map<SectionName, Figure[]>(sectionOrder.map((name) => [name, []]))
  sections.set('other', [])
  for (const figure of figures) {
    const name = sectionOrder.find((known) => known === figure.section) ?? 'other'
    sections.get(name)?.push(figure)
  }
  return [...sections].map(([name, own]) => ({ name, figures: own })).filter((section) => section.figures.length > 0)
}

export interface GroupRow {
  group: string
  value: number
  /** Share of the largest group, for the bar. */
  share: number
}

/** A table-valued figure, largest first; zeros stay, at the end. */
export function groupRows(value: Figure['value']): GroupRow[] | null {
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value as Record<string, number>)
  const largest = Math.max(0, ...entries.map(([, count]) => count))
  return entries
    .map(([group, count]) => ({ group, value: count, share: largest > 0 ? (count / largest) * 100 : 0 }))
    .sort((a, b) => b.value - a.value)
}

/** Of which: "signed, at least 5亿" stands under "signed, at least 1亿". */
export function isPartOfAbove(figure: Figure, above: Figure | undefined): boolean {
  if (!above) return false
  const base = stem(figure.key)
  return base !== figure.key && (base === above.key || base === stem(above.key))
}

function stem(key: string): string {
  return key.replace(/_ge_\d+yi/, '')
}

export function isMoneyInWan(figure: Pick<Figure, 'key'>): boolean {
  return figure.key.endsWith('_wan')
}

/** What the weights of the listed records have to add up to. */
export function expectedSum(figure: Figure, group: string | null): number | null {
  const { value } = figure
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  const table = value as Record<string, number>
  if (group !== null) return table[group] ?? 0
  return Object.values(table).reduce((total, count) => total + count, 0)
}
