import { recordOf } from '@/api/records'
import type { FundArrival } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const fundArrivalDetail = defineDetail<FundArrival>({
  route: 'fund-arrival',
  list: 'fund_arrivals',
  listTitle: 'fund_arrivals.title',
  access: recordOf('/api/v1/fund-arrivals/{id}', '/api/v1/fund-arrivals'),
  title: (fundArrival) => fundArrival.project.name,
  tags: [
    { kind: 'choice', key: 'status', label: 'fund_arrivals.status', words: 'fund_arrivals.status_', tones: {} },
    { kind: 'choice', key: 'archived', label: 'fund_arrivals.archived', words: 'fund_arrivals.', tones: {}, value: (fundArrival) => (fundArrival.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'project', label: 'fund_arrivals.project', link: 'project' },
        { kind: 'date', key: 'month', label: 'fund_arrivals.month' },
        { kind: 'money', key: 'amount_yuan', label: 'fund_arrivals.amount_yuan' },
        { kind: 'text', key: 'source_province', label: 'fund_arrivals.source_province' },
      ],
    },
  ],
})
