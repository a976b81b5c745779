import { listOf, type QueryOf } from '@/api/lists'
import type { FundArrival } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 到位资金. */
export const fundArrivalList = defineList<FundArrival, QueryOf<'/api/v1/fund-arrivals'>>({
  name: 'fund_arrivals',
  access: listOf('/api/v1/fund-arrivals', { files: true }),
  title: (fundArrival) => fundArrival.project.name,
  detail: 'fund-arrival',
  sort: '-month',
  columns: [
    { kind: 'ref', key: 'project', label: 'fund_arrivals.project', link: 'project' },
    { kind: 'date', key: 'month', label: 'fund_arrivals.month', sort: 'month' },
    { kind: 'money', key: 'amount_yuan', label: 'fund_arrivals.amount_yuan', sort: 'amount_yuan' },
    { kind: 'text', key: 'source_province', label: 'fund_arrivals.source_province' },
    { kind: 'choice', key: 'status', label: 'fund_arrivals.status', words: 'fund_arrivals.status_' },
  ],
  card: { tag: 'status', lines: [['month', 'amount_yuan'], ['source_province']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'fund_arrivals.status', options: ['submitted', 'verified', 'returned'], words: 'fund_arrivals.status_', several: true, quick: true },
    { kind: 'dates', name: 'month', label: 'fund_arrivals.month', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'fund_arrivals.with_archived' },
  ],
})
