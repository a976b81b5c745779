import type { Lead } from '@/api/types'
import type { TimelineItem } from '@/ui/detail/types'

type Say = (key: string) => string

/** What is ahead of a lead, the latest first; a day that has passed without it is late. */
export function plansOf(lead: Lead, today: string, t: Say): TimelineItem[] {
  const open = lead.stage !== 'signed' && lead.stage !== 'lost'
  const plans: [string, string | null, boolean][] = [
    ['expected_signing', lead.expected_signing_on, open],
    ['look_again', lead.parked_until, lead.stage === 'parked'],
  ]
  return plans
    .flatMap(([id, at, matters]) =>
      at !== null && matters ? [{ id, icon: 'plan' as const, kind: t(`leads.${id}`), at, planned: true, ...(at < today ? { tone: 'late' as const } : {}) }] : [],
    )
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}
