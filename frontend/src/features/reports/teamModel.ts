import type { ComparisonCell, ComparisonTeam, TeamCost, TeamCostIn, TeamCostPatch } from '@/api/types'
import { isoDate } from '@/lib/dates'
import { readMoney, typedMoney } from '@/lib/money'

/** What teams are compared by, in the order of the report. */
export const metrics = ['days', 'visits', 'receptions', 'companies_visited', 'reported_leads', 'effective_leads', 'progress_records', 'signings'] as const

export type Metric = (typeof metrics)[number]

export function isMetric(word: string): word is Metric {
  return (metrics as readonly string[]).includes(word)
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The month so many months later. */
export function monthAfter(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return isoDate(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1).slice(0, 7)
}

/** From high to low by what one compares; equal ones keep their order, zeros stay at the end. */
export function ranked(teams: readonly ComparisonTeam[], metric: Metric): ComparisonTeam[] {
  return [...teams].sort((a, b) => b.total[metric] - a.total[metric])
}

export interface Zone {
  zone: string
  teams: ComparisonTeam[]
  /** Of all its teams, month by month, and in all. */
  months: number[]
  total: number
}

/** The zones with their teams, from high to low. Companies that two teams visited are in both. */
export function byZone(teams: readonly ComparisonTeam[], metric: Metric): Zone[] {
  const zones = new Map<string, ComparisonTeam[]>()
  for (const team of ranked(teams, metric)) zones.set(team.zone ?? '', [...(zones.get(team.zone ?? '') ?? []), team])
  const all = [...zones].map(([zone, own]) => ({
    zone,
    teams: own,
    months: (own[0]?.months ?? []).map((_, at) => own.reduce((sum, team) => sum + (team.months[at]?.[metric] ?? 0), 0)),
    total: own.reduce((sum, team) => sum + team.total[metric], 0),
  }))
  return all.sort((a, b) => b.total - a.total)
}

/** Whether anybody entered costs that the reader may see. */
export function hasCosts(cells: readonly Pick<ComparisonCell, 'result'>[]): boolean {
  return cells.some((cell) => cell.result.costs_yuan !== null)
}

export interface CostFields {
  month: string
  item: string
  amount: string
  note: string
}

export function costFields(cost: TeamCost | null, month: string): CostFields {
  if (cost === null) return { month, item: '', amount: '', note: '' }
  return { month: cost.month.slice(0, 7), item: cost.item, amount: typedMoney(cost.amount_yuan), note: cost.note ?? '' }
}

/** What is wrong at each field, as keys of words. */
export function costFaults(fields: CostFields): Record<string, string> {
  const found: Record<string, string> = {}
  if (!isMonth(fields.month)) found.month = 'monthly_reports.month_required'
  if (fields.item.trim() === '') found.item = 'teams.item_required'
  if (readMoney(fields.amount) === null) found.amount = 'teams.amount_required'
  return found
}

export function costIn(team: string, fields: CostFields): TeamCostIn {
  return { organization_id: team, month: `${fields.month}-01`, item: fields.item.trim(), amount_yuan: readMoney(fields.amount) ?? 0, note: fields.note.trim() || null }
}

/** Only what was changed; the month of a cost stays. */
export function costPatch(before: CostFields, fields: CostFields): TeamCostPatch {
  return {
    ...(before.item === fields.item ? {} : { item: fields.item.trim() }),
    ...(before.amount === fields.amount ? {} : { amount_yuan: readMoney(fields.amount) ?? 0 }),
    ...(before.note === fields.note ? {} : { note: fields.note.trim() || null }),
  }
}
