import type { Lead, LeadStage, Project } from '@/api/types'
import { daysBetween } from '@/lib/dates'

/** In these stages somebody owes a next step. */
export const openStages: LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing']

/** Days since anything moved: the last progress, or the first report where there has been none. */
export function daysStill(lead: Pick<Lead, 'last_progress_on' | 'reported_on'>, today: string): number {
  return Math.max(0, daysBetween(lead.last_progress_on ?? lead.reported_on, today))
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
