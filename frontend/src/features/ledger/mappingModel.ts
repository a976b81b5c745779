import type { LedgerColumnMapping, LedgerFirstRow, LedgerForm, LedgerFormColumn, LedgerHeader, LedgerMapping, LedgerSheetMapping, LedgerUnit, LedgerWord } from '@/api/types'

export const units: readonly LedgerUnit[] = ['yuan', 'wan_yuan', 'yi_yuan', 'usd', 'wan_usd', 'yi_usd']

/** A word of one column that a person places. */
export interface PlacedWord {
  key: string
  column: LedgerColumnMapping
  kind: string
  word: LedgerWord
}

export function formColumns(form: LedgerForm | undefined, sheet: string | null): LedgerFormColumn[] {
  return form?.sheets.find((one) => one.title === sheet)?.columns ?? []
}

function kindOf(columns: readonly LedgerFormColumn[], title: string | null): string {
  return columns.find((one) => one.title === title)?.kind ?? 'text'
}

/** A company that nobody knows is no question where it will be made. */
function isOpen(word: LedgerWord, kind: string, makesCompanies: boolean): boolean {
  return word.meaning === null && !(kind === 'company' && makesCompanies)
}

/** The words of a sheet's columns; `only`: those that somebody still has to place. */
export function openWords(sheet: LedgerSheetMapping, columns: readonly LedgerFormColumn[], makesCompanies: boolean): PlacedWord[] {
  return wordsOf(sheet, columns).filter(({ word, kind }) => isOpen(word, kind, makesCompanies))
}

export function wordsOf(sheet: LedgerSheetMapping, columns: readonly LedgerFormColumn[]): PlacedWord[] {
  return sheet.columns.flatMap((column) => {
    const kind = kindOf(columns, column.target)
    return column.words.map((word) => ({ key: `${String(column.position)}.${column.target ?? ''}.${word.word}`, column, kind, word }))
  })
}

/** How many things of a sheet nobody but a person can know. */
export function openCount(sheet: LedgerSheetMapping, columns: readonly LedgerFormColumn[], makesCompanies: boolean): number {
  if (sheet.target === null) return 0
  return openWords(sheet, columns, makesCompanies).length + sheet.gaps.length + (sheet.needs_rate ? 1 : 0)
}

export function openTotal(mapping: LedgerMapping, form: LedgerForm | undefined): number {
  return mapping.sheets.reduce((sum, sheet) => sum + openCount(sheet, formColumns(form, sheet.target), mapping.make_companies), 0)
}

/** The sheet to begin with: the first that asks something, else the first that becomes a ledger. */
export function firstSheet(mapping: LedgerMapping, form: LedgerForm | undefined): string {
  const { sheets } = mapping
  const asks = sheets.find((sheet) => openCount(sheet, formColumns(form, sheet.target), mapping.make_companies) > 0)
  return (asks ?? sheets.find((sheet) => sheet.target !== null) ?? sheets[0])?.source ?? ''
}

// In a picker: '' is nothing picked, '-' stands for "means nothing", and what is meant follows a '='.

export function pickOf(meaning: string | null): string {
  if (meaning === null) return ''
  return meaning === '' ? '-' : `=${meaning}`
}

export function meaningOf(pick: string): string | null {
  if (pick === '') return null
  return pick === '-' ? '' : pick.slice(1)
}

/** Which column of the file a ledger column comes from. */
export function letterOf(sheet: LedgerSheetMapping, target: string): string {
  return sheet.columns.find((one) => one.target === target)?.letter ?? ''
}

/** Ledger columns that nothing gives yet and that could be given the same for all rows. */
export function ungiven(sheet: LedgerSheetMapping, columns: readonly LedgerFormColumn[]): LedgerFormColumn[] {
  const given = new Set([...sheet.columns.map((one) => one.target), ...sheet.constants.map((one) => one.column), ...sheet.gaps])
  return columns.filter((one) => !given.has(one.title) && !one.given)
}

/** Ledger columns whose cells may stand for another one: those of the same kind and the same entries that the file has. */
export function standIns(sheet: LedgerSheetMapping, columns: readonly LedgerFormColumn[], title: string): string[] {
  const wanted = columns.find((one) => one.title === title)
  const suits = (one: LedgerFormColumn) => one.kind === wanted?.kind && one.choices.join() === wanted.choices.join()
  return columns.filter((one) => one.title !== title && suits(one) && letterOf(sheet, one.title) !== '').map((one) => one.title)
}

/** Rows of a header as typed; null where they are none. */
export function headerOf(first: string, last: string): LedgerHeader | null {
  const from = Number(first)
  const to = last.trim() === '' ? from : Number(last)
  const whole = Number.isInteger(from) && Number.isInteger(to)
  return whole && from >= 1 && to >= from && to - from <= 5 ? { first: from, last: to } : null
}

/** The header after a row was pressed: that row alone; or, to take in further lines, from the one end to the other, six rows at most. */
export function headerPicked(now: LedgerHeader | null, row: number, extend: boolean): LedgerHeader {
  const [first, last] = now && extend ? [Math.min(now.first, row), row < now.first ? now.last : row] : [row, row]
  return last - first <= 5 ? { first, last } : { first: row, last: row }
}

/** How many columns the first rows need: what is empty in all of them on the right is not shown. */
export function firstRowsWidth(rows: readonly LedgerFirstRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.reduce((width, cell, position) => (cell === '' ? width : position + 1), 0)))
}

/** A column's letters as spreadsheets count: A to Z, then AA. */
export function letterAt(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26))
  return position < 26 ? letter : letterAt(Math.floor(position / 26) - 1) + letter
}
