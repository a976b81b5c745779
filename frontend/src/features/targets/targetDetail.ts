import { recordOf } from '@/api/records'
import type { Target } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const targetDetail = defineDetail<Target>({
  route: 'target',
  list: 'targets',
  listTitle: 'targets.title',
  access: recordOf('/api/v1/targets/{id}', '/api/v1/targets'),
  title: (target) => `${target.indicator} · ${target.organization.name}`,
  tags: [
    { kind: 'choice', key: 'archived', label: 'targets.archived', words: 'targets.', tones: {}, value: (target) => (target.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'indicator', label: 'targets.indicator' },
        { kind: 'number', key: 'year', label: 'targets.year' },
        { kind: 'ref', key: 'organization', label: 'targets.organization', link: 'organization' },
        { kind: 'text', key: 'value', label: 'targets.value' },
      ],
    },
  ],
})
