import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import type { Recording } from '@/api/types'
import { defineList } from '@/ui/list/types'

export const statuses = ['pending', 'disputed', 'confirmed'] as const

/** 代录: what the centre typed for units, and what they say to it. */
export const recordingList = defineList<Recording, QueryOf<'/api/v1/recordings'>>({
  name: 'recordings',
  access: listOf('/api/v1/recordings'),
  title: (recording) => recording.label,
  sort: '-recorded_at',
  columns: [
    { kind: 'text', key: 'label', label: 'recordings.label' },
    { kind: 'choice', key: 'status', label: 'recordings.status', words: 'recordings.status_', tones: { pending: 'warn', disputed: 'late', confirmed: 'good' } },
    { kind: 'ref', key: 'organization', label: 'recordings.organization', link: 'organization' },
    { kind: 'text', key: 'answer', label: 'recordings.answer' },
    { kind: 'ref', key: 'recorded_by', label: 'recordings.recorded_by' },
    { kind: 'instant', key: 'recorded_at', label: 'recordings.recorded_at', sort: 'recorded_at' },
    { kind: 'ref', key: 'answered_by', label: 'recordings.answered_by' },
    { kind: 'instant', key: 'answered_at', label: 'recordings.answered_at', hidden: true },
    { kind: 'choice', key: 'subject_type', label: 'recordings.subject_type', words: 'recordings.subject_', hidden: true },
  ],
  card: { tag: 'status', lines: [['organization'], ['recorded_by', 'recorded_at'], ['answered_by', 'answered_at'], ['answer']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'recordings.status', options: statuses, words: 'recordings.status_', several: true, quick: true },
    { kind: 'tree', name: 'organization_id', label: 'recordings.organization', nodes: organizationNodes, quick: true },
  ],
  views: [
    { key: 'all', label: 'recordings.view_all', query: {} },
    { key: 'pending', label: 'recordings.view_pending', query: { status: 'pending' } },
    { key: 'disputed', label: 'recordings.view_disputed', query: { status: 'disputed' } },
  ],
})
