import type { Clock, LeadDetail, LeadStage, RequirementItem, StageLogEntry } from '@/api/types'
import type { Tone } from '@/ui/fields'

/** The stages in their order; 暂缓 and 流失 stand beside it. */
export const order: readonly LeadStage[] = ['reported', 'effective', 'negotiating', 'key_negotiating', 'signing', 'signed']

/** Why a lead is not effective, in the order in which it is offered. */
export const verdictReasons = ['expansion', 'public_money', 'real_estate', 'not_fitting', 'too_small', 'other'] as const

/** What can be begun on a lead's page. */
export type ActName =
  | 'edit'
  | 'archive'
  | 'verdict'
  | 'feedback'
  | 'forward'
  | 'back'
  | 'park'
  | 'lose'
  | 'reopen'
  | 'sign'
  | 'undo_signing'
  | 'proposal'
  | 'instruct'
  | 'restrict'
  | 'tags'

export const actNames: readonly ActName[] = [
  'edit', 'archive', 'verdict', 'feedback', 'forward', 'back', 'park', 'lose', 'reopen', 'sign', 'undo_signing', 'proposal', 'instruct', 'restrict', 'tags',
]

/** Where something is done: an act, a part of the page, or another screen. */
export interface Place {
  act?: ActName
  /** With `edit`: the field that is meant. */
  field?: string
  part?: string
  route?: 'visits'
}

/** How far it is, whatever became of it since. */
export function reached(lead: Pick<LeadDetail, 'stage' | 'left_stage'>): LeadStage {
  if (lead.stage !== 'parked' && lead.stage !== 'lost') return lead.stage
  return lead.left_stage ?? 'reported'
}

export function rankOf(stage: LeadStage): number {
  return order.indexOf(stage)
}

/** The stage after the one it is in; null where nothing comes, or where it does not go on. */
export function nextOf(stage: LeadStage): LeadStage | null {
  const rank = rankOf(stage)
  return rank < 0 ? null : (order[rank + 1] ?? null)
}

/** The stages that lie ahead and are reached by moving: 有效 is by the verdict, 已签约 by signing. */
export function aheadOf(stage: LeadStage): LeadStage[] {
  const rank = rankOf(stage)
  return rank < 1 ? [] : order.slice(rank + 1, -1)
}

/** The stages that lie behind, the nearest first; back to the report leads the centre alone, for it takes the verdict away. */
export function behindOf(stage: LeadStage, decides: boolean): LeadStage[] {
  const rank = rankOf(stage)
  if (rank < 1 || stage === 'signed') return []
  return order.slice(decides ? 0 : 1, rank).reverse()
}

/** Where a missing thing is entered. */
export function entryOf(item: Pick<RequirementItem, 'code' | 'field'>): Place {
  if (item.field) return { act: 'edit', field: item.field }
  const places: Partial<Record<string, Place>> = {
    proposal: { act: 'proposal' },
    progress_record: { part: 'progress' },
    visit: { route: 'visits' },
    plan: { part: 'plan' },
    no_open_blocker: { part: 'blockers' },
    promises_reviewed: { part: 'promises' },
  }
  return places[item.code] ?? {}
}

/** What waits, as one clock of it. */
export function entryOfClock(kind: Clock['kind']): Place {
  const places: Record<Clock['kind'], Place> = {
    owner: { act: 'edit', field: 'owner_id' },
    verdict: { act: 'verdict' },
    feedback: { act: 'feedback' },
    progress: { part: 'progress' },
  }
  return places[kind]
}

export interface StripStage {
  stage: LeadStage
  state: 'done' | 'now' | 'ahead'
  /** How long it was there, or has been; null where nothing is known of it. */
  days: number | null
}

/** The way of a lead, stage by stage. Where it was in a stage more than once, the days are those of all its times there. */
export function stripOf(lead: Pick<LeadDetail, 'stage' | 'left_stage'>, log: readonly StageLogEntry[]): StripStage[] {
  const at = rankOf(reached(lead))
  return order.map((stage, rank) => {
    const times = log.filter((entry) => entry.to_stage === stage)
    // A signed lead is done: how long ago it was signed is no time in a stage.
    const days = times.length === 0 || rank > at || stage === 'signed' ? null : times.reduce((sum, entry) => sum + entry.days, 0)
    return { stage, state: rank < at || (rank === at && stage === 'signed') ? 'done' : rank === at ? 'now' : 'ahead', days }
  })
}

/** The clocks that are worth a word, the one due first before the others. */
export function waitingClocks(clocks: readonly Clock[]): Clock[] {
  return clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'overdue' || clock.state === 'paused')
    .sort((a, b) => (a.due_on === b.due_on ? 0 : a.due_on < b.due_on ? -1 : 1))
}

export function clockTone({ state, days_left: left }: Pick<Clock, 'state' | 'days_left'>): Tone {
  if (state === 'overdue') return 'late'
  return state === 'running' && left <= 1 ? 'warn' : 'plain'
}

/** The one next step: what is overdue, else what is missing, else the step itself. */
export type NextStep =
  | { kind: 'clock'; clock: Clock }
  | { kind: 'missing'; item: RequirementItem; to: LeadStage; more: number }
  | { kind: 'verdict' | 'forward' | 'sign' | 'parked' | 'lost' | 'signed'; to?: LeadStage; due?: Clock }

export function nextStepOf(lead: Pick<LeadDetail, 'stage' | 'incomplete' | 'archived_at'>, clocks: readonly Clock[]): NextStep | null {
  if (lead.archived_at !== null) return null
  if (lead.stage === 'parked' || lead.stage === 'lost' || lead.stage === 'signed') return { kind: lead.stage }
  const waiting = waitingClocks(clocks)
  const overdue = waiting.find((clock) => clock.state === 'overdue')
  if (overdue) return { kind: 'clock', clock: overdue }
  const owner = waiting.find((clock) => clock.kind === 'owner' && clock.state === 'running')
  if (owner) return { kind: 'clock', clock: owner }
  const to = nextOf(lead.stage)
  const first = lead.incomplete[0]
  if (first && to) return { kind: 'missing', item: first, to, more: lead.incomplete.length - 1 }
  if (lead.stage === 'reported') {
    const due = waiting.find((clock) => clock.kind === 'verdict')
    return { kind: 'verdict', ...(due ? { due } : {}) }
  }
  return lead.stage === 'signing' ? { kind: 'sign' } : to && { kind: 'forward', to }
}

/** Whether the asker may do what stands at a place. */
export function mayDo(place: Place, can: LeadDetail['can']): boolean {
  if (place.part !== undefined || place.route !== undefined) return true
  if (place.act === undefined) return false
  const powers: Record<ActName, boolean> = {
    edit: can.update,
    archive: can.archive,
    verdict: can.verdict,
    feedback: can.update,
    forward: can.move_stage,
    back: can.move_stage,
    park: can.move_stage,
    lose: can.move_stage,
    reopen: can.move_stage,
    sign: can.sign,
    undo_signing: can.undo_signing,
    proposal: can.update,
    instruct: can.instruct,
    restrict: can.update,
    tags: can.update,
  }
  return powers[place.act]
}

/** The acts of a lead as it stands: the one that leads on first, the others in a menu. */
export function actsOf(lead: Pick<LeadDetail, 'stage' | 'left_stage' | 'can' | 'archived_at'>): { main: ActName | null; others: ActName[] } {
  if (lead.archived_at !== null) return { main: null, others: [] }
  const open = rankOf(lead.stage) >= 0 && lead.stage !== 'signed'
  const stopped = lead.stage === 'parked' || lead.stage === 'lost'
  const leads: [ActName, boolean][] = [
    ['verdict', lead.stage === 'reported'],
    ['sign', lead.stage === 'signing'],
    ['reopen', stopped],
    ['forward', aheadOf(lead.stage).length > 0],
  ]
  const main = leads.find(([act, fits]) => fits && mayDo({ act }, lead.can))?.[0] ?? null
  const rest: [ActName, boolean][] = [
    ['feedback', open],
    ['back', open && behindOf(lead.stage, lead.can.decide).length > 0],
    ['park', open],
    ['lose', open || lead.stage === 'parked'],
    ['tags', true],
    ['restrict', true],
    ['undo_signing', lead.stage === 'signed'],
    ['archive', true],
  ]
  return { main, others: rest.filter(([act, fits]) => fits && mayDo({ act }, lead.can)).map(([act]) => act) }
}
