import { listOf, type QueryOf } from '@/api/lists'
import type { Fund } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 基金. */
export const fundList = defineList<Fund, QueryOf<'/api/v1/funds'>>({
  name: 'funds',
  access: listOf('/api/v1/funds', { files: true }),
  title: (fund) => fund.name,
  detail: 'fund',
  sort: '-size_yuan',
  columns: [
    { kind: 'text', key: 'name', label: 'funds.name', sort: 'name' },
    { kind: 'text', key: 'kind', label: 'funds.kind' },
    { kind: 'money', key: 'size_yuan', label: 'funds.size_yuan', sort: 'size_yuan' },
    { kind: 'money', key: 'social_capital_yuan', label: 'funds.social_capital_yuan' },
    { kind: 'date', key: 'founded_on', label: 'funds.founded_on' },
  ],
  card: { tag: 'kind', lines: [['size_yuan', 'founded_on']] },
  filters: [
    { kind: 'text', name: 'kind', label: 'funds.kind', quick: true },
    { kind: 'dates', name: 'founded_on', label: 'funds.founded_on', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'funds.with_archived' },
  ],
})
