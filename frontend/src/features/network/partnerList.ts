import { listOf, type QueryOf } from '@/api/lists'
import type { Partner } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 合作机构. */
export const partnerList = defineList<Partner, QueryOf<'/api/v1/partners'>>({
  name: 'partners',
  access: listOf('/api/v1/partners', { files: true }),
  title: (partner) => partner.name,
  detail: 'partner',
  sort: 'name',
  columns: [
    { kind: 'text', key: 'name', label: 'partners.name', sort: 'name' },
    { kind: 'text', key: 'kind', label: 'partners.kind' },
    { kind: 'text', key: 'province', label: 'partners.province' },
    { kind: 'text', key: 'city', label: 'partners.city' },
    { kind: 'text', key: 'note', label: 'partners.note' },
  ],
  card: { tag: 'kind', lines: [['province', 'city']] },
  filters: [
    { kind: 'text', name: 'kind', label: 'partners.kind', quick: true },
    { kind: 'text', name: 'province', label: 'partners.province' },
    { kind: 'yes_no', name: 'archived', label: 'partners.with_archived' },
  ],
})
