import type { Lead, LeadColumn, LeadStage } from '@/api/types'
import { daysBetween } from '@/lib/dates'
import type { Tone } from '@/ui/fields'
import { isOpen } from './leadModel'

/** A card on its way into another column, while somebody is asked about it. */
export interface Carried {
  lead: Lead
  to: LeadStage
}

/** The columns as they would stand with the carried card where it was put. */
export function withCarried(columns: readonly LeadColumn[], carried: Carried | null): LeadColumn[] {
  if (!carried) return [...columns]
  const { lead, to } = carried
  const amount = lead.expected_investment_yuan
  return columns.map((column) => {
    const without = column.items.filter((one) => one.id !== lead.id)
    if (column.stage === to) return counted(column, [lead, ...without], 1, amount)
    return column.stage === lead.stage ? counted(column, without, -1, -amount) : column
  })
}

function counted(column: LeadColumn, items: Lead[], by: number, amount: number): LeadColumn {
  return { ...column, items, count: column.count + by, expected_investment_yuan: column.expected_investment_yuan + amount }
}

/** The ids of the cards that are overdue, and of each column how many there are. */
export function overdueOf(columns: readonly LeadColumn[]): { ids: ReadonlySet<string>; counts: ReadonlyMap<LeadStage, number> } {
  return {
    ids: new Set(columns.flatMap((column) => column.items.map((lead) => lead.id))),
    counts: new Map(columns.map((column) => [column.stage, column.count])),
  }
}

/** Within so many days the end of the protection is worth a look. */
const soon = 14

/** The finder's protection in a word; nothing for what is closed or was never protected. */
export function protectionOf(lead: Pick<Lead, 'stage' | 'protected_until'>, today: string): { key: 'protected_until' | 'protected_days' | 'protection_over'; days: number; tone: Tone } | null {
  if (lead.protected_until === null || !isOpen(lead) || today === '') return null
  const days = daysBetween(today, lead.protected_until)
  if (days < 0) return { key: 'protection_over', days, tone: 'plain' }
  return days <= soon ? { key: 'protected_days', days, tone: 'warn' } : { key: 'protected_until', days, tone: 'plain' }
}
