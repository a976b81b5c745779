import type { Bulletin, BulletinBlock, BulletinDetail, BulletinKind, BulletinNumber, BulletinStatus } from '@/api/types'
import { formatNumber } from '@/lib/numbers'
import type { Tone } from '@/ui/fields'

export const kinds: BulletinKind[] = ['daily', 'weekly', 'monthly']
export const statuses: BulletinStatus[] = ['draft', 'in_review', 'reviewed', 'published']
export const statusTones: Record<BulletinStatus, Tone> = { draft: 'warn', in_review: 'do', reviewed: 'do', published: 'good' }

/** What an issue is called where more than one stands beside it. */
export function nameOf(issue: Pick<Bulletin, 'title' | 'number_text'>): string {
  return [issue.title, issue.number_text].filter(Boolean).join(' ')
}

/** One day is said once. */
export function periodOf(issue: Pick<Bulletin, 'period_from' | 'period_to'>): string {
  return issue.period_from === issue.period_to ? issue.period_from : `${issue.period_from} – ${issue.period_to}`
}

export function isUnread(issue: Pick<Bulletin, 'status' | 'is_read'>): boolean {
  return issue.status === 'published' && !issue.is_read
}

export interface Step {
  key: 'drafted' | 'reviewed' | 'issued'
  state: 'done' | 'now' | 'ahead'
  who: string | null
  at: string | null
}

/** 拟稿 – 审核 – 签发: who did each, and whose turn it is. */
export function stepsOf(issue: Pick<Bulletin, 'status' | 'drafted_by' | 'submitted_by' | 'submitted_at' | 'reviewed_by' | 'reviewed_at' | 'issued_by' | 'published_at'>): Step[] {
  const at = statuses.indexOf(issue.status)
  const state = (place: number): Step['state'] => (at > place ? 'done' : at === place ? 'now' : 'ahead')
  return [
    { key: 'drafted', state: state(0), who: draftersOf(issue), at: at > 0 ? issue.submitted_at : null },
    { key: 'reviewed', state: state(1), who: at > 1 ? (issue.reviewed_by?.name ?? null) : null, at: at > 1 ? issue.reviewed_at : null },
    { key: 'issued', state: state(2), who: at > 2 ? (issue.issued_by?.name ?? null) : null, at: issue.published_at },
  ]
}

/** Whoever drafted it, and whoever sent it to review where that was somebody else. */
function draftersOf(issue: Pick<Bulletin, 'drafted_by' | 'submitted_by'>): string | null {
  const names = [...new Set([issue.drafted_by?.name, issue.submitted_by?.name].filter(Boolean))]
  return names.join('、') || null
}

/** What is printed, in its order: without what is hidden, and without what has nothing to say. */
export function printed(blocks: readonly BulletinBlock[]): BulletinBlock[] {
  const shown = blocks.filter((block) => !block.is_hidden).map((block) => ({ ...block, cards: block.cards.filter((card) => !card.is_hidden) }))
  return shown.filter((block) => (block.kind === 'text' ? (block.text ?? '').trim() !== '' : block.kind === 'table' ? block.rows.length > 0 : block.cards.length > 0))
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Headings by key, numbered as official papers number them; one that brings its own number keeps it. */
export function headingsOf(blocks: readonly BulletinBlock[]): Map<string, string> {
  const named = blocks.filter((block) => (block.heading ?? '').trim() !== '')
  return new Map(
    named.map((block, index) => {
      const heading = (block.heading ?? '').trim()
      const numeral = numerals[index]
      return [block.key, /^[一二三四五六七八九十]+、/.test(heading) || numeral === undefined || named.length === 1 ? heading : `${numeral}、${heading}`]
    }),
  )
}

export interface Piece {
  text: string
  /** Where it is a number of the snapshot. */
  number: BulletinNumber | null
}

const figure = /\d[\d,]*(?:\.\d+)?/g

/** Days, years and numbers of issues are no numbers that something was counted to. */
function isCounted(before: string, after: string): boolean {
  return !/[第-]$/.test(before) && !/^[年月日号期周]/.test(after)
}

/**
 * A text with its numbers told apart. The generated words say their numbers in the order of the list; of words that were edited only a value
 * that stands for one number alone is taken for it: a wrong link would be worse than none.
 */
export function piecesOf(text: string, numbers: readonly BulletinNumber[], isEdited: boolean): Piece[] {
  const pieces: Piece[] = []
  let rest = [...numbers]
  let from = 0
  for (const match of text.matchAll(figure)) {
    const value = Number(match[0].replace(/,/g, ''))
    const after = text.slice(match.index + match[0].length).trimStart()
    const equal = isCounted(text.slice(0, match.index), after) ? rest.filter((one) => one.value === value) : []
    const found = isEdited && equal.length > 1 ? undefined : (equal.find((one) => one.unit !== '' && after.startsWith(one.unit)) ?? equal[0])
    if (!found) continue
    rest = rest.filter((one) => one !== found)
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), number: null })
    pieces.push({ text: match[0], number: found })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), number: null })
  return pieces
}

export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}

/** Numbers that are others today, told under the text: `except` stand in it already. */
export function differing(numbers: readonly BulletinNumber[], except: readonly BulletinNumber[] = []): BulletinNumber[] {
  return numbers.filter((one) => one.now !== null && !except.includes(one))
}

export function valueWords(number: Pick<BulletinNumber, 'value' | 'unit'>): string {
  return `${formatNumber(number.value)} ${number.unit}`.trim()
}

/** A cell that holds a number alone stands to the right. */
export function isNumeric(text: string): boolean {
  return /^[−-]?\d[\d,]*(\.\d+)?%?$/.test(text.trim())
}

/** The pictures and cards of an issue in the order in which they are printed. */
export function cardsOf(issue: Pick<BulletinDetail, 'blocks'>): BulletinBlock['cards'] {
  return printed(issue.blocks).flatMap((block) => block.cards)
}

/** Without what no file name takes. */
export function fileNameOf(issue: Pick<Bulletin, 'title' | 'number_text'>): string {
  return nameOf(issue).replace(/[\\/:*?"<>|]/g, '-')
}
