import { describe, expect, it } from 'vitest'
import { boundsOf, isMonth, mondayOf, monthAfter, weekdayOf } from './months'

describe('months', () => {
  it('follow each other over the year’s end', () => {
    expect(monthAfter('2024-12', 1)).toBe('2025-01')
    expect(monthAfter('2024-01', -1)).toBe('2023-12')
    expect(monthAfter('2024-05', -17)).toBe('2022-12')
    expect([isMonth('2024-13'), isMonth('2024-09')]).toEqual([false, true])
  })

  it('have a first and a last day, and weeks that begin on Mondays', () => {
    expect(boundsOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect([weekdayOf('2024-10-07'), weekdayOf('2024-10-13')]).toEqual([0, 6])
    expect(mondayOf('2024-10-01')).toBe('2024-09-30')
  })
})
