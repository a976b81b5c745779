import { recordOf } from '@/api/records'
import type { Training } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const trainingDetail = defineDetail<Training>({
  route: 'training',
  list: 'trainings',
  listTitle: 'trainings.title',
  access: recordOf('/api/v1/trainings/{id}', '/api/v1/trainings'),
  title: (training) => training.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'trainings.archived', words: 'trainings.', tones: {}, value: (training) => (training.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'trainings.name' },
        { kind: 'text', key: 'kind', label: 'trainings.kind' },
        { kind: 'date', key: 'start_on', label: 'trainings.start_on' },
        { kind: 'date', key: 'end_on', label: 'trainings.end_on' },
        { kind: 'number', key: 'participants', label: 'trainings.participants' },
        { kind: 'ref', key: 'company', label: 'trainings.company', link: 'company' },
      ],
    },
  ],
})
