import { describe, expect, it } from 'vitest'
import { columns } from '@/mocks/leadBoard'
import { lead } from '@/mocks/leads'
import { overdueOf, protectionOf, withCarried } from './boardModel'
import { rowsPlace, askedOf } from './leadFilters'
import { asks, canMove, homeOf, moveOf } from './moveModel'

const at = (stage: Parameters<typeof moveOf>[1], changes: Parameters<typeof lead>[0] = {}) => lead({ stage, ...changes })
const may = (more: Partial<ReturnType<typeof lead>['can']>) => ({ can: { ...lead().can, ...more } })

describe('a move', () => {
  it('forward enters every stage on the way', () => {
    expect(moveOf(at('effective'), 'signing')).toEqual({ kind: 'forward', entered: ['negotiating', 'key_negotiating', 'signing'] })
    expect(moveOf(at('negotiating'), 'negotiating')).toEqual({ kind: 'stay' })
  })

  it('has acts of their own for the verdict and the signing, for whoever may', () => {
    expect(moveOf(at('reported', may({ verdict: true })), 'effective')).toEqual({ kind: 'own_act', act: 'verdict' })
    expect(moveOf(at('reported'), 'effective')).toEqual({ kind: 'refused', why: 'verdict_by_centre' })
    expect(moveOf(at('reported'), 'negotiating')).toEqual({ kind: 'refused', why: 'verdict_first' })
    expect(moveOf(at('signing', may({ sign: true })), 'signed')).toEqual({ kind: 'own_act', act: 'sign' })
    expect(moveOf(at('negotiating', may({ sign: true })), 'signed')).toEqual({ kind: 'refused', why: 'signing_first' })
    expect(moveOf(at('signed'), 'signing')).toEqual({ kind: 'refused', why: 'signed' })
  })

  it('back wants a reason, and the centre where the verdict goes with it', () => {
    expect(moveOf(at('signing'), 'negotiating')).toEqual({ kind: 'back' })
    expect(moveOf(at('negotiating'), 'reported')).toEqual({ kind: 'refused', why: 'back_by_centre' })
    expect(moveOf(at('negotiating', may({ decide: true })), 'reported')).toEqual({ kind: 'back' })
    expect(asks(at('signing'), { kind: 'back' })).toEqual({ reason: true, until: false })
  })

  it('parks with a day and comes back into the stage that was left, and nowhere else', () => {
    expect(asks(at('negotiating'), moveOf(at('negotiating'), 'parked'))).toEqual({ reason: true, until: true })
    const parked = at('parked', { left_stage: 'key_negotiating' })
    expect(moveOf(parked, 'key_negotiating')).toEqual({ kind: 'reopen' })
    expect(moveOf(parked, 'signing')).toEqual({ kind: 'refused', why: 'reopen_first' })
    expect(moveOf(parked, 'lost')).toEqual({ kind: 'lose' })
    expect(asks(parked, { kind: 'reopen' }).reason).toBe(false)
    const lost = at('lost', { left_stage: 'negotiating' })
    expect(moveOf(lost, 'parked')).toEqual({ kind: 'refused', why: 'lost' })
    expect(asks(lost, moveOf(lost, 'negotiating')).reason).toBe(true)
  })

  it('brings what a ledger told no further than is known', () => {
    expect(homeOf(at('parked', { left_stage: null, effective_on: null }))).toBe('reported')
    expect(homeOf(at('parked', { left_stage: null }))).toBe('effective')
  })

  it('is not offered to whoever may not, nor for what is signed', () => {
    const readers = may({ move_stage: false })
    expect(canMove(at('negotiating', readers))).toBe(false)
    expect(moveOf(at('negotiating', readers), 'signing')).toEqual({ kind: 'refused', why: 'not_yours' })
    expect(canMove(at('signed'))).toBe(false)
    expect(canMove(at('reported', may({ move_stage: false, verdict: true })))).toBe(true)
  })
})

describe('the board', () => {
  it('shows a carried card where it was put, with counts and sums', () => {
    const one = lead({ expected_investment_yuan: 100 })
    const board = withCarried(columns([one, lead({ id: '2', expected_investment_yuan: 50 })]), { lead: one, to: 'signing' })
    const [talks, signing] = [board.find((lane) => lane.stage === 'negotiating'), board.find((lane) => lane.stage === 'signing')]
    expect([talks?.count, talks?.expected_investment_yuan, talks?.items.length]).toEqual([1, 50, 1])
    expect([signing?.count, signing?.expected_investment_yuan, signing?.items[0]?.id]).toEqual([1, 100, one.id])
    expect(withCarried(columns([one]), null)[2]?.count).toBe(1)
  })

  it('knows which cards are overdue', () => {
    const { ids, counts } = overdueOf(columns([lead()]))
    expect(ids.has('0190-lead-1')).toBe(true)
    expect([counts.get('negotiating'), counts.get('signed')]).toEqual([1, 0])
  })

  it('tells the protection while it matters', () => {
    const until = (protected_until: string | null, stage: 'negotiating' | 'lost' = 'negotiating') => protectionOf({ stage, protected_until }, '2024-11-02')
    expect(until('2024-11-10')).toEqual({ key: 'protected_days', days: 8, tone: 'warn' })
    expect(until('2025-01-10')?.key).toBe('protected_until')
    expect(until('2024-11-01')?.key).toBe('protection_over')
    expect(until(null)).toBeNull()
    expect(until('2024-11-10', 'lost')).toBeNull()
  })
})

describe('the rows behind a number', () => {
  it('are an address of the list, where an empty cause has a word', () => {
    expect(rowsPlace('stage=negotiating%2Csigned&zone=%E9%95%BF%E4%B8%89%E8%A7%92')).toEqual({ name: 'leads', query: { stage: 'negotiating,signed', zone: '长三角' } })
    const { query } = rowsPlace('blocked_cause=')
    expect(query).toEqual({ blocked_cause: 'none' })
    expect(askedOf(query)).toEqual({ blocked_cause: '' })
    expect(askedOf({ blocked_cause: '用地' })).toEqual({ blocked_cause: '用地' })
  })
})
