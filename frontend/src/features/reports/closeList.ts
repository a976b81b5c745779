import { monthCloses } from '@/api/monthCloses'
import type { QueryOf } from '@/api/lists'
import type { MonthClose } from '@/api/types'
import { i18n } from '@/locales'
import { defineList } from '@/ui/list/types'

/** 月度关账: the months whose numbers stand. */
export const closeList = defineList<MonthClose, QueryOf<'/api/v1/month-closes'>>({
  name: 'month_closes',
  access: monthCloses(),
  title: (close) => i18n.global.t('month_closes.called', { month: close.month.slice(0, 7) }),
  detail: 'month_close',
  sort: '-month',
  search: false,
  columns: [
    { kind: 'date', key: 'as_of', label: 'month_closes.as_of', sort: 'month' },
    { kind: 'choice', key: 'reason', label: 'month_closes.reason', words: 'month_closes.reason_' },
    { kind: 'instant', key: 'closed_at', label: 'month_closes.closed_at', sort: 'closed_at' },
    { kind: 'ref', key: 'closed_by', label: 'month_closes.closed_by' },
    { kind: 'number', key: 'teams', label: 'month_closes.teams' },
    { kind: 'number', key: 'late_reports', label: 'month_closes.late_reports', tone: (close) => (close.late_reports > 0 ? 'late' : undefined) },
  ],
  card: { tag: 'reason', lines: [['as_of', 'closed_at'], ['closed_by'], ['teams', 'late_reports']] },
  filters: [{ kind: 'dates', name: 'month', label: 'month_closes.month', quick: true }],
})
