import { describe, expect, it } from 'vitest'
import { ledgerForm, mapping, sheetMapping, word } from '@/mocks/ledgerReading'
import { conflictOf } from './mappingChanges'
import { firstRowsWidth, firstSheet, formColumns, headerOf, headerPicked, letterAt, letterOf, meaningOf, openCount, openTotal, openWords, pickOf, standIns, ungiven } from './mappingModel'

const form = ledgerForm()
const leads = formColumns(form, '线索')
const said = (key: string, values?: Record<string, string | number>) => [key, ...Object.values(values ?? {})].join(' ')

describe('how a sheet is read', () => {
  it('asks only what nobody but a person can know', () => {
    const words = openWords(sheetMapping(), leads, true)
    expect(words.map((one) => [one.column.target, one.word.word])).toEqual([['阶段', '正在洽谈'], ['阶段', '拟近期签约']])
    expect(openWords(sheetMapping(), leads, false).map((one) => one.word.word)).toContain('示例光电公司')
    expect(openCount(sheetMapping({ gaps: ['招商方式'], needs_rate: true }), leads, true)).toBe(4)
  })

  it('asks nothing of a sheet that is left out', () => {
    expect(openCount(sheetMapping({ target: null }), [], true)).toBe(0)
    expect(openTotal(mapping(), form)).toBe(2)
  })

  it('begins with the sheet that asks something', () => {
    const quiet = sheetMapping({ source: '名录', columns: [] })
    const out = sheetMapping({ source: '说明', target: null })
    expect(firstSheet(mapping({ sheets: [out, quiet, sheetMapping()] }), form)).toBe('在谈线索')
    expect(firstSheet(mapping({ sheets: [out, quiet] }), form)).toBe('名录')
    expect(firstSheet(mapping({ sheets: [] }), form)).toBe('')
  })

  it('tells nothing picked from a word that means nothing', () => {
    for (const meaning of [null, '', '在谈', '-', '=']) expect(meaningOf(pickOf(meaning))).toBe(meaning)
    expect(new Set([null, '', '-'].map(pickOf)).size).toBe(3)
  })

  it('knows what gives a ledger column, and what could', () => {
    expect(letterOf(sheetMapping(), '阶段')).toBe('C')
    expect(letterOf(sheetMapping(), '报送单位')).toBe('')
    expect(ungiven(sheetMapping(), leads).map((one) => one.title)).toEqual(['招商方式'])
    expect(standIns(sheetMapping(), leads, '报送单位')).toEqual(['责任单位'])
    expect(standIns(sheetMapping(), leads, '招商方式'), 'a choice of other entries is none').toEqual([])
  })

  it('takes rows of a header as typed', () => {
    expect(headerOf('3', '4')).toEqual({ first: 3, last: 4 })
    expect(headerOf('3', ' ')).toEqual({ first: 3, last: 3 })
    for (const [first, last] of [['0', '1'], ['4', '3'], ['1', '7'], ['a', ''], ['', '']] as const) expect(headerOf(first, last)).toBeNull()
  })

  it('takes a row that is pressed for the header, and further ones with it', () => {
    const now = { first: 3, last: 4 }
    expect(headerPicked(null, 2, false)).toEqual({ first: 2, last: 2 })
    expect(headerPicked(null, 2, true)).toEqual({ first: 2, last: 2 })
    expect(headerPicked(now, 3, false)).toEqual({ first: 3, last: 3 })
    expect(headerPicked(now, 6, true)).toEqual({ first: 3, last: 6 })
    expect(headerPicked(now, 3, true)).toEqual({ first: 3, last: 3 })
    expect(headerPicked(now, 2, true)).toEqual({ first: 2, last: 4 })
    // More rows than a header may have begin anew.
    expect(headerPicked(now, 9, true)).toEqual({ first: 9, last: 9 })
  })

  it('shows the first rows as wide as they are filled, under the letters of a spreadsheet', () => {
    expect(firstRowsWidth([{ row: 1, cells: ['一览表', '', ''] }, { row: 3, cells: ['', '投资方', ''] }])).toBe(2)
    expect(firstRowsWidth([])).toBe(0)
    expect([0, 25, 26, 39].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AN'])
  })
})

describe('a correction that came too late', () => {
  it('is told beside what stands now', () => {
    const now = mapping({ sheets: [sheetMapping({ columns: sheetMapping().columns.map((column) => ({ ...column, words: column.words.map((one) => word({ ...one, meaning: '拟签约' })) })) })] })
    const patch = { make_companies: false, sheets: [{ source: '在谈线索', header: { first: 1, last: 2 }, columns: [{ position: 2, values: { 正在洽谈: '在谈' } }] }] }
    expect(conflictOf(patch, now, said)).toEqual([
      { label: 'ledger.make_companies', now: 'common.yes', mine: 'common.no' },
      { label: '在谈线索 · ledger.header', now: 'ledger.header_rows 2 2', mine: 'ledger.header_rows 1 2' },
      { label: '在谈线索 · ledger.word 正在洽谈', now: '拟签约', mine: '在谈' },
    ])
  })

  it('tells columns, units, constants and sheets too', () => {
    const sheet = { source: '在谈线索', target: null, year: 2024, usd_rate: '7.1', columns: [{ position: 1, target: null, unit: 'yi_yuan' as const }], constants: [{ column: '报送单位', value: '东湖镇' }] }
    expect(conflictOf({ sheets: [sheet] }, mapping(), said).map(({ now, mine }) => [now, mine])).toEqual([
      ['线索', 'ledger.left_out'],
      ['', '2024'],
      ['', '7.1'],
      ['预计投资(万元)', 'ledger.left_out'],
      ['ledger.unit_wan_yuan', 'ledger.unit_yi_yuan'],
      ['责任单位', '东湖镇'],
    ])
  })
})
