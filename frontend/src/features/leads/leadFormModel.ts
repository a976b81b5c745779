import type { LeadDetail, LeadPatch } from '@/api/types'
import type { ConflictRow } from '@/ui/types'
import { fieldsOf, leadFieldNames, sentAs, valuesOf, type LeadFields } from './leadFields'

interface Named {
  id: string
  name: string
}

/** A lead as it is edited. */
export interface EditFields extends LeadFields {
  contact: Named | null
  lead_leader: Named | null
  owner: Named | null
  /** Only where none is named yet: another one is a transfer. */
  responsible_organization_id: string
}

const references = { contact: 'contact_id', lead_leader: 'lead_leader_id', owner: 'owner_id' } as const
const referenceNames = ['contact', 'lead_leader', 'owner'] as const
const allFields = [...leadFieldNames, ...referenceNames, 'responsible_organization_id'] as const

type EditName = (typeof allFields)[number]
type Sent = Required<Record<keyof LeadPatch, unknown>>

export function editFieldsOf(lead: LeadDetail): EditFields {
  const named = (one: { id: string; name?: string | null } | null) => one && { id: one.id, name: one.name ?? '' }
  return {
    ...fieldsOf(lead),
    contact: named(lead.contact),
    lead_leader: named(lead.lead_leader),
    owner: named(lead.owner),
    responsible_organization_id: lead.responsible_organization?.id ?? '',
  }
}

function sentOf(fields: EditFields): Sent {
  return {
    ...valuesOf(fields),
    contact_id: fields.contact?.id ?? null,
    lead_leader_id: fields.lead_leader?.id ?? null,
    owner_id: fields.owner?.id ?? null,
    responsible_organization_id: fields.responsible_organization_id || null,
  }
}

function nameOf(field: EditName): keyof Sent {
  if (field in references) return references[field as keyof typeof references]
  return field === 'responsible_organization_id' ? field : sentAs[field as keyof LeadFields]
}

function differs(field: EditName, one: Sent, other: Sent): boolean {
  return one[nameOf(field)] !== other[nameOf(field)]
}

/** Only what was changed. */
export function patchOf(base: EditFields, mine: EditFields): LeadPatch {
  const [before, now] = [sentOf(base), sentOf(mine)]
  return Object.fromEntries(allFields.filter((field) => differs(field, before, now)).map((field) => [nameOf(field), now[nameOf(field)]]))
}

/** Fields that one has not touched become what somebody else made of them. */
export function adopt(form: EditFields, base: EditFields, theirs: EditFields): void {
  const [before, now] = [sentOf(base), sentOf(form)]
  const untouched = allFields.filter((field) => !differs(field, before, now))
  Object.assign(form, Object.fromEntries(untouched.map((field) => [field, theirs[field]])))
}

/** What either of two people changed, as it is now and as one typed it. */
export function conflictRows(opened: EditFields, form: EditFields, theirs: EditFields, t: (key: string) => string): ConflictRow[] {
  const [before, mine, now] = [sentOf(opened), sentOf(form), sentOf(theirs)]
  return allFields
    .filter((field) => differs(field, before, now) || differs(field, before, mine))
    .map((field) => ({ label: t(labelOf(field)), now: words(theirs, field, t), mine: words(form, field, t) }))
}

function labelOf(field: EditName): string {
  const others: Partial<Record<EditName, string>> = { name: 'own_name', land_need_mu: 'land_need', responsible_organization_id: 'responsible_organization' }
  return `leads.${others[field] ?? field}`
}

function words(fields: EditFields, field: EditName, t: (key: string) => string): string {
  const value = fields[field]
  if (typeof value !== 'string') return value?.name ?? ''
  return (field === 'is_manufacturing' || field === 'industry_fit') && value !== '' ? t(`common.${value}`) : value
}
