import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import type { Target } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 目标任务. */
export const targetList = defineList<Target, QueryOf<'/api/v1/targets'>>({
  name: 'targets',
  access: listOf('/api/v1/targets', { files: true }),
  title: (target) => `${target.indicator} · ${target.organization.name}`,
  detail: 'target',
  sort: '-year',
  columns: [
    { kind: 'text', key: 'indicator', label: 'targets.indicator', sort: 'indicator' },
    { kind: 'number', key: 'year', label: 'targets.year', sort: 'year' },
    { kind: 'ref', key: 'organization', label: 'targets.organization', link: 'organization' },
    { kind: 'text', key: 'value', label: 'targets.value' },
  ],
  card: { lines: [['organization', 'year'], ['value']] },
  filters: [
    { kind: 'tree', name: 'organization_id', label: 'targets.organization', nodes: organizationNodes, quick: true },
    { kind: 'text', name: 'year', label: 'targets.year', quick: true },
    { kind: 'text', name: 'indicator', label: 'targets.indicator' },
    { kind: 'yes_no', name: 'archived', label: 'targets.with_archived' },
  ],
})
