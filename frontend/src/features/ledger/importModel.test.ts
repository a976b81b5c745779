import { describe, expect, it } from 'vitest'
import { importItem } from '@/mocks/ledger'
import { fileFault, filterErrors, jobShare, rowsRead, rowsToWrite } from './importModel'

describe('an import', () => {
  it('writes the new and the changed rows', () => {
    expect(rowsToWrite(importItem())).toBe(95)
    expect(rowsRead(importItem())).toBe(602)
  })

  it('says how far it is only when that can be said', () => {
    const job = { id: 'j', kind: 'ledger_preview', status: 'running' as const, done: 333, total: 1000, phase: null }
    expect(jobShare(importItem({ job }))).toBe(33)
    expect(jobShare(importItem({ job: { ...job, total: 0 } }))).toBeNull()
    expect(jobShare(importItem())).toBeNull()
  })

  it('narrows its errors by sheet and by reason', () => {
    const errors = importItem().errors ?? []
    expect(filterErrors(errors, '线索', '')).toHaveLength(2)
    expect(filterErrors(errors, '', 'invalid_date')).toHaveLength(1)
    expect(filterErrors(errors, '企业', '')).toHaveLength(0)
  })

  it('sees at once which files cannot be taken', () => {
    expect(fileFault({ name: '台账.XLSX', size: 10 })).toBeNull()
    expect(fileFault({ name: '台账.xls', size: 10 })).toBe('not_xlsx')
    expect(fileFault({ name: '台账.xlsx', size: 0 })).toBe('empty_file')
    expect(fileFault({ name: '台账.xlsx', size: 51 * 1024 * 1024 })).toBe('too_big')
  })
})
