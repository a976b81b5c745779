const minus = '\u2212'

/** Thousands separated, at most two decimals, and a real minus sign. */
export function formatNumber(value: number, decimals = 2): string {
  const fixed = roundHalfAway(Math.abs(value), decimals)
  const [whole = '0', fraction = ''] = fixed.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const trimmed = fraction.replace(/0+$/, '')
  const sign = value < 0 && /[1-9]/.test(fixed) ? minus : ''
  return sign + grouped + (trimmed ? `.${trimmed}` : '')
}

/** A percentage keeps a fixed number of decimals, so that a column of them lines up. */
export function formatFixed(value: number, decimals = 1): string {
  const fixed = roundHalfAway(Math.abs(value), decimals)
  return (value < 0 && /[1-9]/.test(fixed) ? minus : '') + fixed
}

/** A share, given in hundredths of a percent. */
export function percent(bp: number): string {
  return `${formatNumber(bp / 100)}%`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1000))} kB`
  return `${formatNumber(bytes / 1_000_000, 1)} MB`
}

/** 万元 in 亿元, for reading beside the exact sum. */
export function wanToYi(value: number): string {
  return formatNumber(value / 10_000, 2)
}

export function sum(values: readonly number[]): number {
  // Weights have at most a few decimals; summing them as integers keeps 0.1 + 0.2 from showing.
  return values.reduce((total, value) => total + Math.round(value * 1_000_000), 0) / 1_000_000
}

function roundHalfAway(value: number, decimals: number): string {
  const shifted = Number(`${String(value)}e${String(decimals)}`)
  if (Number.isNaN(shifted)) return value.toFixed(decimals)
  return Number(`${String(Math.round(shifted))}e-${String(decimals)}`).toFixed(decimals)
}
