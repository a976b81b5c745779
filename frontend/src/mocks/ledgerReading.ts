import { http, HttpResponse } from 'msw'
import type { LedgerColumnMapping, LedgerForm, LedgerFormColumn, LedgerMapping, LedgerRow, LedgerSheetMapping, LedgerWord, Page } from '@/api/types'
import { importItem } from './ledger'

// A workbook in a form of its own: one sheet of leads. Invented companies and units.

function formColumn(title: string, kind: string, changes: Partial<LedgerFormColumn> = {}): LedgerFormColumn {
  return { title, kind, required: false, given: false, choices: [], ...changes }
}

export function ledgerForm(): LedgerForm {
  return {
    sheets: [
      {
        title: '线索',
        columns: [
          formColumn('线索编号', 'text', { required: true, given: true }),
          formColumn('企业名称', 'company', { required: true }),
          formColumn('招商方式', 'choice', { choices: ['走访招商', '以商招商'] }),
          formColumn('报送单位', 'organization', { required: true }),
          formColumn('报送日期', 'date', { required: true }),
          formColumn('预计投资(万元)', 'money', { required: true }),
          formColumn('阶段', 'choice', { required: true, choices: ['首报', '在谈', '拟签约'] }),
          formColumn('责任单位', 'organization'),
        ],
      },
      { title: '基金', columns: [formColumn('名称', 'text', { required: true }), formColumn('规模(万元)', 'money', { required: true })] },
    ],
  }
}

export function word(changes: Partial<LedgerWord> = {}): LedgerWord {
  return { word: '正在洽谈', count: 3, meaning: null, placed: false, suggestions: [], ...changes }
}

function column(position: number, heading: string, target: string | null, changes: Partial<LedgerColumnMapping> = {}): LedgerColumnMapping {
  return { position, letter: 'ABCDEFGH'.charAt(position), heading, target, unit: null, unit_from: null, samples: ['示例'], words: [], ...changes }
}

export function sheetMapping(changes: Partial<LedgerSheetMapping> = {}): LedgerSheetMapping {
  return {
    source: '在谈线索',
    target: '线索',
    origin: 'detected',
    header: { first: 2, last: 2 },
    year: null,
    usd_rate: null,
    needs_rate: false,
    unusable: null,
    records: 8,
    columns: [
      column(0, '投资方', '企业名称', { words: [word({ word: '示例光电公司', count: 1 })] }),
      column(1, '投资额', '预计投资(万元)', { unit: 'wan_yuan', unit_from: 'heading' }),
      column(2, '进展', '阶段', { words: [word(), word({ word: '拟近期签约', suggestions: ['拟签约'] }), word({ word: '在谈', meaning: '在谈' })] }),
      column(3, '上报时间', '报送日期'),
      column(4, '跟踪单位', '责任单位'),
    ],
    constants: [{ column: '报送单位', value: null, same_as: '责任单位', assumed: true }],
    gaps: [],
    skipped: [{ row: 9, why: 'total', text: '合计 8 个' }],
    skipped_total: 1,
    first_rows: [
      { row: 1, cells: ['2024年在谈线索一览表'] },
      { row: 2, cells: ['投资方', '投资额', '进展', '上报时间', '跟踪单位'] },
      { row: 3, cells: ['示例光电公司', '8000', '正在洽谈', '8月21日', '驻示例组'] },
    ],
    ...changes,
  }
}

export function mapping(changes: Partial<LedgerMapping> = {}): LedgerMapping {
  const item = importItem({ is_mapped: true, can: { confirm: true, download_refused: true, update: true, reverse: false } })
  return { import: item, applied: true, make_companies: true, sheets: [sheetMapping()], ...changes }
}

export function ledgerRow(changes: Partial<LedgerRow> = {}): LedgerRow {
  const fine = { code: null, message: null, edited: false }
  return {
    key: '3-8',
    sheet: '线索',
    source: '在谈线索',
    row: 8,
    state: 'refused',
    edited: false,
    made: false,
    cells: [
      { column: '线索编号', text: 'XS202400001', ...fine },
      { column: '企业名称', text: '示例光电公司', ...fine },
      { column: '报送日期', text: '8月21日', code: 'invalid_date', message: '“8月21日”不是日期，请写成 2023-05-06', edited: false },
      { column: '预计投资(万元)', text: '8000', ...fine },
    ],
    can: { update: true },
    ...changes,
  }
}

export const ledgerReadingHandlers = [
  http.get('*/api/v1/ledger/form', () => HttpResponse.json(ledgerForm())),
  http.get('*/api/v1/ledger/imports/:id/mapping', () => HttpResponse.json(mapping())),
  http.get('*/api/v1/ledger/imports/:id/rows', () => HttpResponse.json<Page<LedgerRow>>({ items: [], next_cursor: null })),
]
