import { listOf, type QueryOf } from '@/api/lists'
import { personFilter } from '@/api/people'
import type { Handover } from '@/api/types'
import { i18n } from '@/locales'
import { defineList } from '@/ui/list/types'
import { rowsOf } from './handoverModel'

/** 交接: what was handed over, by whom to whom. */
export const handoverList = defineList<Handover, QueryOf<'/api/v1/handovers'>>({
  name: 'handovers',
  access: listOf('/api/v1/handovers'),
  title: (handover) => i18n.global.t('handovers.who_to', { from: handover.from_user.name, to: handover.to_user.name }),
  sort: '-created_at',
  columns: [
    { kind: 'ref', key: 'from_user', label: 'handovers.who' },
    { kind: 'text', key: 'reason', label: 'handovers.reason' },
    { kind: 'number', key: 'owned', label: 'handovers.owned', value: (handover) => rowsOf(handover.items, 'leads.owner_id') },
    { kind: 'number', key: 'led', label: 'handovers.led', value: (handover) => rowsOf(handover.items, 'leads.lead_leader_id') },
    { kind: 'number', key: 'solving', label: 'handovers.solving', value: (handover) => rowsOf(handover.items, 'lead_blockers.solver_id'), hidden: true },
    { kind: 'number', key: 'planned', label: 'handovers.planned', value: (handover) => rowsOf(handover.items, 'lead_plan_steps.owner_id'), hidden: true },
    { kind: 'number', key: 'sponsored', label: 'handovers.sponsored', value: (handover) => rowsOf(handover.items, 'projects.sponsor_id') },
    { kind: 'number', key: 'in_touch', label: 'handovers.in_touch', value: (handover) => rowsOf(handover.items, 'townspeople.contact_leader_id') },
    { kind: 'instant', key: 'created_at', label: 'handovers.created_at', sort: 'created_at' },
    { kind: 'ref', key: 'created_by', label: 'handovers.created_by' },
  ],
  card: { tag: 'created_at', lines: [['reason', 'created_by'], ['owned', 'led', 'solving', 'planned'], ['sponsored', 'in_touch']] },
  filters: [
    {
      ...personFilter('/api/v1/handovers', 'user_id', 'handovers.person', (handover, id) => [handover.from_user, handover.to_user].find((one) => one.id === id)),
      quick: true,
    },
  ],
})
