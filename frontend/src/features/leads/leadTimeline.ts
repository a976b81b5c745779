import type { Lead } from '@/api/types'
import type { TimelineItem } from '@/ui/detail/types'

type Say = (key: string) => string

/** What the lead itself tells of its way, the latest first; a date still ahead is a plan. */
export function timelineOf(lead: Lead, today: string, t: Say): TimelineItem[] {
  const items: (TimelineItem | null)[] = [
    at(lead.expected_signing_on, { id: 'expected_signing', icon: 'plan', kind: t('leads.expected_signing'), planned: true }),
    at(lead.parked_until, { id: 'parked_until', icon: 'plan', kind: t('leads.look_again'), planned: true }),
    at(lead.last_progress_on, { id: 'progress', icon: 'progress', kind: t('leads.last_progress'), who: lead.owner?.name }),
    at(lead.effective_on, { id: 'effective', icon: 'stage', kind: t('leads.became_effective'), tone: 'good' }),
    at(lead.reported_on, {
      id: 'reported',
      icon: 'report',
      kind: t('leads.stage_reported'),
      text: lead.company.name,
      who: lead.reporting_organization.name,
    }),
  ]
  return items
    .filter((item): item is TimelineItem => item !== null)
    .map((item) => ({ ...item, planned: item.planned === true && item.at >= today, tone: item.planned && item.at < today ? 'late' : item.tone }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

function at(date: string | null, item: Omit<TimelineItem, 'at'>): TimelineItem | null {
  return date === null ? null : { ...item, at: date }
}
