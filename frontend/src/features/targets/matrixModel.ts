import type { Figure, FigureTarget, Organization, Target } from '@/api/types'
import { buildTree, flattenTree, type FlatNode } from '@/lib/tree'

/**
 * The figure that an indicator (指标) plans, as the registry of figures pairs them: the county's dictionary knows more indicators, and
 * for those the matrix shows the target alone.
 */
export const figureOf: Readonly<Partial<Record<string, string>>> = {
  '省外资金(万元)': 'out_of_province_funds_wan',
  '新签约亿元以上项目(个)': 'signed_ge_1yi',
  '市认定亿元以上项目(个)': 'city_recognized_ge_1yi',
  '新开工项目(个)': 'started',
}

export interface MatrixRow {
  id: string
  name: string
  depth: number
  /** One for each indicator, in their order; null where the unit has no such target. */
  targets: (Target | null)[]
}

/** The indicators that anybody has a target for: those with a figure first, in the order of the summary. */
export function indicatorsOf(targets: readonly Target[]): string[] {
  const there = new Set(targets.map((target) => target.indicator))
  const known = Object.keys(figureOf).filter((indicator) => there.has(indicator))
  return [...known, ...[...there].filter((indicator) => !known.includes(indicator)).sort((a, b) => a.localeCompare(b, 'zh'))]
}

/** The units that have a target, in the order of the tree; below one of them where `top` says so. */
export function matrixRows(targets: readonly Target[], organizations: readonly Organization[], indicators: readonly string[], top: string): MatrixRow[] {
  const byUnit = new Map<string, Target[]>()
  for (const target of targets) byUnit.set(target.organization.id, [...(byUnit.get(target.organization.id) ?? []), target])
  const tree = flattenTree(buildTree(organizations.map((one) => ({ ...one, parent_id: one.parent_id ?? null }))), new Set())
  const inside = top === '' ? tree : below(tree, top)
  const known = new Set(tree.map((node) => node.item.id))
  const strangers = top === '' ? [...byUnit].filter(([id]) => !known.has(id)) : []
  const row = (id: string, name: string, depth: number): MatrixRow => ({
    id,
    name,
    depth,
    targets: indicators.map((indicator) => byUnit.get(id)?.find((target) => target.indicator === indicator) ?? null),
  })
  return [
    ...shownOf(inside, byUnit).map(({ id, name, depth }) => row(id, name, depth)),
    ...strangers.map(([id, own]) => row(id, own[0]?.organization.name ?? '', 0)),
  ]
}

/** Indented by how many of the units above them show as well: a unit without targets leaves no gap. */
function shownOf(inside: readonly FlatNode<Organization>[], byUnit: ReadonlyMap<string, unknown>): { id: string; name: string; depth: number }[] {
  const above: number[] = []
  return inside.flatMap(({ item, depth }) => {
    while (above.length > 0 && (above[above.length - 1] ?? 0) >= depth) above.pop()
    if (!byUnit.has(item.id)) return []
    const own = above.length
    above.push(depth)
    return [{ id: item.id, name: item.name ?? '', depth: own }]
  })
}

function below<T extends { item: { id: string }; depth: number }>(tree: readonly T[], top: string): T[] {
  const from = tree.findIndex((node) => node.item.id === top)
  const first = tree[from]
  if (!first) return []
  const rest = tree.slice(from + 1)
  const end = rest.findIndex((node) => node.depth <= first.depth)
  return [first, ...(end < 0 ? rest : rest.slice(0, end))]
}

/** What a unit's figures say about one of its indicators. */
export function progressOf(figures: readonly Figure[] | undefined, indicator: string): FigureTarget | null {
  const key = figureOf[indicator]
  return (key === undefined ? undefined : figures?.find((figure) => figure.key === key)?.target) ?? null
}
