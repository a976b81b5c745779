import { http, HttpResponse } from 'msw'
import type { Import, Page } from '@/api/types'

export function importItem(changes: Partial<Import> = {}): Import {
  return {
    id: '0190-import',
    status: 'previewed',
    file_name: '示例台账.xlsx',
    file_size: 148_000,
    created_at: '2024-11-12T01:00:00Z',
    created_by: { id: '0190-center', name: '方示例' },
    expires_at: '2024-11-13T01:00:00Z',
    confirmed_at: null,
    sheets: [
      { name: '企业', new: 12, changed: 4, unchanged: 224, refused: 0 },
      { name: '线索', new: 58, changed: 21, unchanged: 281, refused: 2 },
    ],
    errors: [
      { sheet: '线索', row: 37, column: '报送日期', value: '昨天', code: 'invalid_date', message: '“昨天”不是日期' },
      { sheet: '线索', row: 88, column: '企业名称', value: '不存在的企业', code: 'unknown_reference', message: '没有这家企业' },
    ],
    errors_total: 2,
    warnings: [],
    warnings_total: 0,
    failure: null,
    job: null,
    version: 1,
    updated_at: '2024-11-12T01:00:00Z',
    can: { confirm: true, download_refused: true },
    ...changes,
  }
}

export const ledgerHandlers = [
  http.get('*/api/v1/ledger/imports', () => HttpResponse.json<Page<Import>>({ items: [], next_cursor: null })),
  http.get('*/api/v1/ledger/imports/:id', () => HttpResponse.json<Import>(importItem())),
]
