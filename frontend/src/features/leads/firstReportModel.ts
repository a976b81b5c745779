import type { FirstReportEvent } from '@/api/types'
import { percent } from '@/lib/numbers'
import type { TimelineItem } from '@/ui/detail/types'
import type { IconName } from '@/ui/icons'
import type { Tone } from '@/ui/fields'

type Say = (key: string, values?: Record<string, string>) => string

const looks: Record<FirstReportEvent['kind'], [IconName, Tone?]> = {
  reported: ['report'],
  claim_received: ['report', 'warn'],
  claim_own_lead: ['milestone', 'good'],
  claim_joined: ['milestone', 'good'],
  claim_transferred: ['change', 'good'],
  claim_rejected: ['milestone', 'plain'],
  protection_renewed: ['recent', 'good'],
  protection_began: ['recent', 'good'],
  transfer_asked: ['change', 'warn'],
  transfer_approved: ['change', 'good'],
  transfer_rejected: ['change', 'plain'],
  shares_set: ['plan'],
}

/** One entry of the history of who was first, in words; shares by the names of their units. */
export function firstReportItem(event: FirstReportEvent, t: Say): TimelineItem {
  const [icon, tone] = looks[event.kind]
  const shares = event.shares.map((share) => `${share.organization.name} ${percent(share.share_bp)}`).join(t('list.and'))
  return {
    id: event.id,
    icon,
    kind: t(`leads.first_${event.kind}`),
    at: event.at,
    text: event.organization?.name ?? '',
    more: [shares, event.note ?? '', event.until ? t('leads.first_until', { until: event.until }) : ''].filter((line) => line !== ''),
    who: event.by,
    ...(tone ? { tone } : {}),
  }
}
