import { useI18n } from 'vue-i18n'
import type { TimelineEntry, TimelineFact, TimelineKind } from '@/lib/timelineAccess'
import type { IconName } from '@/ui/icons'
import { useValues } from '@/ui/values'
import { filled, type Told, workTold } from './timelineWork'
import type { TimelineItem } from './types'

/** In the order in which one may narrow to them. */
export const timelineKinds: Record<string, readonly TimelineKind[]> = {
  company: ['visit', 'reported', 'effective', 'stage', 'progress', 'blocker', 'plan', 'consultation', 'instruction', 'milestone', 'money', 'comment', 'file', 'change'],
  lead: ['visit', 'reported', 'effective', 'stage', 'progress', 'blocker', 'plan', 'consultation', 'instruction', 'comment', 'file', 'change'],
  project: ['visit', 'milestone', 'money', 'file', 'change'],
}

const icons: Record<TimelineKind, IconName> = {
  reported: 'report',
  effective: 'stage',
  visit: 'visit',
  stage: 'stage',
  blocker: 'blocker',
  milestone: 'milestone',
  money: 'money',
  progress: 'stage',
  plan: 'plan',
  consultation: 'report',
  instruction: 'milestone',
  comment: 'change',
  file: 'file',
  change: 'change',
}

const files: Record<string, string> = { company: 'companies', lead: 'leads', project: 'projects', visit: 'visits' }

/** Entries of a timeline in the reader's words. */
export function useTimelineWords(subject: { type: string; id: () => string }) {
  const { t, te } = useI18n()
  const { money, word } = useValues()

  function told(fact: TimelineFact, of: string, name: string): Told {
    switch (fact.kind) {
      case 'reported':
        return { kind: t('timeline.reported'), text: fact.organization.name ?? '', more: [t('timeline.expects', { sum: money(fact.expected_investment_yuan) })] }
      case 'effective':
        return { kind: t('timeline.effective'), tone: 'good' }
      case 'visit':
        return visit(fact)
      case 'stage':
        return stage(fact)
      case 'blocker':
        return fact.is_ended
          ? { kind: t('timeline.blocker_ended'), text: fact.cause ?? '', more: filled([fact.outcome]), tone: 'good' }
          : { kind: t('timeline.blocker'), text: fact.cause ?? '', more: filled([fact.description]), tone: 'warn' }
      case 'milestone':
        return { kind: word('projects.milestone_', fact.code), more: fact.is_verified ? [] : [t('timeline.not_verified')], tone: 'good' }
      case 'money':
        return { kind: t('timeline.money'), text: money(fact.amount_yuan), more: [filled([word('fund_arrivals.status_', fact.status), fact.source_province]).join(' · ')] }
      case 'progress':
      case 'plan':
      case 'consultation':
      case 'instruction':
      case 'comment':
        return workTold(fact, t)
      case 'file':
        return { kind: t('timeline.file'), text: fact.name, tone: 'plain' }
      case 'change':
        return change(fact, of, name)
    }
  }

  function visit(fact: Extract<TimelineFact, { kind: 'visit' }>): Told {
    const people = fact.participants.map((one) => one.name ?? '').join(t('list.and'))
    const next = fact.follow_up ? t('timeline.follow_up', { what: [fact.follow_up, fact.follow_up_on].filter(Boolean).join(' ') }) : null
    return {
      kind: word('visits.direction_', fact.direction),
      text: fact.summary ?? '',
      more: filled([fact.outcome ? t('timeline.outcome', { what: fact.outcome }) : null, next, people ? t('timeline.with', { people }) : null, fact.place]),
    }
  }

  function stage(fact: Extract<TimelineFact, { kind: 'stage' }>): Told {
    const to = word('leads.stage_', fact.to_stage)
    const text = fact.from_stage ? t('timeline.from_to', { from: word('leads.stage_', fact.from_stage), to }) : to
    const ended = fact.to_stage === 'lost' || fact.to_stage === 'parked'
    return { kind: t('timeline.stage'), text, more: filled([fact.reason]), tone: fact.to_stage === 'signed' ? 'good' : ended ? 'warn' : 'do' }
  }

  /** What is noted beside a change is the record's name where nobody wrote anything: it stands above already. */
  function change(fact: Extract<TimelineFact, { kind: 'change' }>, of: string, name: string): Told {
    const named = [...new Set(fact.fields.map((field) => fieldName(of, field)))].join(t('list.and'))
    const key = `timeline.action_${fact.action}`
    // Of an archived record the name is not told.
    const noted = name === '' || fact.note === name ? [] : filled([fact.note])
    const text = fact.action === 'updated' ? named : ''
    return { kind: te(key, 'zh-CN') ? t(key) : t('timeline.action_updated'), text, more: noted, tone: 'plain' }
  }

  /** A field by its label; what came with a ledger goes by its column's title already. */
  function fieldName(of: string, field: string): string {
    if (/[\u3400-\u9fff]/.test(field)) return field
    const names = [field, field.replace(/_id$/, ''), field.replace(/_yuan$/, '')]
    const keys = names.flatMap((name) => [`timeline.field_${name}`, `${files[of] ?? of}.${name}`])
    const known = keys.find((key) => te(key, 'zh-CN'))
    return known === undefined ? t('timeline.field_other') : t(known)
  }

  function itemOf(entry: TimelineEntry): TimelineItem {
    const { subject_type: type, id, name } = entry.record
    const { more, ...rest } = told(entry, type, name)
    const own = type === subject.type && id === subject.id()
    const label = type === 'visit' ? t('timeline.open_visit') : name
    return {
      ...rest,
      id: `${entry.kind} ${entry.id}`,
      icon: icons[entry.kind],
      // Money is declared by the month.
      at: entry.kind === 'money' ? entry.on.slice(0, 7) : (entry.at ?? entry.on),
      ...(more?.length ? { more } : {}),
      ...(entry.by ? { who: entry.by } : {}),
      ...(own || label === '' ? {} : { record: { name: label, route: type, to: { name: type, params: { id } } } }),
    }
  }

  return { itemOf }
}
