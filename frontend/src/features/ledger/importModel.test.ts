import { describe, expect, it } from 'vitest'
import { importItem } from '@/mocks/ledger'
import { fileFault, filterErrors, jobShare, rowsRead, rowsToWrite, screenOf, stepAt, stepsOf } from './importModel'

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
    expect(fileFault({ name: '走访.CSV', size: 10 })).toBeNull()
    expect(fileFault({ name: '台账.xls', size: 10 })).toBe('not_xlsx')
    expect(fileFault({ name: '台账.xlsx', size: 0 })).toBe('empty_file')
    expect(fileFault({ name: '台账.xlsx', size: 51 * 1024 * 1024 })).toBe('too_big')
  })

  it('goes by the steps that it needs', () => {
    const can = { confirm: true, download_refused: true, update: true, reverse: false }
    const good = [{ name: '企业', new: 1, changed: 0, unchanged: 0, refused: 0 }]
    expect(stepsOf(importItem({ can, sheets: good }), ''), 'our own form').toEqual(['preview'])
    expect(stepsOf(importItem({ can }), '')).toEqual(['rows', 'preview'])
    expect(stepsOf(importItem({ can, is_mapped: true }), '')).toEqual(['mapping', 'rows', 'preview'])
    expect(stepsOf(importItem({ can, sheets: [] }), ''), 'nothing of it is known').toEqual(['mapping', 'preview'])
    expect(stepsOf(importItem({ can, sheets: good }), 'rows'), 'the last one is mended').toEqual(['rows', 'preview'])
    expect(stepsOf(importItem({ can, is_mapped: true, status: 'confirmed' }), 'mapping')).toEqual(['preview'])
  })

  it('begins with how it is read, or with the preview', () => {
    expect(stepAt(['mapping', 'rows', 'preview'], '')).toBe('mapping')
    expect(stepAt(['rows', 'preview'], '')).toBe('preview')
    expect(stepAt(['rows', 'preview'], 'rows')).toBe('rows')
    expect(stepAt(['preview'], 'mapping')).toBe('preview')
  })

  it('knows the screens of its records', () => {
    expect(screenOf('项目')).toBe('project')
    expect(screenOf('人员')).toBeNull()
  })
})
