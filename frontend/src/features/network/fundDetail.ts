import { recordOf } from '@/api/records'
import type { Fund } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const fundDetail = defineDetail<Fund>({
  route: 'fund',
  list: 'funds',
  listTitle: 'funds.title',
  access: recordOf('/api/v1/funds/{id}', '/api/v1/funds'),
  title: (fund) => fund.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'funds.archived', words: 'funds.', tones: {}, value: (fund) => (fund.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'funds.name' },
        { kind: 'text', key: 'kind', label: 'funds.kind' },
        { kind: 'money', key: 'size_yuan', label: 'funds.size_yuan' },
        { kind: 'money', key: 'social_capital_yuan', label: 'funds.social_capital_yuan' },
        { kind: 'date', key: 'founded_on', label: 'funds.founded_on' },
      ],
    },
  ],
})
