import type { Lead, LeadStage } from '@/api/types'

/** As far as a lead goes, in order; parked and lost stand beside. */
export const way: LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing', 'signed']

export type Movable = Pick<Lead, 'stage' | 'left_stage' | 'effective_on' | 'can'>

/**
 * What it means to put a lead into another column. `forward` tells the stages entered, the target last; `own_act` is done on the lead's
 * page; `refused` says why, under `lead_board.why_`.
 */
export type Move =
  | { kind: 'stay' }
  | { kind: 'forward'; entered: LeadStage[] }
  | { kind: 'back' | 'park' | 'lose' | 'reopen' }
  | { kind: 'own_act'; act: 'verdict' | 'sign' }
  | { kind: 'refused'; why: Refusal }

export type Refusal = 'not_yours' | 'verdict_first' | 'verdict_by_centre' | 'signing_first' | 'signed' | 'lost' | 'reopen_first' | 'back_by_centre'

/** Where a parked or lost lead goes on; one that came so with a ledger goes no further than it is known to have been. */
export function homeOf(lead: Movable): LeadStage {
  if (lead.left_stage !== null && lead.left_stage !== 'signed' && way.includes(lead.left_stage)) return lead.left_stage
  return lead.effective_on === null ? 'reported' : 'effective'
}

export function moveOf(lead: Movable, to: LeadStage): Move {
  if (lead.stage === to) return { kind: 'stay' }
  if (lead.stage === 'signed') return refused('signed')
  if (lead.stage === 'reported' && to === 'effective') return lead.can.verdict ? { kind: 'own_act', act: 'verdict' } : refused('verdict_by_centre')
  if (!lead.can.move_stage) return refused('not_yours')
  if (to === 'signed') return lead.stage === 'signing' && lead.can.sign ? { kind: 'own_act', act: 'sign' } : refused('signing_first')
  if (to === 'parked') return lead.stage === 'lost' ? refused('lost') : { kind: 'park' }
  if (to === 'lost') return { kind: 'lose' }
  if (lead.stage === 'parked' || lead.stage === 'lost') return to === homeOf(lead) ? { kind: 'reopen' } : refused('reopen_first')
  if (lead.stage === 'reported') return refused('verdict_first')
  return alongTheWay(lead, to)
}

function alongTheWay(lead: Movable, to: LeadStage): Move {
  const [from, onto] = [way.indexOf(lead.stage), way.indexOf(to)]
  if (from < onto) return { kind: 'forward', entered: way.slice(from + 1, onto + 1) }
  return to === 'reported' && !lead.can.decide ? refused('back_by_centre') : { kind: 'back' }
}

function refused(why: Refusal): Move {
  return { kind: 'refused', why }
}

/** What the move has to say besides: a reason, the day on which a parked lead is looked at again. */
export function asks(lead: Movable, move: Move): { reason: boolean; until: boolean } {
  const reason = move.kind === 'back' || move.kind === 'park' || move.kind === 'lose' || (move.kind === 'reopen' && lead.stage === 'lost')
  return { reason, until: move.kind === 'park' }
}

/** Whether there is anywhere to move it at all, by hand or on its page. */
export function canMove(lead: Movable): boolean {
  return lead.stage !== 'signed' && (lead.can.move_stage || lead.can.verdict)
}
