import { describe, expect, it } from 'vitest'
import { ledgerForm, ledgerRow } from '@/mocks/ledgerReading'
import { formColumns } from './mappingModel'
import { cellOf, columnsOf, stepFrom, stepOf, textOf, withTyped, wrongCount } from './rowsModel'

const columns = formColumns(ledgerForm(), '线索')

describe('the rows that wait', () => {
  it('show what a row is called, what is wrong, then the rest', () => {
    const missing = ledgerRow({ key: '3-9', cells: [{ column: '阶段', text: null, code: 'required', message: '必填', edited: false }] })
    expect(columnsOf([ledgerRow()], columns).map((one) => one.title)).toEqual(['企业名称', '报送日期', '预计投资(万元)'])
    expect(columnsOf([ledgerRow(), missing], columns).map((one) => one.title)).toEqual(['企业名称', '报送日期', '阶段', '预计投资(万元)'])
    expect(columnsOf([], columns)).toEqual([])
  })

  it('show what is typed in the place of what stands', () => {
    expect(textOf(ledgerRow(), '报送日期', {})).toBe('8月21日')
    expect(textOf(ledgerRow(), '报送日期', { '3-8': { 报送日期: '' } })).toBe('')
    expect(cellOf(ledgerRow(), '阶段').text).toBeNull()
    expect(wrongCount(ledgerRow())).toBe(1)
  })

  it('leave nothing to send where a cell holds again what it held', () => {
    const once = withTyped(undefined, ledgerRow(), '报送日期', '2024-08-21')
    expect(once).toEqual({ 报送日期: '2024-08-21' })
    expect(withTyped(once, ledgerRow(), '报送日期', '8月21日')).toEqual({})
    expect(withTyped(once, ledgerRow(), '阶段', '在谈')).toEqual({ 报送日期: '2024-08-21', 阶段: '在谈' })
    expect(withTyped({}, ledgerRow(), '阶段', ''), 'an empty cell that stays empty').toEqual({})
  })
})

describe('going about like in a sheet', () => {
  const size = { rows: 2, columns: 3 }

  it('stays at the edges', () => {
    expect(stepFrom({ row: 0, column: 0 }, 'up', size)).toEqual({ row: 0, column: 0 })
    expect(stepFrom({ row: 0, column: 2 }, 'right', size)).toEqual({ row: 0, column: 2 })
    expect(stepFrom({ row: 0, column: 1 }, 'down', size)).toEqual({ row: 1, column: 1 })
    expect(stepFrom({ row: 1, column: 1 }, 'left', size)).toEqual({ row: 1, column: 0 })
  })

  it('leaves the arrows to the text that is being typed', () => {
    expect(stepOf('ArrowLeft', false, false)).toBe('left')
    expect(stepOf('ArrowLeft', true, false)).toBeNull()
    expect(stepOf('ArrowDown', true, false)).toBe('down')
    expect(stepOf('ArrowDown', true, true), 'the entries on offer').toBeNull()
    expect(stepOf('a', false, false)).toBeNull()
  })
})
