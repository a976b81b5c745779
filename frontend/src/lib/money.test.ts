import { describe, expect, it } from 'vitest'
import { inWan, inYi, readingUnit, readMoney, typedMoney } from './money'

describe('money', () => {
  it('is read in 万元 and 亿元', () => {
    expect(inWan(1_200_000_000)).toBe('120,000')
    expect(inWan(12_345_678)).toBe('1,234.5678')
    expect(inYi(1_250_000_000)).toBe('12.5')
    expect([99_999_999, 100_000_000].map(readingUnit)).toEqual(['wan', 'yi'])
  })

  it('is taken as people type it, to the yuan', () => {
    expect(readMoney('5000')).toBe(50_000_000)
    expect(readMoney('5,000 万元')).toBe(50_000_000)
    expect(readMoney('1.1亿')).toBe(110_000_000)
    expect(readMoney('0.00000001亿')).toBe(1)
    expect(readMoney('350元')).toBe(350)
    expect(readMoney('0')).toBe(0)
  })

  it('is refused where it is no sum or finer than a yuan', () => {
    for (const text of ['', '亿', '-3', '1.2.3', '3.5元', '1.23456万', '一千', '999999999999亿']) expect(readMoney(text)).toBeNull()
  })

  it('comes back as what was typed', () => {
    for (const text of ['1亿', '1.5亿', '5000', '350.25', '123456']) {
      expect(readMoney(typedMoney(readMoney(text)!))).toBe(readMoney(text))
    }
  })
})
