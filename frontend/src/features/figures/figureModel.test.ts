import { describe, expect, it } from 'vitest'
import { figure } from '@/mocks/figures'
import { bySection, expectedSum, groupRows, isPartOfAbove } from './figureModel'

describe('figures', () => {
  it('stand in the order of the summary, unknown sections last', () => {
    const sections = bySection([
      figure({ key: 'x', section: 'brand_new' }),
      figure({ key: 'f', section: 'funds' }),
      figure({ key: 'm', section: 'main' }),
    ])
    expect(sections.map((section) => section.name)).toEqual(['main', 'funds', 'other'])
  })

  it('rank their groups and keep the zeros', () => {
    expect(groupRows({ 浙江片区: 0, 沪苏片区: 8, 深圳片区: 2 })).toEqual([
      { group: '沪苏片区', value: 8, share: 100 },
      { group: '深圳片区', value: 2, share: 25 },
      { group: '浙江片区', value: 0, share: 0 },
    ])
    expect(groupRows({ a: 0 })).toEqual([{ group: 'a', value: 0, share: 0 }])
    expect(groupRows(3)).toBeNull()
    expect(groupRows(null)).toBeNull()
  })

  it('stand under the larger one they are part of', () => {
    const all = figure({ key: 'signed_ge_1yi' })
    const five = figure({ key: 'signed_ge_5yi' })
    expect(isPartOfAbove(five, all)).toBe(true)
    expect(isPartOfAbove(figure({ key: 'signed_ge_10yi' }), five)).toBe(true)
    expect(isPartOfAbove(figure({ key: 'signed_ge_5yi_forecast' }), five)).toBe(false)
    expect(isPartOfAbove(figure({ key: 'started' }), all)).toBe(false)
    expect(isPartOfAbove(all, undefined)).toBe(false)
  })

  it('know what their records have to add up to', () => {
    const table = figure({ value: { 走访招商: 26, 基金招商: 1 } })
    expect(expectedSum(table, '基金招商')).toBe(1)
    expect(expectedSum(table, null)).toBe(27)
    expect(expectedSum(table, '没有的')).toBe(0)
    expect(expectedSum(figure({ value: null }), null)).toBeNull()
  })
})
