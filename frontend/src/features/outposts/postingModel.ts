import type { Posting, PostingIn } from '@/api/types'
import { readDate } from '@/lib/dates'

type Say = (key: string) => string

/** A posting as it is typed. */
export interface PostingFields {
  user: { id: string; name: string } | null
  organization_id: string
  from_on: string
  to_on: string
  interrupts: boolean
}

export function fieldsOf(posting: Posting | null): PostingFields {
  return {
    user: posting ? { id: posting.user.id, name: posting.user.name ?? '' } : null,
    organization_id: posting?.organization.id ?? '',
    from_on: posting?.from_on ?? '',
    to_on: posting?.to_on ?? '',
    interrupts: false,
  }
}

export function inputOf(fields: PostingFields): PostingIn {
  return {
    user_id: fields.user?.id ?? '',
    organization_id: fields.organization_id,
    from_on: readDate(fields.from_on) ?? '',
    to_on: readDate(fields.to_on),
    ...(fields.interrupts ? { interrupts: true } : {}),
  }
}

/** `standing`: a posting that is there already, whose first day may be unknown. */
export function faultsOf(fields: PostingFields, standing: boolean, t: Say): Record<string, string> {
  const found: Record<string, string> = {}
  const [from, to] = [readDate(fields.from_on), readDate(fields.to_on)]
  if (fields.user === null) found.user = t('postings.user_required')
  if (fields.organization_id === '') found.organization_id = t('postings.organization_required')
  if (from === null && !(standing && fields.from_on.trim() === '')) found.from_on = t('list.date_wrong')
  if (to === null && fields.to_on.trim() !== '') found.to_on = t('list.date_wrong')
  else if (to !== null && from !== null && to < from) found.to_on = t('stays.end_before_start')
  return found
}

/** Of a posting that stands, only the days can be changed, and only those that were touched are sent. */
export function patchOf(fields: PostingFields, touched: ReadonlySet<string>) {
  return {
    ...(touched.has('from_on') ? { from_on: readDate(fields.from_on) } : {}),
    ...(touched.has('to_on') ? { to_on: readDate(fields.to_on) } : {}),
  }
}
