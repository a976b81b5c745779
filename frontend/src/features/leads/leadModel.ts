import type { Lead, LeadStage } from '@/api/types'
import type { Tone } from '@/ui/fields'

/** As far as a lead goes, and what it may end in otherwise. */
export const stages: LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing', 'signed', 'parked', 'lost']

/** The stages in which somebody owes a next step. */
export const openStages: LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing']

export const stageTones: Record<LeadStage, Tone> = {
  reported: 'plain',
  effective: 'plain',
  negotiating: 'plain',
  key_negotiating: 'do',
  signing: 'do',
  signed: 'good',
  parked: 'warn',
  lost: 'plain',
}

/** A lead without a name of its own goes by its company's. */
export function nameOf(lead: Lead): string {
  return lead.name ?? lead.company.name
}

export function isOpen(lead: Pick<Lead, 'stage'>): boolean {
  return openStages.includes(lead.stage)
}
