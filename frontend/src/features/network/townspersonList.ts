import { listOf, type QueryOf } from '@/api/lists'
import { personFilter } from '@/api/people'
import type { Townsperson } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 在外乡贤. */
export const townspersonList = defineList<Townsperson, QueryOf<'/api/v1/townspeople'>>({
  name: 'townspeople',
  access: listOf('/api/v1/townspeople', { files: true }),
  title: (townsperson) => townsperson.name,
  detail: 'townsperson',
  sort: 'name',
  columns: [
    { kind: 'text', key: 'name', label: 'townspeople.name', sort: 'name' },
    { kind: 'text', key: 'industry', label: 'townspeople.industry' },
    { kind: 'text', key: 'province', label: 'townspeople.province' },
    { kind: 'text', key: 'city', label: 'townspeople.city' },
    { kind: 'text', key: 'hometown', label: 'townspeople.hometown' },
    { kind: 'ref', key: 'contact_leader', label: 'townspeople.contact_leader' },
    { kind: 'yes_no', key: 'is_key', label: 'townspeople.is_key' },
  ],
  card: { lines: [['industry', 'province'], ['hometown', 'contact_leader']] },
  filters: [
    { kind: 'yes_no', name: 'is_key', label: 'townspeople.is_key', quick: true },
    { kind: 'text', name: 'hometown', label: 'townspeople.hometown', quick: true },
    { kind: 'text', name: 'province', label: 'townspeople.province' },
    personFilter('/api/v1/townspeople', 'contact_leader_id', 'townspeople.contact_leader', (townsperson) => townsperson.contact_leader),
    { kind: 'yes_no', name: 'archived', label: 'townspeople.with_archived' },
  ],
})
