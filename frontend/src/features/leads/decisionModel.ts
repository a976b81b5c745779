import type { ClaimDecisionIn, LeadClaimDetail, LeadDetail } from '@/api/types'
import { faultOfShares, sharesOf, whole, type ShareRow } from './sharesModel'

export type Outcome = 'own_lead' | 'joined' | 'transferred' | 'rejected'

export const outcomes: readonly Outcome[] = ['own_lead', 'joined', 'transferred', 'rejected']

/** A decision as it is made up. */
export interface DecisionFields {
  outcome: Outcome | ''
  reason: string
  joined: ShareRow[]
  transferred: ShareRow[]
}

/** Who found the company: the unit that is protected, or was. */
export function finderOf(claim: LeadClaimDetail, lead: LeadDetail | null): { id: string; name: string } | null {
  const unit = lead?.protection.organization ?? claim.lead?.reporting_organization ?? null
  return unit && { id: unit.id, name: unit.name ?? '' }
}

/** Halves to begin with where two join; the whole for whoever takes over. */
export function newDecision(claim: LeadClaimDetail, lead: LeadDetail | null): DecisionFields {
  const finder = finderOf(claim, lead)?.id ?? ''
  const claimant = claim.organization.id
  const halves = finder === claimant ? [{ organization_id: claimant, percent: '100' }] : [finder, claimant].map((unit) => ({ organization_id: unit, percent: '50' }))
  return { outcome: '', reason: '', joined: halves, transferred: [{ organization_id: claimant, percent: String(whole / 100) }] }
}

/** What keeps a decision from being sent: keys of words, by field. */
export function faultsOfDecision(fields: DecisionFields, claimant: string, finder: string): Partial<Record<'outcome' | 'reason' | 'shares', string>> {
  const faults: Partial<Record<'outcome' | 'reason' | 'shares', string>> = {}
  if (fields.outcome === '') faults.outcome = 'lead_claims.outcome_required'
  const length = Array.from(fields.reason.trim()).length
  if (length < 2 || length > 500) faults.reason = 'lead_claims.reason_length'
  const shares =
    fields.outcome === 'joined' ? faultOfShares(fields.joined, [finder, claimant]) : fields.outcome === 'transferred' ? faultOfShares(fields.transferred, [claimant]) : ''
  if (shares !== '') faults.shares = shares
  return faults
}

export function decisionOf(fields: DecisionFields): ClaimDecisionIn | null {
  if (fields.outcome === '') return null
  const shares = fields.outcome === 'joined' ? fields.joined : fields.outcome === 'transferred' ? fields.transferred : null
  return { outcome: fields.outcome, reason: fields.reason.trim(), ...(shares ? { shares: sharesOf(shares) } : {}) }
}
