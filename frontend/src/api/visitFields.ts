import { without } from '@/lib/without'
import type { Visit, VisitIn, VisitPatch } from './types'

// A visit as a form has it, and the ways from the contract to the form and back.

export interface Named {
  id: string
  name: string
}

export interface CounterpartFields {
  contact_id: string
  name: string
  post: string
}

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

/** A refusal names a field of the contract; the form calls some otherwise. */
export function fieldOfVisit(sent: string): string {
  if (/^company(_id|\.|$)/.test(sent)) return 'company'
  if (sent.startsWith('participant_ids')) return 'participants'
  if (sent.startsWith('counterparts')) return 'counterparts'
  return sent.replace(/^(lead|project|trip|event)_id$/, '$1')
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

/** All that a form says: what it no longer says is taken out of the record too. */
export function revisionOf(visit: VisitIn): VisitPatch {
  const nothing = { place: null, summary: null, outcome: null, follow_up: null, follow_up_on: null, lead_id: null, project_id: null, trip_id: null, event_id: null, recommended_text: null }
  return { ...nothing, counterparts: [], recommended: false, ...without(visit, ['client_ref', 'made_at']) }
}

export function titleOf(form: VisitFields): string {
  return form.company?.name ?? form.company_name.trim()
}

/** What its fields say in words, for showing two versions beside each other. */
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
