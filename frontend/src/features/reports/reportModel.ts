import type { MonthlyReport, MonthlyReportDetail, RecordChange, ReportComment, ReportMissing, ReportNumber, ReportPatch } from '@/api/types'
import { daysBetween } from '@/lib/dates'
import type { ConflictRow } from '@/ui/types'

/** The parts of a report that are written. */
export const parts = ['narrative', 'problems', 'plan'] as const

export type Part = (typeof parts)[number]
export type Words = Record<Part, string>

/** So many characters does the contract take. */
export const most: Record<Part, number> = { narrative: 20_000, problems: 10_000, plan: 10_000 }

const groups = {
  stationed: ['days', 'quiet_people'],
  visiting: ['visits', 'receptions', 'companies_visited', 'visits_without_outcome'],
  leading: ['reported_leads', 'effective_leads', 'progress_records', 'signings'],
} as const

export type GroupName = keyof typeof groups | 'other'

export interface NumberGroup {
  name: GroupName
  numbers: ReportNumber[]
}

/** The numbers as they are told; one that this page has never heard of stands at the end. */
export function groupNumbers<N extends { key: string }>(numbers: readonly N[]): { name: GroupName; numbers: N[] }[] {
  const known = Object.entries(groups).map(([name, keys]) => ({ name: name as GroupName, numbers: numbers.filter((one) => (keys as readonly string[]).includes(one.key)) }))
  const all: readonly string[] = Object.values(groups).flat()
  const rest = { name: 'other' as const, numbers: numbers.filter((one) => !all.includes(one.key)) }
  return [...known, rest].filter((group) => group.numbers.length > 0)
}

export function monthOf(report: Pick<MonthlyReport, 'month'>): string {
  return report.month.slice(0, 7)
}

/** Who has to act: the team's lead, the centre, or nobody. */
export function waitsFor(report: Pick<MonthlyReport, 'status'>): 'lead' | 'center' | null {
  if (report.status === 'accepted') return null
  return report.status === 'submitted' ? 'center' : 'lead'
}

export interface Said {
  key: string
  values: Record<string, string | number>
  tone: 'plain' | 'warn' | 'late'
}

/** How much time is left, as a key of words. */
export function dueWords(report: Pick<MonthlyReport, 'status' | 'due_on' | 'is_late' | 'opens_on' | 'first_submitted_at'>, today: string): Said {
  if (report.first_submitted_at !== null) {
    return { key: report.is_late ? 'monthly_reports.was_late' : 'monthly_reports.was_in_time', values: { on: report.due_on }, tone: report.is_late ? 'late' : 'plain' }
  }
  const left = daysBetween(today, report.due_on)
  if (left < 0) return { key: 'monthly_reports.overdue', values: { on: report.due_on, n: -left }, tone: 'late' }
  if (today < report.opens_on) return { key: 'monthly_reports.opens', values: { on: report.opens_on }, tone: 'plain' }
  return { key: left === 0 ? 'monthly_reports.due_today' : 'monthly_reports.due_in', values: { on: report.due_on, n: left }, tone: left <= 3 ? 'warn' : 'plain' }
}

export function commentsAt(comments: readonly ReportComment[], place: string): ReportComment[] {
  return comments.filter((comment) => comment.place === place)
}

export function isOpen(comment: Pick<ReportComment, 'resolved_at'>): boolean {
  return comment.resolved_at === null
}

/** What keeps a report from being submitted; the rest of what is missing may stay so. */
export function isNeeded(missing: Pick<ReportMissing, 'key'>): boolean {
  return ['narrative', 'plan', 'comments'].includes(missing.key)
}

/** Where something that is missing is put right: a part of the page, by its id. */
export function anchorOf(missing: Pick<ReportMissing, 'key'>, comments: readonly ReportComment[]): string {
  if (missing.key !== 'comments') return `part-${missing.key}`
  const waiting = comments.find((comment) => comment.answer === null && isOpen(comment))
  return waiting ? `comment-${waiting.id}` : ''
}

/** The places of a report at which something may be said, in the order of the page. */
export function placesOf(report: Pick<MonthlyReportDetail, 'numbers'>): string[] {
  return ['report', ...report.numbers.map((one) => `number:${one.key}`), ...parts]
}

/** The number of a place; null where it is another part. */
export function numberAt(place: string): string | null {
  return place.startsWith('number:') ? place.slice('number:'.length) : null
}

export function wordsOf(report: Pick<MonthlyReport, Part>): Words {
  return { narrative: report.narrative ?? '', problems: report.problems ?? '', plan: report.plan ?? '' }
}

export function touchedParts(base: Words, form: Words): Part[] {
  return parts.filter((part) => base[part].trim() !== form[part].trim())
}

/** Only what was changed is sent, so that another's changes stay theirs. */
export function patchOf(base: Words, form: Words): ReportPatch {
  return Object.fromEntries(touchedParts(base, form).map((part) => [part, form[part].trim() || null]))
}

export function conflictRows(base: Words, form: Words, theirs: Words, label: (part: Part) => string): ConflictRow[] {
  return parts
    .filter((part) => touchedParts(base, form).includes(part) || base[part] !== theirs[part])
    .map((part) => ({ label: label(part), now: theirs[part], mine: form[part] }))
}

/** How far a record differs from then, such as +1, −0.5 or 2 → 3. */
export function step(change: Pick<RecordChange, 'weight_then' | 'weight_now'>): { then: number; now: number; by: number } {
  const [then, now] = [change.weight_then ?? 0, change.weight_now ?? 0]
  return { then, now, by: now - then }
}

export interface CommentRow {
  place: string
  text: string
}

/** The comments with which a report goes back: only those that were written. */
export function writtenRows(rows: readonly CommentRow[]): CommentRow[] {
  return rows.map((row) => ({ place: row.place, text: row.text.trim() })).filter((row) => row.text !== '')
}
