import { describe, expect, it } from 'vitest'
import { me } from '@/mocks/fixtures'
import { grant } from '@/mocks/people'
import { canAct, emptyFields, faultsOf, inputOf, isLive, sideOf, type DeputyFields } from './deputyModel'

const today = '2024-11-12'
const good: DeputyFields = { ...emptyFields(today), deputy: { id: 'b', name: '陈示例' }, to_on: '2024-11-20', reason: ' 外出学习 ' }
const wrong = (changes: Partial<DeputyFields>, forOthers = false) => faultsOf({ ...good, ...changes }, today, forOthers)

describe('a grant', () => {
  it('needs a person, a term and a reason', () => {
    expect(wrong({})).toEqual({})
    expect(Object.keys(faultsOf(emptyFields(today), today, false))).toEqual(['deputy', 'to_on', 'reason'])
    expect(wrong({ from_on: '2024-11-11' })).toEqual({ from_on: 'deputies.from_past' })
    expect(wrong({ to_on: '2024-11-11' })).toEqual({ to_on: 'deputies.to_before' })
    expect(wrong({ reason: ' 学 ' })).toEqual({ reason: 'deputies.reason_required' })
  })

  it('holds a year at most, to the day', () => {
    expect(wrong({ to_on: '2025-11-12' })).toEqual({})
    expect(wrong({ to_on: '2025-11-13' })).toEqual({ to_on: 'deputies.to_far' })
  })

  it('for others names whom, and never twice the same person', () => {
    expect(wrong({}, true)).toEqual({ principal: 'deputies.principal_required' })
    expect(wrong({ principal: { id: 'b', name: '陈示例' } }, true)).toEqual({ deputy: 'deputies.same_person' })
    expect(inputOf({ ...good, principal: { id: 'a', name: '方示例' } }).principal_id).toBe('a')
  })

  it('is sent without a principal for oneself, with its reason trimmed', () => {
    expect(inputOf(good)).toEqual({ deputy_id: 'b', kind: 'deputy', from_on: today, to_on: '2024-11-20', reason: '外出学习' })
  })

  it('is acted by by its deputy alone, while it holds, and not twice', () => {
    const deputy = me({ id: '0190-someone' })
    expect(sideOf(grant(), '0190-center')).toBe('given')
    expect(sideOf(grant(), '0190-someone')).toBe('held')
    expect(sideOf(grant(), '0190-security')).toBeNull()
    expect(canAct(grant(), deputy)).toBe(true)
    expect(canAct(grant(), me())).toBe(false)
    expect(canAct(grant({ state: 'upcoming' }), deputy)).toBe(false)
    const acting = { grant_id: '0190-grant-1', name: '方示例', is_assistant: false, to_on: '2024-11-20' }
    expect(canAct(grant(), me({ id: '0190-someone', acting_for: acting }))).toBe(false)
    expect([grant(), grant({ state: 'upcoming' }), grant({ state: 'over' }), grant({ state: 'ended' })].map(isLive)).toEqual([true, true, false, false])
  })
})
