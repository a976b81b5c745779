import { listOf, type QueryOf } from '@/api/lists'
import type { Ambassador } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 招商大使. */
export const ambassadorList = defineList<Ambassador, QueryOf<'/api/v1/ambassadors'>>({
  name: 'ambassadors',
  access: listOf('/api/v1/ambassadors', { files: true }),
  title: (ambassador) => ambassador.name,
  detail: 'ambassador',
  sort: '-appointed_on',
  columns: [
    { kind: 'text', key: 'name', label: 'ambassadors.name', sort: 'name' },
    { kind: 'text', key: 'title', label: 'ambassadors.post' },
    { kind: 'text', key: 'province', label: 'ambassadors.province' },
    { kind: 'date', key: 'appointed_on', label: 'ambassadors.appointed_on', sort: 'appointed_on' },
    { kind: 'number', key: 'term_years', label: 'ambassadors.term_years' },
    { kind: 'text', key: 'batch', label: 'ambassadors.batch' },
  ],
  card: { tag: 'batch', lines: [['title'], ['appointed_on', 'province']] },
  filters: [
    { kind: 'dates', name: 'appointed_on', label: 'ambassadors.appointed_on', quick: true },
    { kind: 'text', name: 'province', label: 'ambassadors.province', quick: true },
    { kind: 'text', name: 'batch', label: 'ambassadors.batch' },
    { kind: 'yes_no', name: 'archived', label: 'ambassadors.with_archived' },
  ],
})
