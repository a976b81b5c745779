import type { BulkAct, BulkItem, Lead, LeadBulk } from '@/api/types'
import { addDays } from '@/lib/dates'
import type { Tone } from '@/ui/fields'

export const bulkKinds = ['set_owner', 'set_leader', 'add_tag', 'remove_tag', 'park'] as const
export type BulkKind = (typeof bulkKinds)[number]

/** How many leads one act takes. */
export const most = 200

export interface BulkFields {
  person: { id: string; name: string } | null
  tag: string
  until: string
  reason: string
}

export type BulkFault = 'person' | 'tag' | 'until' | 'reason'

/** What is missing or wrong, each under the key of its sentence in `lead_bulk`. */
export function faultsOf(kind: BulkKind, fields: BulkFields, today: string): Partial<Record<BulkFault, string>> {
  const tag = fields.tag.trim()
  const reason = Array.from(fields.reason.trim()).length
  switch (kind) {
    case 'set_owner':
      return fields.person ? {} : { person: 'person_required' }
    case 'set_leader':
      return {}
    case 'add_tag':
    case 'remove_tag':
      return tag === '' || Array.from(tag).length > 30 || /[,，、]/.test(tag) ? { tag: 'tag_wrong' } : {}
    case 'park':
      return {
        ...(fields.until <= today || fields.until > addDays(today, 3 * 366) ? { until: 'until_wrong' } : {}),
        ...(reason < 2 || reason > 500 ? { reason: 'reason_wrong' } : {}),
      }
  }
}

export function actOf(kind: BulkKind, fields: BulkFields): BulkAct {
  switch (kind) {
    case 'set_owner':
      return { kind, owner_id: fields.person?.id ?? '' }
    case 'set_leader':
      return { kind, lead_leader_id: fields.person?.id ?? null }
    case 'add_tag':
    case 'remove_tag':
      return { kind, tag: fields.tag.trim() }
    case 'park':
      return { kind, until: fields.until, reason: fields.reason.trim() }
  }
}

/** The tags that the leads bear, the most frequent first. */
export function tagsOf(leads: readonly Pick<Lead, 'tags'>[]): string[] {
  const counts = new Map<string, number>()
  for (const tag of leads.flatMap((lead) => lead.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'zh-CN')).map(([tag]) => tag)
}

export const statusTones: Record<BulkItem['status'], Tone> = { done: 'good', unchanged: 'plain', refused: 'late', undone: 'plain', stays: 'warn' }

const order: BulkItem['status'][] = ['refused', 'stays', 'done', 'undone', 'unchanged']

/** What went wrong first; the others in the order in which they were given. */
export function byWeight(items: readonly BulkItem[]): BulkItem[] {
  return order.flatMap((status) => items.filter((item) => item.status === status))
}

/** How many of each result there are, those that there are none of left out. */
export function countsOf(bulk: LeadBulk): { status: BulkItem['status']; n: number }[] {
  return order.map((status) => ({ status, n: bulk.items.filter((item) => item.status === status).length })).filter((one) => one.n > 0)
}
