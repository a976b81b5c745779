import { listOf, type QueryOf } from '@/api/lists'
import type { Bulletin } from '@/api/types'
import { defineList } from '@/ui/list/types'
import { kinds, periodOf, statuses, statusTones } from './bulletinModel'

/** 通报: the issues, the latest first. */
export const bulletinList = defineList<Bulletin, QueryOf<'/api/v1/bulletins'>>({
  name: 'bulletins',
  access: listOf('/api/v1/bulletins'),
  title: (issue) => issue.title,
  detail: 'bulletin',
  sort: '-period_from',
  columns: [
    { kind: 'text', key: 'title', label: 'bulletins.issue_title' },
    { kind: 'text', key: 'number_text', label: 'bulletins.number' },
    { kind: 'choice', key: 'kind', label: 'bulletins.kind', words: 'bulletins.kind_' },
    { kind: 'choice', key: 'status', label: 'bulletins.status', words: 'bulletins.status_', tones: statusTones },
    { kind: 'text', key: 'period', label: 'bulletins.period', sort: 'period_from', value: periodOf },
    { kind: 'instant', key: 'published_at', label: 'bulletins.published_at', sort: 'published_at' },
    { kind: 'ref', key: 'drafted_by', label: 'bulletins.drafted', hidden: true },
    { kind: 'ref', key: 'reviewed_by', label: 'bulletins.reviewed', hidden: true },
    { kind: 'ref', key: 'issued_by', label: 'bulletins.issued' },
    { kind: 'text', key: 'reads', label: 'bulletins.reads', value: (issue) => (issue.status === 'published' && issue.reads ? `${String(issue.reads.read)}/${String(issue.reads.of)}` : null) },
  ],
  card: { tag: 'status', lines: [['number_text', 'kind', 'period'], ['published_at']] },
  filters: [
    { kind: 'choice', name: 'kind', label: 'bulletins.kind', options: kinds, words: 'bulletins.kind_', quick: true },
    { kind: 'choice', name: 'status', label: 'bulletins.status', options: statuses, words: 'bulletins.status_', several: true },
    { kind: 'dates', name: 'period_from', label: 'bulletins.period' },
    { kind: 'yes_no', name: 'unread', label: 'bulletins.unread' },
  ],
  views: [
    { key: 'all', label: 'bulletins.view_all', query: {} },
    { key: 'daily', label: 'bulletins.kind_daily', query: { kind: 'daily' } },
    { key: 'weekly', label: 'bulletins.kind_weekly', query: { kind: 'weekly' } },
    { key: 'monthly', label: 'bulletins.kind_monthly', query: { kind: 'monthly' } },
    { key: 'unread', label: 'bulletins.view_unread', query: { unread: 'true' } },
  ],
  // The contract bounds the period at both its ends.
  ask: ({ 'period_from.lte': to, ...rest }) => (to === undefined ? rest : { ...rest, 'period_to.lte': to }),
})
