import type { LeadDetail } from '@/api/types'
import type { Tone } from '@/ui/fields'

/** Days before the end from which it stands out. */
const soon = 14

export function protectionTone(protection: Pick<LeadDetail['protection'], 'is_over' | 'days_left'>): Tone {
  if (protection.is_over) return 'plain'
  return protection.days_left <= soon ? 'warn' : 'good'
}
