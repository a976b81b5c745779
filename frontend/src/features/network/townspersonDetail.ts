import { recordOf } from '@/api/records'
import type { Townsperson } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const townspersonDetail = defineDetail<Townsperson>({
  route: 'townsperson',
  list: 'townspeople',
  listTitle: 'townspeople.title',
  access: recordOf('/api/v1/townspeople/{id}', '/api/v1/townspeople'),
  title: (townsperson) => townsperson.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'townspeople.archived', words: 'townspeople.', tones: {}, value: (townsperson) => (townsperson.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'townspeople.name' },
        { kind: 'text', key: 'industry', label: 'townspeople.industry' },
        { kind: 'text', key: 'province', label: 'townspeople.province' },
        { kind: 'text', key: 'city', label: 'townspeople.city' },
        { kind: 'text', key: 'hometown', label: 'townspeople.hometown' },
        { kind: 'ref', key: 'contact_leader', label: 'townspeople.contact_leader' },
        { kind: 'yes_no', key: 'is_key', label: 'townspeople.is_key' },
      ],
    },
  ],
})
