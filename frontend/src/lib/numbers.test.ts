import { describe, expect, it } from 'vitest'
import { formatBytes, formatFixed, formatNumber, sum, wanToYi } from './numbers'

describe('numbers', () => {
  it('separates thousands and keeps at most two decimals', () => {
    expect(formatNumber(368287.48)).toBe('368,287.48')
    expect(formatNumber(1234567)).toBe('1,234,567')
    expect(formatNumber(3166.5)).toBe('3,166.5')
    expect(formatNumber(0)).toBe('0')
  })

  it('rounds half away from zero, and never shows a minus zero', () => {
    expect(formatNumber(1.005)).toBe('1.01')
    expect(formatNumber(-1.005)).toBe('\u22121.01')
    expect(formatNumber(-0.001)).toBe('0')
    expect(formatFixed(83.25)).toBe('83.3')
    expect(formatFixed(-0.04)).toBe('0.0')
  })

  it('reads 万元 as 亿元', () => {
    expect(wanToYi(368287.48)).toBe('36.83')
  })

  it('adds weights without drift', () => {
    expect(sum([0.1, 0.2])).toBe(0.3)
    expect(sum([])).toBe(0)
  })

  it('writes file sizes', () => {
    expect(formatBytes(148_000)).toBe('148 kB')
    expect(formatBytes(12_340_000)).toBe('12.3 MB')
  })
})
