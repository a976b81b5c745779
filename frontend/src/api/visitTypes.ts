import type { Visit as ReadVisit } from './types'

// Visits as the contract has them; what the generated file brings takes the place of these.

interface Named {
  id: string
  name?: string | null
}

export interface VisitIn {
  client_ref?: string
  made_at?: string
  visited_on: string
  direction: 'out' | 'in'
  company_id?: string
  company?: { name: string; credit_code?: string | null }
  participant_ids: string[]
  counterparts?: { contact_id?: string | null; name?: string | null; post?: string | null }[]
  arranging_organization_id?: string | null
  place?: string | null
  summary?: string | null
  outcome?: string | null
  follow_up?: string | null
  follow_up_on?: string | null
  lead_id?: string | null
  project_id?: string | null
  trip_id?: string | null
  event_id?: string | null
  recommended?: boolean
  recommended_text?: string | null
}

export type VisitPatch = Partial<Omit<VisitIn, 'client_ref' | 'made_at'>>

export interface Counterpart {
  contact: Named | null
  name: string
  post: string | null
}

export interface VisitDetail extends Omit<ReadVisit, 'can'> {
  client_ref: string | null
  made_at: string | null
  created_by: Named | null
  counterparts: Counterpart[]
  organizations: Named[]
  event: Named | null
  follow_up_done_on: string | null
  follow_up_note: string | null
  recommended: boolean
  recommended_text: string | null
  photos_count: number
  can: { update: boolean; archive: boolean; restore: boolean; join: boolean; complete_follow_up: boolean }
}

export interface SameDayVisit {
  id: string
  arranging_organization: Named | null
  participants: string[]
  joined: boolean
}

export interface VisitMaterial {
  as_of: string
  me: MaterialPerson
  people: MaterialPerson[]
  companies: { id: string; name: string; last_visited_on: string | null }[]
  leads: { id: string; code: string; company: Named }[]
  trips: { id: string; code: string; destination: string | null; start_on: string; end_on: string }[]
  events: { id: string; name: string; held_on: string }[]
}

export interface MaterialPerson {
  id: string
  name: string
  organization: Named
  recent: boolean
}

export interface PhotoUpload {
  id: string
  client_ref: string
  size: number
  received: number
  file_id: string | null
}

export interface OutboxImport {
  user: Named
  items: { client_ref: string; status: 'created' | 'known' | 'refused'; visit_id?: string | null; problem?: { title?: string; detail?: string } | null }[]
}
