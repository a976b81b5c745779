import type { Lead, LeadStage, Project } from '@/api/types'
import { daysBetween } from '@/lib/dates'

/** In these stages somebody owes a next step. */
export const openStages: LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing']

/** So many days without progress are one day too few to be asked about. */
export const patience = 14

export type Debt = 'no_progress' | 'signing_passed' | 'look_again'

export interface OwedLead {
  lead: Lead
  /** What is owed, the longest overdue first; `days` since it was due. */
  debts: { kind: Debt; days: number }[]
}

/** Days since anything moved: the last progress, or the first report where there has been none. */
export function daysStill(lead: Pick<Lead, 'last_progress_on' | 'reported_on'>, today: string): number {
  return Math.max(0, daysBetween(lead.last_progress_on ?? lead.reported_on, today))
}

/** The leads on which something is owed today, the longest overdue first. */
export function owedLeads(leads: readonly Lead[], today: string): OwedLead[] {
  return leads
    .map((lead) => ({ lead, debts: debtsOf(lead, today) }))
    .filter((one) => one.debts.length > 0)
    .sort((a, b) => (b.debts[0]?.days ?? 0) - (a.debts[0]?.days ?? 0) || a.lead.code.localeCompare(b.lead.code))
}

function debtsOf(lead: Lead, today: string): OwedLead['debts'] {
  const debts: OwedLead['debts'] = []
  const passed = (kind: Debt, due: string | null): void => {
    const days = due === null ? 0 : daysBetween(due, today)
    if (days > 0) debts.push({ kind, days })
  }
  if (openStages.includes(lead.stage)) {
    const late = daysStill(lead, today) - patience
    if (late > 0) debts.push({ kind: 'no_progress', days: late })
    passed('signing_passed', lead.expected_signing_on)
  } else if (lead.stage === 'parked') {
    passed('look_again', lead.parked_until)
  }
  return debts.sort((a, b) => b.days - a.days)
}

export type OverdueStep = 'started' | 'production' | 'other'

/** Which of its planned steps a project missed first, as far as its row tells; another milestone's plan stands on its own page. */
export function overdueStep(project: Project, today: string): { step: OverdueStep; days: number | null } {
  const steps = [
    { step: 'started', planned: project.started_planned_on, done: project.started_on },
    { step: 'production', planned: project.production_planned_on, done: project.production_on },
  ] as const
  const missed = steps
    .flatMap(({ step, planned, done }) => (planned !== null && done === null && planned < today ? [{ step, days: daysBetween(planned, today) }] : []))
    .sort((a, b) => b.days - a.days)
  return missed[0] ?? { step: 'other', days: null }
}
