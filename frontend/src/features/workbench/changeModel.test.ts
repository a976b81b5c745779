import { describe, expect, it } from 'vitest'
import { figure } from '@/mocks/figures'
import { me } from '@/mocks/fixtures'
import { baseOf, beforeMonth, changes, weekBefore } from './changeModel'
import { moved } from './movedModel'
import { leads } from '@/mocks/leads'
import { ownUnit } from './reach'

describe('what a span of days added', () => {
  it('is the difference of two figures, and the whole where the year has just begun', () => {
    const now = [figure({ key: 'started', value: 68 }), figure({ key: 'signed_ge_1yi', value: null })]
    const then = [figure({ key: 'started', value: 65 }), figure({ key: 'signed_ge_1yi', value: 2 })]
    expect(changes(['signed_ge_1yi', 'started', 'unknown'], now, then).map(({ key, value, since }) => [key, value, since])).toEqual([
      ['signed_ge_1yi', null, null],
      ['started', 68, 3],
    ])
    expect(changes(['started'], now, null)[0]?.since).toBe(68)
    expect(changes(['started'], [figure({ value: 0.3 })], [figure({ value: 0.1 })])[0]?.since).toBe(0.2)
  })

  it('does not reach into the year before', () => {
    expect(weekBefore('2024-01-03')).toBe('2023-12-27')
    expect(baseOf('2024-01-03', weekBefore('2024-01-03'))).toBeNull()
    expect(baseOf('2024-03-03', weekBefore('2024-03-03'))).toBe('2024-02-25')
    expect(beforeMonth('2024-01-31')).toBeNull()
    expect(beforeMonth('2024-03-31')).toBe('2024-02-29')
  })
})

describe('what moved', () => {
  it('is what changed after the last look, the latest first', () => {
    const [first, second] = leads.map((lead, index) => ({ ...lead, updated_at: `2024-11-0${String(index + 1)}T00:00:00.5Z` }))
    const lists = { leads: [first!, second!], projects: [], visits: [] }
    expect(moved(lists, null, 8).map((one) => one.id)).toEqual([second!.id, first!.id])
    expect(moved(lists, '2024-11-01T12:00:00Z', 8).map((one) => one.id)).toEqual([second!.id])
    expect(moved(lists, null, 1)).toHaveLength(1)
  })
})

describe('whose numbers are one’s own', () => {
  it('the unit’s for who works for one, the county’s for everybody else', () => {
    expect(ownUnit(me({ roles: ['unit_officer'] }))?.id).toBe('0190-office')
    expect(ownUnit(me({ roles: ['unit_officer', 'leader'] }))).toBeNull()
    expect(ownUnit(me({ roles: ['envoy'], organization: { id: '0190-county', name: '示例县', kind: 'county_leadership' } }))).toBeNull()
    expect(ownUnit(null)).toBeNull()
  })
})
