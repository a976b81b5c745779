import { without } from '@/lib/without'
import type { Visit, VisitIn, VisitPatch } from '../types'
import { fieldOfVisit, fieldsOfVisit, inputOfVisit, revisionOf, titleOf, type VisitFields } from '../visitFields'
import { AwayError, RefusedError } from './machine'
import type { Entry, Fields, Revision, Standing } from './types'

// A visit that was changed after it had left this device: only what differs follows it, and never over what others have changed.

/** So often somebody may be faster within one try. */
const most = 5
/** Not a field that a form changes, but a new day for the next step would open it again. */
const done = 'follow_up_done_on'

/** The company is one field, told by its id or by its name; who arranged the visit is said once, at its beginning. */
function said(input: unknown): Fields {
  const { company_id: id, company, ...rest } = without(revisionOf(input as VisitIn), ['arranging_organization_id'])
  return { ...rest, company: id ?? company?.name ?? null }
}

export function standingOf(visit: Visit): Standing {
  const form = fieldsOfVisit(visit)
  return { version: visit.version, fields: { ...said(inputOfVisit(form)), [done]: visit.follow_up_done_on }, form: { ...form } }
}

/** What has to go, and what somebody else has changed as well. */
export function weigh({ input, sent, seen }: Revision, now: Standing): { change: Fields; clashes: string[] } {
  const mine = said(input)
  const before = sent.filter((one) => !same(one, input)).map(said)
  const change: Fields = {}
  const clashes: string[] = []
  for (const [field, value] of Object.entries(mine)) {
    if (stands(now, field, value) || before.every((one) => same(one[field], value))) continue
    if (isOurs(now, field, before, seen)) change[field] = value
    else clashes.push(field)
  }
  return { change, clashes }
}

/** Whether what the record says there is what this device has said. The first version is as it was made. */
function isOurs(now: Standing, field: string, before: readonly Fields[], seen: Fields | null): boolean {
  if (now.version === 1) return true
  if (field === 'follow_up_on' && now.fields[done] !== null && now.fields[done] !== seen?.[done]) return false
  if (seen && field in seen && same(seen[field], now.fields[field])) return true
  return before.some((one) => stands(now, field, one[field]))
}

function stands(now: Standing, field: string, value: unknown): boolean {
  if (same(now.fields[field], value)) return true
  return field === 'company' && (now.form as Partial<VisitFields>).company?.name === value
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** Where the record is written; `put` gives null where the version is no longer the latest. */
export interface Place {
  put: (version: number, patch: VisitPatch) => Promise<Standing | null>
  look: () => Promise<Standing>
}

/** Puts the change into the record, and returns what stands there from this device since. */
export async function follow(revision: Revision, now: Standing, { put, look }: Place): Promise<Fields> {
  let latest = now
  for (let round = 0; round < most; round += 1) {
    const { change, clashes } = weigh(revision, latest)
    if (clashes.length > 0) throw new RefusedError({ message: '', fields: [], clash: { fields: clashes, now: latest } })
    const fields = Object.keys(change)
    if (fields.length === 0) return {}
    const after = await put(latest.version, patchOf(change, revision.input as VisitIn))
    if (after) return taken(after.fields, fields)
    latest = await look()
  }
  throw new AwayError()
}

function patchOf(change: Fields, { company_id: id, company }: VisitIn): VisitPatch {
  const { company: changed, ...rest } = change
  if (changed === undefined) return rest
  return { ...rest, ...(id ? { company_id: id } : { company: company ?? null }) }
}

/** A clash as the person has settled it: one's own words there, or those of the other; all else goes on as it was written. */
export function settled(entry: Entry, which: 'mine' | 'theirs'): Entry | undefined {
  const clash = entry.refusal?.clash
  if (entry.state !== 'refused' || !clash) return undefined
  const seen = { ...entry.seen, ...taken(clash.now.fields, [...clash.fields, done]) }
  return { ...entry, ...(which === 'theirs' ? theirs(entry, clash.fields, clash.now) : {}), seen, state: 'waiting', refusal: null, revised: true, edition: entry.edition + 1 }
}

function theirs(entry: Entry, fields: readonly string[], now: Standing): Pick<Entry, 'title' | 'input' | 'form'> {
  const company = fields.includes('company') ? { company_name: '' } : {}
  const form = { ...now.form, ...entry.form, ...taken(now.form, fields.map(fieldOfVisit)), ...company } as unknown as VisitFields
  const { client_ref: ref, made_at: at } = entry.input as VisitIn
  return { title: titleOf(form), form: { ...form }, input: { ...(ref ? { client_ref: ref } : {}), ...(at ? { made_at: at } : {}), ...inputOfVisit(form) } }
}

function taken(from: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
}
