import { formatNumber } from './numbers'

// Money is whole yuan. 万元 and 亿元 exist only for reading and typing, so nothing here keeps a sum in them.

const wan = 10_000
const yi = 100_000_000

/** Whole yuan as 万元 with thousands separated; four decimals are exact to the yuan. */
export function inWan(yuan: number, decimals = 4): string {
  return formatNumber(yuan / wan, decimals)
}

export function inYi(yuan: number, decimals = 2): string {
  return formatNumber(yuan / yi, decimals)
}

/** Which unit reads best for a sum that stands alone: a column keeps one unit for all its rows instead. */
export function readingUnit(yuan: number): 'yi' | 'wan' {
  return Math.abs(yuan) >= yi ? 'yi' : 'wan'
}

/**
 * A sum as people type it, in whole yuan: a plain number means 万元; 亿, 万 and 元 may stand after it. Read digit by digit, because
 * 1.1亿 must not become 110,000,000.00000001. Null for what is no sum, or finer than a yuan.
 */
export function readMoney(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,8}))?(亿|万)?元?$/.exec(text.replace(/[\s,，]/g, ''))
  if (!match) return null
  const [whole, fraction, unit] = [match[1] ?? '', match[2] ?? '', match[3]]
  const plainYuan = unit === undefined && /元$/.test(text.trim())
  const decimals = unit === '亿' ? 8 : plainYuan ? 0 : 4
  const cut = fraction.replace(/0+$/, '')
  if (cut.length > decimals) return null
  const yuan = Number(whole + cut.padEnd(decimals, '0'))
  return Number.isSafeInteger(yuan) ? yuan : null
}

/** The shortest way to type a sum again. */
export function typedMoney(yuan: number): string {
  return readingUnit(yuan) === 'yi' && yuan % wan === 0 ? `${inYi(yuan, 4).replace(/,/g, '')}亿` : inWan(yuan).replace(/,/g, '')
}
