import { recordOf } from '@/api/records'
import type { Ambassador } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const ambassadorDetail = defineDetail<Ambassador>({
  route: 'ambassador',
  list: 'ambassadors',
  listTitle: 'ambassadors.title',
  access: recordOf('/api/v1/ambassadors/{id}', '/api/v1/ambassadors'),
  title: (ambassador) => ambassador.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'ambassadors.archived', words: 'ambassadors.', tones: {}, value: (ambassador) => (ambassador.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'ambassadors.name' },
        { kind: 'text', key: 'title', label: 'ambassadors.post' },
        { kind: 'text', key: 'province', label: 'ambassadors.province' },
        { kind: 'date', key: 'appointed_on', label: 'ambassadors.appointed_on' },
        { kind: 'number', key: 'term_years', label: 'ambassadors.term_years' },
        { kind: 'text', key: 'batch', label: 'ambassadors.batch' },
      ],
    },
  ],
})
