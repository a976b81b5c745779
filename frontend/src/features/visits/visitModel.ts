import type { TripVisitDraft, Visit, VisitIn } from '@/api/types'
import { checkCreditCode } from '@/lib/creditCode'
import { isIsoDate } from '@/lib/dates'

export interface Named {
  id: string
  name: string
}

export interface CounterpartFields {
  contact_id: string
  name: string
  post: string
}

/** Where the direction of the last visit is kept for the next one. */
export const lastDirection = 'visits.direction'

/** What a visit may belong to. */
export const tieKinds = ['lead', 'project', 'trip', 'event'] as const
export type TieKind = (typeof tieKinds)[number]

/** A visit as it is typed. */
export interface VisitFields extends Record<TieKind, Named | null> {
  visited_on: string
  direction: 'out' | 'in'
  company: Named | null
  company_name: string
  /** Who arranged it where a trip's plan says so; else it is the writer's own unit. */
  arranging: string
  participants: Named[]
  counterparts: CounterpartFields[]
  place: string
  summary: string
  outcome: string
  follow_up: string
  follow_up_on: string
  recommended: boolean
  recommended_text: string
}

/** What stands in a new form by itself: today, oneself, the direction of the last time. */
export function newVisit(today: string, me: Named | null, direction: VisitFields['direction']): VisitFields {
  return {
    visited_on: today,
    direction,
    company: null,
    company_name: '',
    arranging: '',
    participants: me ? [me] : [],
    counterparts: [],
    place: '',
    summary: '',
    outcome: '',
    follow_up: '',
    follow_up_on: '',
    recommended: false,
    recommended_text: '',
    lead: null,
    project: null,
    trip: null,
    event: null,
  }
}

export function fieldsOfVisit(visit: Visit): VisitFields {
  const named = (one: { id: string; name: string } | null) => one && { id: one.id, name: one.name }
  return {
    visited_on: visit.visited_on,
    direction: visit.direction,
    company: named(visit.company),
    company_name: '',
    arranging: '',
    participants: visit.participants.map(({ id, name }) => ({ id, name })),
    counterparts: visit.counterparts.map((one) => ({ contact_id: one.contact?.id ?? '', name: one.name, post: one.post ?? '' })),
    place: visit.place ?? '',
    summary: visit.summary ?? '',
    outcome: visit.outcome ?? '',
    follow_up: visit.follow_up ?? '',
    follow_up_on: visit.follow_up_on ?? '',
    recommended: visit.recommended,
    recommended_text: visit.recommended_text ?? '',
    lead: named(visit.lead),
    project: named(visit.project),
    trip: named(visit.trip),
    event: named(visit.event),
  }
}

/** What a trip's plan knows of a visit; nobody has been anywhere tomorrow. The plan tells a lead's id alone: it goes by its company. */
export function fieldsOfDraft({ company, participants, visit }: TripVisitDraft, today: string): Partial<VisitFields> {
  return {
    visited_on: visit.visited_on > today ? today : visit.visited_on,
    direction: visit.direction,
    company: { id: company.id, name: company.name },
    participants: participants.map(({ id, name }) => ({ id, name })),
    place: visit.place ?? '',
    arranging: visit.arranging_organization_id ?? '',
    ...(visit.lead_id ? { lead: { id: visit.lead_id, name: company.name } } : {}),
  }
}

/** Whether what was typed as a company is its code rather than its name. */
export function isCode(typed: string): boolean {
  const state = checkCreditCode(typed)
  return state === 'good' || state === 'organization'
}

export function faultsOfVisit(form: VisitFields, today: string, t: (key: string) => string): Record<string, string> {
  const faults: Record<string, string> = {}
  const name = Array.from(form.company_name.trim())
  if (!form.company && isCode(form.company_name)) faults.company = t('visits.company_code_alone')
  else if (!form.company && name.length < 2) faults.company = t('visits.company_required')
  if (!isIsoDate(form.visited_on)) faults.visited_on = t('visits.date_required')
  else if (today !== '' && form.visited_on > today) faults.visited_on = t('visits.date_future')
  if (form.participants.length === 0) faults.participants = t('visits.participants_required')
  if (form.follow_up_on !== '' && form.follow_up_on < form.visited_on) faults.follow_up_on = t('visits.follow_up_before')
  if (form.counterparts.some((one) => one.name.trim() === '' && one.contact_id === '' && one.post.trim() !== '')) faults.counterparts = t('visits.counterpart_name')
  return faults
}

/** What is sent: all that the form says, and nothing that nobody said. */
export function inputOfVisit(form: VisitFields): VisitIn {
  const text = (value: string) => value.trim() || null
  const all: VisitIn = {
    visited_on: form.visited_on,
    direction: form.direction,
    ...(form.company ? { company_id: form.company.id } : { company: { name: form.company_name.trim() } }),
    arranging_organization_id: form.arranging || null,
    participant_ids: form.participants.map((one) => one.id),
    counterparts: form.counterparts
      .filter((one) => one.contact_id !== '' || one.name.trim() !== '')
      .map((one) => ({ ...(one.contact_id === '' ? {} : { contact_id: one.contact_id }), ...(text(one.name) === null ? {} : { name: one.name.trim() }), ...(text(one.post) === null ? {} : { post: one.post.trim() }) })),
    place: text(form.place),
    summary: text(form.summary),
    outcome: text(form.outcome),
    follow_up: text(form.follow_up),
    follow_up_on: text(form.follow_up_on),
    lead_id: form.lead?.id ?? null,
    project_id: form.project?.id ?? null,
    trip_id: form.trip?.id ?? null,
    event_id: form.event?.id ?? null,
    recommended: form.recommended,
    recommended_text: form.recommended ? text(form.recommended_text) : null,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as unknown as VisitIn
}

/** A refusal names a field of the contract; the form calls some otherwise. */
export function fieldOfVisit(sent: string): string {
  if (/^company(_id|\.|$)/.test(sent)) return 'company'
  if (sent.startsWith('participant_ids')) return 'participants'
  if (sent.startsWith('counterparts')) return 'counterparts'
  return sent.replace(/^(lead|project|trip|event)_id$/, '$1')
}

/** Whether anything stands in it that a person has put there. */
export function isTouched(form: VisitFields, blank: VisitFields): boolean {
  const seen = (one: VisitFields) => JSON.stringify({ ...one, direction: '', visited_on: '' })
  return seen(form) !== seen(blank)
}

export function titleOf(form: VisitFields): string {
  return form.company?.name ?? form.company_name.trim()
}

/** For a form that changes a record: what its fields were called in words, for showing two versions beside each other. */
export function toldOf(form: VisitFields, t: (key: string) => string): Record<string, string> {
  const names = (all: readonly { name: string }[]) => all.map((one) => one.name).join('、')
  return {
    visited_on: form.visited_on,
    direction: t(`visits.direction_${form.direction}`),
    company: titleOf(form),
    participants: names(form.participants),
    counterparts: names(form.counterparts),
    place: form.place,
    summary: form.summary,
    outcome: form.outcome,
    follow_up: form.follow_up,
    follow_up_on: form.follow_up_on,
    lead: form.lead?.name ?? '',
    project: form.project?.name ?? '',
    trip: form.trip?.name ?? '',
    event: form.event?.name ?? '',
    recommended: t(form.recommended ? 'common.yes' : 'common.no'),
    recommended_text: form.recommended_text,
  }
}
