import { recordOf } from '@/api/records'
import type { Partner } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const partnerDetail = defineDetail<Partner>({
  route: 'partner',
  list: 'partners',
  listTitle: 'partners.title',
  access: recordOf('/api/v1/partners/{id}', '/api/v1/partners'),
  title: (partner) => partner.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'partners.archived', words: 'partners.', tones: {}, value: (partner) => (partner.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'partners.name' },
        { kind: 'text', key: 'kind', label: 'partners.kind' },
        { kind: 'text', key: 'province', label: 'partners.province' },
        { kind: 'text', key: 'city', label: 'partners.city' },
        { kind: 'text', key: 'note', label: 'partners.note' },
      ],
    },
  ],
})
