import { listOf, type QueryOf } from '@/api/lists'
import type { Training } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 培训. */
export const trainingList = defineList<Training, QueryOf<'/api/v1/trainings'>>({
  name: 'trainings',
  access: listOf('/api/v1/trainings', { files: true }),
  title: (training) => training.name,
  detail: 'training',
  sort: '-start_on',
  columns: [
    { kind: 'text', key: 'name', label: 'trainings.name', sort: 'name' },
    { kind: 'text', key: 'kind', label: 'trainings.kind' },
    { kind: 'date', key: 'start_on', label: 'trainings.start_on', sort: 'start_on' },
    { kind: 'date', key: 'end_on', label: 'trainings.end_on' },
    { kind: 'number', key: 'participants', label: 'trainings.participants' },
    { kind: 'ref', key: 'company', label: 'trainings.company', link: 'company' },
  ],
  card: { tag: 'kind', lines: [['start_on', 'participants']] },
  filters: [
    { kind: 'dates', name: 'start_on', label: 'trainings.start_on', quick: true },
    { kind: 'text', name: 'kind', label: 'trainings.kind', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'trainings.with_archived' },
  ],
})
