import type { TimelineFact } from '@/lib/timelineAccess'
import type { TimelineItem } from './types'

/** An entry in words: what happened, the main thing of it, what else is known. */
export interface Told {
  kind: string
  text?: string
  more?: string[]
  tone?: TimelineItem['tone']
}

type Work = Extract<TimelineFact, { kind: 'progress' | 'plan' | 'consultation' | 'instruction' | 'comment' }>
type Say = (key: string, named?: Record<string, string>) => string

/** What people do on a lead: recorded, planned, asked, ordered, said. */
export function workTold(fact: Work, t: Say): Told {
  switch (fact.kind) {
    case 'progress': {
      const next = fact.next_step ? t('timeline.follow_up', { what: filled([fact.next_step, fact.next_step_on]).join(' ') }) : null
      return { kind: t('timeline.progress'), text: fact.summary, more: filled([next]), tone: 'do' }
    }
    case 'plan':
      return { kind: t('timeline.plan'), text: fact.title, more: filled([fact.result, fact.organization?.name]), tone: 'good' }
    case 'consultation':
      return fact.is_answer
        ? { kind: t('timeline.consultation_answer'), text: fact.answer ?? '', more: filled([fact.organization?.name, fact.question]) }
        : { kind: t('timeline.consultation'), text: fact.question }
    case 'instruction':
      return fact.is_answer
        ? { kind: t('timeline.instruction_answer'), text: fact.answer ?? '', more: filled([fact.organization.name, fact.words]) }
        : { kind: t('timeline.instruction', { leader: fact.leader.name ?? '' }), text: fact.words, more: filled([fact.organization.name]), tone: 'warn' }
    case 'comment':
      return { kind: t('timeline.comment'), text: fact.words, tone: 'plain' }
  }
}

/** The parts that say something. */
export function filled(parts: readonly (string | null | undefined)[]): string[] {
  return parts.filter((part): part is string => part !== null && part !== undefined && part !== '')
}
