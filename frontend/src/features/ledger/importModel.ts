import type { Import, ImportError } from '@/api/types'

export interface SheetTotals {
  new: number
  changed: number
  unchanged: number
  refused: number
}

export function totals(item: Pick<Import, 'sheets'>): SheetTotals {
  const sums: SheetTotals = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const sheet of item.sheets) {
    sums.new += sheet.new
    sums.changed += sheet.changed
    sums.unchanged += sheet.unchanged
    sums.refused += sheet.refused
  }
  return sums
}

/** Rows that confirming would write: the unchanged and the refused are left alone. */
export function rowsToWrite(item: Pick<Import, 'sheets'>): number {
  const sums = totals(item)
  return sums.new + sums.changed
}

export function rowsRead(item: Pick<Import, 'sheets'>): number {
  const sums = totals(item)
  return sums.new + sums.changed + sums.unchanged + sums.refused
}

/** How far a job is, in percent; null while that cannot be said. */
export function jobShare(item: Pick<Import, 'job'>): number | null {
  const job = item.job
  if (!job || job.total <= 0) return null
  return Math.min(100, Math.floor((job.done / job.total) * 100))
}

export function filterErrors(errors: readonly ImportError[], sheet: string, code: string): ImportError[] {
  return errors.filter((error) => (sheet === '' || error.sheet === sheet) && (code === '' || error.code === code))
}

export const sizeLimit = 50 * 1024 * 1024

/** The steps of an import that waits, in their order. */
export type ImportStep = 'mapping' | 'rows' | 'preview'

/** A workbook in the ledger's own form needs no mapping; where none of it is known, a mapping is all there is to do. */
export function stepsOf(item: Pick<Import, 'status' | 'is_mapped' | 'sheets' | 'can'>, asked: string): ImportStep[] {
  if (item.status !== 'previewed' || !item.can.update) return ['preview']
  const mapping: ImportStep[] = item.is_mapped || item.sheets.length === 0 || asked === 'mapping' ? ['mapping'] : []
  const rows: ImportStep[] = totals(item).refused > 0 || asked === 'rows' ? ['rows'] : []
  return [...mapping, ...rows, 'preview']
}

/** The step that the address asks for, or the one to begin with. */
export function stepAt(steps: readonly ImportStep[], asked: string): ImportStep {
  return steps.find((step) => step === asked) ?? (steps[0] === 'mapping' ? 'mapping' : 'preview')
}

/** The screens of records, by their ledger sheet. */
const screens: Partial<Record<string, string>> = {
  企业: 'company',
  线索: 'lead',
  项目: 'project',
  到位资金: 'fund-arrival',
  外出招商: 'trip',
  拜访: 'visit',
  驻外考勤: 'stay',
  目标任务: 'target',
  招商大使: 'ambassador',
  在外乡贤: 'townsperson',
  活动: 'event',
  培训: 'training',
  基金: 'fund',
}

export function screenOf(sheet: string): string | null {
  return screens[sheet] ?? null
}

export type FileFault = 'not_xlsx' | 'too_big' | 'empty_file'

/** What can be seen before a file travels; everything else the server says. */
export function fileFault(file: Pick<File, 'name' | 'size'>): FileFault | null {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return 'not_xlsx'
  if (file.size === 0) return 'empty_file'
  return file.size > sizeLimit ? 'too_big' : null
}
