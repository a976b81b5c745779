import { listOf, type QueryOf } from '@/api/lists'
import { personFilter } from '@/api/people'
import { useSession } from '@/api/session'
import type { Deputy } from '@/api/types'
import { i18n } from '@/locales'
import { defineList } from '@/ui/list/types'
import { sideOf } from './deputyModel'

/** 代理与助理: who acts for whom, and until when. */
export const deputyList = defineList<Deputy, QueryOf<'/api/v1/deputies'>>({
  name: 'deputies',
  access: listOf('/api/v1/deputies'),
  title: (grant) => i18n.global.t('deputies.who_for', { deputy: grant.deputy.name, principal: grant.principal.name }),
  sort: '-from_on',
  columns: [
    { kind: 'ref', key: 'deputy', label: 'deputies.who' },
    { kind: 'choice', key: 'state', label: 'deputies.state', words: 'deputies.state_', tones: { active: 'good', upcoming: 'do', over: 'plain', ended: 'plain' } },
    { kind: 'choice', key: 'side', label: 'deputies.side', words: 'deputies.side_', value: (grant) => sideOf(grant, useSession().me?.id) },
    { kind: 'choice', key: 'kind', label: 'deputies.kind', words: 'deputies.kind_' },
    { kind: 'date', key: 'from_on', label: 'deputies.from_on', sort: 'from_on' },
    { kind: 'date', key: 'to_on', label: 'deputies.to_on' },
    { kind: 'text', key: 'reason', label: 'deputies.reason' },
    { kind: 'instant', key: 'ended_at', label: 'deputies.ended_at', hidden: true },
    { kind: 'ref', key: 'created_by', label: 'deputies.created_by', hidden: true },
  ],
  card: { tag: 'state', lines: [['side', 'kind'], ['from_on', 'to_on'], ['reason']] },
  filters: [
    { kind: 'yes_no', name: 'active', label: 'deputies.active', quick: true },
    { kind: 'choice', name: 'kind', label: 'deputies.kind', options: ['deputy', 'assistant'], words: 'deputies.kind_', several: true, quick: true },
    personFilter('/api/v1/deputies', 'user_id', 'deputies.person', (grant, id) => [grant.principal, grant.deputy].find((one) => one.id === id)),
  ],
  views: [
    { key: 'all', label: 'deputies.view_all', query: {} },
    { key: 'active', label: 'deputies.view_active', query: { active: 'true' } },
  ],
})
