import type { BulletinBlock, BulletinCard, BulletinDetail } from '@/api/types'
import { formatInstant } from '@/lib/dates'
import { headingsOf, paragraphsOf, printed } from './bulletinModel'
import { cellPad, tableOf, type TableLayout } from './imageTable'
import { linesOf, type Measure } from './imageText'

// The paper as strips from top to bottom, each with its height and what is drawn in it. A long picture may be cut between any two of them.

export const width = 1080

const margin = 56
const inner = width - margin * 2
const body = 36
const lineHeight = 62

export type Colour = 'ink' | 'quiet' | 'red' | 'line' | 'ground'

export type Mark =
  | { kind: 'text'; text: string; x: number; y: number; size: number; bold?: boolean; colour?: Colour; align?: 'left' | 'center' | 'right' }
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: Colour; filled?: boolean }
  | { kind: 'picture'; address: string; x: number; y: number; width: number; height: number }

export interface Strip {
  height: number
  marks: Mark[]
}

export interface Said {
  /** What stands where an issue has no number yet. */
  numberLater: string
  /** Its unit in a line of its own. */
  head: (column: BulletinBlock['columns'][number]) => string
  facts: (card: BulletinCard) => string[]
  /** The pictures that could be had. */
  pictures: ReadonlySet<string>
}

/** A space of white. */
function gap(height: number): Strip {
  return { height, marks: [] }
}

function textLines(lines: readonly string[], style: { size: number; height: number; x?: number; indent?: number; bold?: boolean; colour?: Colour; align?: 'left' | 'center' }): Strip[] {
  const { size, height, x = margin, indent = 0, align = 'left', ...rest } = style
  return lines.map((text, index) => ({
    height,
    marks: [{ kind: 'text', text, x: align === 'center' ? width / 2 : x + (index === 0 ? indent : 0), y: height / 2, size, align, ...rest }],
  }))
}

export function stripsOf(issue: BulletinDetail, said: Said, measure: Measure): Strip[] {
  const blocks = printed(issue.blocks)
  const headings = headingsOf(blocks)
  return [
    ...masthead(issue, said, measure),
    ...blocks.flatMap((block) => {
      const heading = headings.get(block.key)
      return [gap(28), ...(heading ? [...textLines(linesOf(heading, inner, 40, bold(measure)), { size: 40, height: 64, bold: true }), gap(6)] : []), ...blockStrips(block, said, measure)]
    }),
    gap(56),
  ]
}

function masthead(issue: BulletinDetail, said: Said, measure: Measure): Strip[] {
  const day = issue.published_at === null ? issue.period_to : formatInstant(issue.published_at).slice(0, 10)
  const line: Strip = {
    height: 56,
    marks: [
      { kind: 'text', text: issue.number_text ?? said.numberLater, x: margin, y: 28, size: 30, colour: 'quiet' },
      { kind: 'text', text: day, x: width - margin, y: 28, size: 30, colour: 'quiet', align: 'right' },
    ],
  }
  return [
    gap(56),
    ...textLines(linesOf(issue.title, inner, 54, bold(measure)), { size: 54, height: 76, bold: true, colour: 'red', align: 'center' }),
    gap(20),
    line,
    { height: 8, marks: [{ kind: 'box', x: margin, y: 2, width: inner, height: 4, colour: 'red', filled: true }] },
  ]
}

function blockStrips(block: BulletinBlock, said: Said, measure: Measure): Strip[] {
  if (block.kind === 'table') return tableStrips(tableOf(block, block.columns.map(said.head), inner, measure))
  if (block.kind === 'cards') return block.cards.flatMap((card, index) => cardStrips(card, index, said, measure))
  return paragraphs(block.text ?? '', measure)
}

function paragraphs(text: string, measure: Measure): Strip[] {
  const indent = body * 2
  return paragraphsOf(text).flatMap((one) => textLines(linesOf(one, inner, body, measure, indent), { size: body, height: lineHeight, indent }))
}

function tableStrips(table: TableLayout): Strip[] {
  return [rowStrip(table, table.head, true), ...table.rows.map((row) => rowStrip(table, row, false))]
}

function rowStrip(table: TableLayout, cells: readonly string[][], head: boolean): Strip {
  const step = table.size * 1.4
  const height = Math.ceil(Math.max(1, ...cells.map((lines) => lines.length)) * step + cellPad * 2)
  const marks: Mark[] = []
  let x = margin
  cells.forEach((lines, at) => {
    const wide = table.widths[at] ?? 0
    const right = table.numeric[at] === true
    if (head) marks.push({ kind: 'box', x, y: 0, width: wide, height, colour: 'ground', filled: true })
    marks.push({ kind: 'box', x, y: 0, width: wide, height, colour: 'line' })
    lines.forEach((text, index) => {
      marks.push({ kind: 'text', text, x: right ? x + wide - cellPad : x + cellPad, y: cellPad + step * (index + 0.5), size: table.size, bold: head, align: right ? 'right' : 'left' })
    })
    x += wide
  })
  return { height, marks }
}

function cardStrips(card: BulletinCard, index: number, said: Said, measure: Measure): Strip[] {
  const address = card.file?.url ?? ''
  const picture: Strip[] = said.pictures.has(address) ? [{ height: 560, marks: [{ kind: 'picture', address, x: margin, y: 8, width: inner, height: 540 }] }] : []
  const title = `${String(index + 1)}. ${card.title}`
  return [
    ...(index === 0 ? [] : [gap(16), { height: 2, marks: [{ kind: 'box' as const, x: margin, y: 0, width: inner, height: 2, colour: 'line' as const, filled: true }] }]),
    gap(14),
    ...textLines(linesOf(title, inner, 38, bold(measure)), { size: 38, height: 58, bold: true }),
    ...said.facts(card).flatMap((fact) => textLines(linesOf(fact, inner, 30, measure), { size: 30, height: 46, colour: 'quiet' })),
    ...picture,
    ...paragraphs(card.words, measure),
    ...textLines(linesOf(card.organizations.join(' · '), inner, 30, measure), { size: 30, height: 46, colour: 'quiet' }),
  ]
}

function bold(measure: Measure): Measure {
  return (text, size) => measure(text, size, true)
}

/** Strips on sheets of at most so many pixels: browsers draw no picture of any length. */
export function sheetsOf(strips: readonly Strip[], most: number): Strip[][] {
  const sheets: Strip[][] = [[]]
  let height = 0
  for (const strip of strips) {
    if (height + strip.height > most && height > 0) {
      sheets.push([])
      height = 0
    }
    sheets[sheets.length - 1]?.push(strip)
    height += strip.height
  }
  return sheets
}
