import type { LedgerMapping, LedgerMappingPatch, LedgerSheetMapping, LedgerSheetPatch } from '@/api/types'
import type { ConflictRow } from '@/ui/types'

export type Words = (key: string, values?: Record<string, string | number>) => string

/** What a correction would change against a mapping, in words: for the person whose correction came too late. */
export function conflictOf(patch: LedgerMappingPatch, now: LedgerMapping, t: Words): ConflictRow[] {
  const rows: ConflictRow[] = []
  if (typeof patch.make_companies === 'boolean') {
    rows.push({ label: t('ledger.make_companies'), now: yesNo(now.make_companies, t), mine: yesNo(patch.make_companies, t) })
  }
  for (const change of patch.sheets ?? []) {
    const sheet = now.sheets.find((one) => one.source === change.source)
    if (sheet) rows.push(...ofSheet(change, sheet, t).map((row) => ({ ...row, label: `${sheet.source} · ${row.label}` })))
  }
  return rows
}

function yesNo(value: boolean, t: Words): string {
  return t(value ? 'common.yes' : 'common.no')
}

function ofSheet(change: LedgerSheetPatch, sheet: LedgerSheetMapping, t: Words): ConflictRow[] {
  const rows: ConflictRow[] = []
  const header = (value: LedgerSheetMapping['header'] | undefined) => (value ? t('ledger.header_rows', { first: value.first, last: value.last }) : '')
  if (change.target !== undefined) rows.push({ label: t('ledger.becomes'), now: sheet.target ?? t('ledger.left_out'), mine: change.target ?? t('ledger.left_out') })
  if (change.header) rows.push({ label: t('ledger.header'), now: header(sheet.header), mine: header(change.header) })
  if (change.year !== undefined) rows.push({ label: t('ledger.year'), now: String(sheet.year ?? ''), mine: String(change.year ?? '') })
  if (change.usd_rate !== undefined) rows.push({ label: t('ledger.usd_rate'), now: sheet.usd_rate ?? '', mine: change.usd_rate ?? '' })
  rows.push(...ofColumns(change, sheet, t))
  for (const one of change.constants ?? []) {
    const constant = sheet.constants.find((known) => known.column === one.column)
    rows.push({ label: one.column, now: constant?.value ?? constant?.same_as ?? '', mine: one.value ?? one.same_as ?? '' })
  }
  return rows
}

function ofColumns(change: LedgerSheetPatch, sheet: LedgerSheetMapping, t: Words): ConflictRow[] {
  return (change.columns ?? []).flatMap((one) => {
    const column = sheet.columns.find((known) => known.position === one.position)
    if (!column) return []
    const rows: ConflictRow[] = []
    if (one.target !== undefined) rows.push({ label: column.heading || column.letter, now: column.target ?? t('ledger.left_out'), mine: one.target ?? t('ledger.left_out') })
    if (one.unit) rows.push({ label: t('ledger.column_unit'), now: column.unit ? t(`ledger.unit_${column.unit}`) : '', mine: t(`ledger.unit_${one.unit}`) })
    for (const [word, meaning] of Object.entries(one.values ?? {})) {
      const meant = column.words.find((known) => known.word === word)?.meaning ?? ''
      rows.push({ label: t('ledger.word', { word }), now: meant, mine: meaning ?? '' })
    }
    return rows
  })
}
