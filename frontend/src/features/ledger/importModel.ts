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

export type FileFault = 'not_xlsx' | 'too_big' | 'empty_file'

/** What can be seen before a file travels; everything else the server says. */
export function fileFault(file: Pick<File, 'name' | 'size'>): FileFault | null {
  if (!/\.xlsx$/i.test(file.name)) return 'not_xlsx'
  if (file.size === 0) return 'empty_file'
  return file.size > sizeLimit ? 'too_big' : null
}
