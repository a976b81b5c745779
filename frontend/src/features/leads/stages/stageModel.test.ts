import { describe, expect, it } from 'vitest'
import type { Clock } from '@/api/types'
import { lead, leadDetail } from '@/mocks/leads'
import { clock, item, logEntry } from '@/mocks/leadWork'
import { actsOf, aheadOf, behindOf, clockTone, entryOf, mayDo, nextStepOf, stripOf, waitingClocks } from './stageModel'

const all = { update: true, move_stage: true, verdict: true, sign: true, undo_signing: true, decide: true, ask_transfer: true, instruct: true, comment: true, archive: true, restore: true }
const none = { ...all, update: false, move_stage: false, verdict: false, sign: false, undo_signing: false, instruct: false, archive: false }
const late = (changes: Partial<Clock> = {}) => clock({ state: 'overdue', due_on: '2024-11-03', days_left: -9, ...changes })

describe('the one next step', () => {
  it('is what is overdue, then the owner, then what is missing, then the step itself', () => {
    const open = leadDetail({ incomplete: [item(), item({ code: 'progress_record' })] })
    expect(nextStepOf(open, [clock(), late({ kind: 'feedback' })])).toEqual({ kind: 'clock', clock: late({ kind: 'feedback' }) })
    expect(nextStepOf(open, [clock(), clock({ kind: 'owner' })])).toMatchObject({ kind: 'clock', clock: { kind: 'owner' } })
    expect(nextStepOf(open, [clock()])).toEqual({ kind: 'missing', item: item(), to: 'key_negotiating', more: 1 })
    expect(nextStepOf(leadDetail(), [clock()])).toEqual({ kind: 'forward', to: 'key_negotiating' })
    expect(nextStepOf(leadDetail({ stage: 'signing' }), [])).toEqual({ kind: 'sign' })
  })

  it('is the verdict of a report, with its day, and nothing on what is put away', () => {
    const verdict = clock({ kind: 'verdict', due_on: '2024-11-20' })
    expect(nextStepOf(leadDetail({ stage: 'reported' }), [verdict])).toEqual({ kind: 'verdict', due: verdict })
    expect(nextStepOf(leadDetail({ stage: 'parked' }), [late()])).toEqual({ kind: 'parked' })
    expect(nextStepOf(leadDetail({ archived_at: '2024-11-01T00:00:00Z' }), [late()])).toBeNull()
  })

  it('tells clocks that are done or over nowhere, and what is near in another tone', () => {
    const clocks = [clock({ kind: 'owner', state: 'done' }), clock({ due_on: '2024-11-20' }), late({ kind: 'feedback' }), clock({ kind: 'verdict', state: 'over' })]
    expect(waitingClocks(clocks).map((one) => one.kind)).toEqual(['feedback', 'progress'])
    expect([late(), clock({ days_left: 1 }), clock({ days_left: 2 }), clock({ state: 'paused', days_left: 0 })].map(clockTone)).toEqual(['late', 'warn', 'plain', 'plain'])
  })
})

describe('the strip of stages', () => {
  it('sums the days of all times in a stage, and knows nothing of what lies ahead', () => {
    const log = [logEntry({ days: 5 }), logEntry({ to_stage: 'key_negotiating', days: 9 }), logEntry({ days: 7 }), logEntry({ to_stage: 'reported', days: 3 })]
    const strip = stripOf(lead(), log)
    expect(strip.map((one) => one.state)).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead'])
    expect(strip.map((one) => one.days)).toEqual([3, null, 12, null, null, null])
  })

  it('stands where it left off while parked, and is through when signed', () => {
    expect(stripOf(lead({ stage: 'parked', left_stage: 'signing' }), []).find((one) => one.state === 'now')?.stage).toBe('signing')
    expect(stripOf(lead({ stage: 'signed' }), []).every((one) => one.state === 'done')).toBe(true)
  })
})

describe('the ways of a lead', () => {
  it('lead forward without the verdict and the signing, and back to the report for the centre alone', () => {
    expect(aheadOf('reported')).toEqual([])
    expect(aheadOf('effective')).toEqual(['negotiating', 'key_negotiating', 'signing'])
    expect(behindOf('negotiating', false)).toEqual(['effective'])
    expect(behindOf('negotiating', true)).toEqual(['effective', 'reported'])
    expect(behindOf('signed', true)).toEqual([])
  })

  it('are offered by what one may do', () => {
    expect(actsOf(leadDetail({ can: all })).main).toBe('forward')
    expect(actsOf(leadDetail({ can: all, stage: 'reported' })).main).toBe('verdict')
    expect(actsOf(leadDetail({ can: all, stage: 'signing' })).main).toBe('sign')
    expect(actsOf(leadDetail({ can: all, stage: 'lost' })).main).toBe('reopen')
    expect(actsOf(leadDetail({ can: all, stage: 'signed' })).others).toContain('undo_signing')
    expect(actsOf(leadDetail({ can: all, stage: 'signing' })).others).not.toContain('undo_signing')
    expect(actsOf(leadDetail({ can: none }))).toEqual({ main: null, others: [] })
  })

  it('know where each missing thing is entered', () => {
    expect(entryOf(item())).toEqual({ act: 'edit', field: 'lead_leader_id' })
    expect(entryOf(item({ code: 'proposal', field: null }))).toEqual({ act: 'proposal' })
    expect(entryOf(item({ code: 'promises_reviewed', field: null }))).toEqual({ part: 'promises' })
    expect(entryOf(item({ code: 'of_a_later_release', field: null }))).toEqual({})
    expect(mayDo({ part: 'plan' }, none)).toBe(true)
    expect(mayDo({ act: 'proposal' }, none)).toBe(false)
    expect(mayDo({}, all)).toBe(false)
  })
})
