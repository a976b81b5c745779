import type { LedgerCell, LedgerFormColumn, LedgerRow } from '@/api/types'
import type { ConflictRow } from '@/ui/types'
import type { Words } from './mappingChanges'

/** What one typed and what is not sent yet: by the row's key, then by the column. */
export type Typed = Record<string, Record<string, string>>

const empty = { text: null, code: null, message: null, edited: false }

export function cellOf(row: LedgerRow, column: string): LedgerCell {
  return row.cells.find((cell) => cell.column === column) ?? { column, ...empty }
}

export function textOf(row: LedgerRow, column: string, typed: Typed): string {
  return typed[row.key]?.[column] ?? cellOf(row, column).text ?? ''
}

/**
 * The columns of the list: what a row is called stands first, what is wrong in any row beside it, then everything else that any row
 * holds, each in the ledger's order. Codes that the system gives are nobody's to mend.
 */
export function columnsOf(rows: readonly LedgerRow[], form: readonly LedgerFormColumn[]): LedgerFormColumn[] {
  const holds = new Set<string>()
  const wrong = new Set<string>()
  for (const cell of rows.flatMap((row) => row.cells)) {
    holds.add(cell.column)
    if (cell.code !== null) wrong.add(cell.column)
  }
  const shown = form.filter((one) => wrong.has(one.title) || (holds.has(one.title) && !one.given))
  const name = shown.find((one) => !wrong.has(one.title) && ['text', 'company', 'person', 'project'].includes(one.kind))
  const rest = shown.filter((one) => one !== name)
  return [...(name ? [name] : []), ...rest.filter((one) => wrong.has(one.title)), ...rest.filter((one) => !wrong.has(one.title))]
}

export function wrongCount(row: LedgerRow): number {
  return row.cells.filter((cell) => cell.code !== null).length
}

/** What typing leaves to be sent: a cell that holds again what it held is none. */
export function withTyped(typed: Record<string, string> | undefined, row: LedgerRow, column: string, text: string): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(typed ?? {}).filter(([known]) => known !== column))
  return text === (cellOf(row, column).text ?? '') ? rest : { ...rest, [column]: text }
}

export interface Place {
  row: number
  column: number
}

export type Step = 'up' | 'down' | 'left' | 'right'

/** Where an arrow leads from a cell; at the edge one stays. */
export function stepFrom(at: Place, step: Step, size: { rows: number; columns: number }): Place {
  const row = at.row + (step === 'down' ? 1 : step === 'up' ? -1 : 0)
  const column = at.column + (step === 'right' ? 1 : step === 'left' ? -1 : 0)
  return { row: within(row, size.rows), column: within(column, size.columns) }
}

function within(value: number, size: number): number {
  return Math.max(0, Math.min(value, size - 1))
}

/** What a key does in a cell: `editing` once something is being typed, where arrows belong to the text; `lists` where it offers entries. */
export function stepOf(key: string, editing: boolean, lists: boolean): Step | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return editing && lists ? null : key === 'ArrowUp' ? 'up' : 'down'
  if (editing) return null
  if (key === 'ArrowLeft') return 'left'
  return key === 'ArrowRight' ? 'right' : null
}

/** Cells typed anew, or the row left out or taken in again. */
export interface RowChange {
  cells?: Record<string, string>
  skip?: boolean
}

/** A change that came too late, with the row as it stands now. */
export interface LateRow {
  row: LedgerRow
  patch: RowChange
  now: LedgerRow
}

export function conflictOfRow({ row, patch, now }: LateRow, t: Words): ConflictRow[] {
  const label = (what: string) => `${t('ledger.row_number', { row: row.row })} · ${what}`
  if (!patch.cells) return [{ label: label(t('ledger.row_skip')), now: t(`ledger.state_${now.state}`), mine: t(patch.skip ? 'ledger.state_left_out' : 'ledger.row_take') }]
  return Object.entries(patch.cells).map(([column, mine]) => ({ label: label(column), now: cellOf(now, column).text ?? '', mine }))
}
