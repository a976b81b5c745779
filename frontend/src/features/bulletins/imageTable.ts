import type { BulletinBlock } from '@/api/types'
import { linesOf, type Measure } from './imageText'
import { isNumeric } from './bulletinModel'

// A table of the paper on a sheet of fixed width: columns of numbers are as wide as they must be, words take what is left.

export interface TableLayout {
  size: number
  widths: number[]
  /** By column: numbers stand to the right. */
  numeric: boolean[]
  head: string[][]
  rows: string[][][]
}

export const cellPad = 10

const sizes = [28, 26, 24, 22, 20]

export function tableOf(block: Pick<BulletinBlock, 'columns' | 'rows'>, heads: readonly string[], width: number, measure: Measure): TableLayout {
  const texts = block.rows.map((row) => block.columns.map((_, at) => row.cells[at]?.text ?? ''))
  const numeric = block.columns.map((_, at) => texts.length > 0 && texts.every((row) => row[at] === '' || isNumeric(row[at] ?? '')))
  const size = sizes.find((one) => sum(least(heads, texts, numeric, one, measure)) <= width) ?? 20
  const widths = spread(least(heads, texts, numeric, size, measure), most(heads, texts, size, measure), numeric, width)
  const lines = (text: string, at: number, bold = false) => text.split('\n').flatMap((line) => linesOf(line, (widths[at] ?? 0) - cellPad * 2, size, (part, big) => measure(part, big, bold)))
  return { size, widths, numeric, head: heads.map((head, at) => lines(head, at, true)), rows: texts.map((row) => row.map((text, at) => lines(text, at))) }
}

/** No column is narrower than its numbers, two characters of its head, and six of its words. */
function least(heads: readonly string[], texts: readonly string[][], numeric: readonly boolean[], size: number, measure: Measure): number[] {
  return heads.map((head, at) => {
    const cells = texts.map((row) => measure(row[at] ?? '', size))
    const longest = Math.max(0, ...cells)
    const words = numeric[at] ? longest : Math.min(longest, size * 6)
    return Math.ceil(Math.max(words, Math.min(widest(head, size, measure), size * 2.1)) + cellPad * 2)
  })
}

function most(heads: readonly string[], texts: readonly string[][], size: number, measure: Measure): number[] {
  return heads.map((head, at) => Math.ceil(Math.max(widest(head, size, measure), ...texts.map((row) => measure(row[at] ?? '', size))) + cellPad * 2))
}

/** What is left goes to the words that would otherwise break, then to all alike. */
function spread(narrow: readonly number[], wide: readonly number[], numeric: readonly boolean[], width: number): number[] {
  const scale = Math.min(1, width / sum(narrow))
  const widths = narrow.map((one) => one * scale)
  const wants = widths.map((one, at) => Math.max(0, (wide[at] ?? 0) - one) * (numeric[at] ? 0.1 : 1))
  const left = width - sum(widths)
  const share = sum(wants) > left && sum(wants) > 0 ? left / sum(wants) : 1
  const grown = widths.map((one, at) => one + (wants[at] ?? 0) * share)
  const rest = (width - sum(grown)) / Math.max(1, grown.length)
  return grown.map((one) => one + Math.max(0, rest))
}

/** A head says its unit in a line of its own. */
function widest(head: string, size: number, measure: Measure): number {
  return Math.max(...head.split('\n').map((line) => measure(line, size, true)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
