import type { TripVisitDraft } from '@/api/types'
import type { Named, VisitFields } from '@/api/visitFields'
import { checkCreditCode } from '@/lib/creditCode'
import { isIsoDate } from '@/lib/dates'

export { fieldOfVisit, fieldsOfVisit, inputOfVisit, tieKinds, titleOf, toldOf, type CounterpartFields, type Named, type TieKind, type VisitFields } from '@/api/visitFields'

/** Where the direction of the last visit is kept for the next one. */
export const lastDirection = 'visits.direction'

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

/** Whether anything stands in it that a person has put there. */
export function isTouched(form: VisitFields, blank: VisitFields): boolean {
  const seen = (one: VisitFields) => JSON.stringify({ ...one, direction: '', visited_on: '' })
  return seen(form) !== seen(blank)
}
