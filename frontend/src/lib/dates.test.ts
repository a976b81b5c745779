import { describe, expect, it } from 'vitest'
import { isIsoDate, monthEnd, previousMonthEnd, readDate } from './dates'

describe('dates', () => {
  it('knows which days exist', () => {
    expect(isIsoDate('2024-02-29')).toBe(true)
    expect(isIsoDate('2023-02-29')).toBe(false)
    expect(isIsoDate('2024-13-01')).toBe(false)
    expect(isIsoDate('2024-1-1')).toBe(false)
  })

  it('ends months where they end', () => {
    expect(monthEnd(2024, 2)).toBe('2024-02-29')
    expect(previousMonthEnd('2024-03-15')).toBe('2024-02-29')
    expect(previousMonthEnd('2024-01-01')).toBe('2023-12-31')
  })

  it.each(['2024-10-31', '2024/10/31', '2024.10.31', '2024年10月31日', '20241031', ' 2024-10-31 '])('reads %s as typed', (text) => {
    expect(readDate(text)).toBe('2024-10-31')
  })

  it.each(['', '昨天', '2024-11-31', '2024', '31/10/2024'])('refuses %s', (text) => {
    expect(readDate(text)).toBeNull()
  })
})
