// Written by hand after the contract of bulletins, until its operations stand in openapi.json: then `schema.d.ts` has all of this itself.
import type { components } from './schema'

type Reference = components['schemas']['Reference']

export type BulletinKind = 'daily' | 'weekly' | 'monthly'
export type BulletinStatus = 'draft' | 'in_review' | 'reviewed' | 'published'
export type PickSubject = 'visit' | 'trip' | 'lead' | 'project'

/** Another issue in a word. */
export interface BulletinBrief {
  id: string
  title: string
  number_text: string | null
}

/** What the asker may do with an issue. */
export interface BulletinCan {
  update: boolean
  refresh: boolean
  submit: boolean
  return: boolean
  review: boolean
  publish: boolean
  correct: boolean
  archive: boolean
  read_receipts: boolean
}

/** One issue. */
export interface Bulletin {
  id: string
  kind: BulletinKind
  title: string
  period_from: string
  period_to: string
  year: number
  /** Given when it is issued. */
  number: number | null
  number_text: string | null
  status: BulletinStatus
  /** Null: the system drafted it. */
  drafted_by: Reference | null
  submitted_by: Reference | null
  submitted_at: string | null
  reviewed_by: Reference | null
  reviewed_at: string | null
  issued_by: Reference | null
  published_at: string | null
  return_comment: string | null
  corrects: BulletinBrief | null
  correction_reason: string | null
  corrected_by: BulletinBrief[]
  is_empty: boolean
  /** Whether the asker has read it. */
  is_read: boolean
  /** The centre and leaders only. */
  reads: { read: number; of: number } | null
  can: BulletinCan
  version: number
  created_at: string
  updated_at: string
}

/** A number that the generated text says. */
export interface BulletinNumber {
  label: string
  value: number
  unit: string
  records_url: string | null
  /** What it is today, where that differs. */
  now: number | null
}

export interface BulletinColumn {
  key: string
  label: string
  unit: string | null
}

export interface BulletinCell {
  text: string
  records_url: string | null
  now: string | null
}

export interface BulletinRow {
  organization: Reference | null
  cells: BulletinCell[]
}

/** Something that was recommended, as it is printed. */
export interface BulletinCard {
  pick_id: string
  subject_type: PickSubject
  subject_id: string
  title: string
  day: string
  place: string | null
  counterparts: string[]
  /** What is printed. */
  words: string
  /** The words of the recommendation, or else of the record. */
  generated_words: string
  leaders: string[]
  organizations: string[]
  file: { id: string; name: string; content_type: string; url: string } | null
  /** Left out of print; readers do not get it. */
  is_hidden: boolean
}

export interface BulletinBlock {
  key: string
  kind: 'text' | 'table' | 'cards'
  heading: string | null
  is_hidden: boolean
  /** What is printed. */
  text: string | null
  /** What the system wrote. */
  generated_text: string | null
  is_edited: boolean
  numbers: BulletinNumber[]
  /** Numbers of an edited text that the snapshot does not know: a warning. */
  unknown_numbers: string[]
  columns: BulletinColumn[]
  rows: BulletinRow[]
  cards: BulletinCard[]
}

export interface BulletinDetail extends Bulletin {
  blocks: BulletinBlock[]
  as_of: string
  snapshot_at: string
  chat_text: string
  /** Monthly: the head of the audit chain. */
  audit_head: string | null
  /** Monthly: SHA-256 of what the closed month keeps. */
  digest: string | null
}

export interface BulletinIn {
  kind: BulletinKind
  day: string
}

export interface BulletinBlockPatch {
  key: string
  heading?: string | null
  /** Null: back to what the system wrote. */
  text?: string | null
  is_hidden?: boolean
}

export interface BulletinPatch {
  title?: string
  blocks?: BulletinBlockPatch[]
  order?: string[]
  /** Words that are null go back to those of the recommendation. */
  card_words?: { pick_id: string; words?: string | null; is_hidden?: boolean }[]
}

export interface BulletinRead {
  organization: Reference
  user: Reference
  read_at: string | null
}

/** 推荐快报: something that a bulletin may print. */
export interface BulletinPick {
  id: string
  subject_type: PickSubject
  subject: { id: string; code: string | null; name: string }
  day: string
  recommended_on: string
  organization: Reference
  words: string | null
  file: { id: string; name: string; content_type: string; url: string } | null
  /** Null for what came with a ledger. */
  author: Reference | null
  used_in: { id: string; kind: BulletinKind; title: string }[]
  version: number
  created_at: string
  updated_at: string
  archived_at: string | null
  can: { update: boolean; archive: boolean }
}

export interface BulletinPickIn {
  subject_type: PickSubject
  subject_id: string
  words?: string | null
  file_id?: string | null
}

export interface BulletinPickPatch {
  words?: string | null
  file_id?: string | null
}

interface Pages {
  limit?: number
  cursor?: string
  total?: boolean
}

interface Told<T> {
  headers: Record<string, unknown>
  content: { 'application/json': T }
}

interface Plain {
  query?: never
  header?: never
  path?: never
  cookie?: never
}

interface ById extends Omit<Plain, 'path'> {
  path: { id: string }
}

interface Act {
  parameters: ById
  requestBody?: never
  responses: { 200: Told<Bulletin> }
}

interface Sending<In, Out, Status extends number, Parameters = ById> {
  parameters: Parameters
  requestBody: { content: { 'application/json': In } }
  responses: Record<Status, Told<Out>>
}

interface Removing {
  parameters: ById
  requestBody?: never
  responses: { 204: { headers: Record<string, unknown>; content?: never } }
}

interface Listing<Query, Row, Parameters = Omit<Plain, 'query'>> {
  parameters: Parameters & { query?: Query }
  requestBody?: never
  responses: { 200: Told<{ items: Row[]; next_cursor?: string | null; total?: number | null }> }
}

interface BulletinQuery extends Pages {
  kind?: string
  status?: string
  'period_from.gte'?: string
  'period_to.lte'?: string
  unread?: boolean
  q?: string
  sort?: string
}

interface PickQuery extends Pages {
  'day.gte'?: string
  'day.lte'?: string
  subject_type?: PickSubject
  subject_id?: string
  sort?: string
}

declare module './schema' {
  interface paths {
    '/api/v1/bulletins': { get: Listing<BulletinQuery, Bulletin>; post: Sending<BulletinIn, Bulletin, 201, Plain> }
    '/api/v1/bulletins/{id}': { get: { parameters: ById; requestBody?: never; responses: { 200: Told<BulletinDetail> } }; patch: Sending<BulletinPatch, Bulletin, 200>; delete: Removing }
    '/api/v1/bulletins/{id}/refresh': { post: Act }
    '/api/v1/bulletins/{id}/submit': { post: Act }
    '/api/v1/bulletins/{id}/return': { post: Sending<{ comment: string }, Bulletin, 200> }
    '/api/v1/bulletins/{id}/review': { post: Act }
    '/api/v1/bulletins/{id}/publish': { post: Act }
    '/api/v1/bulletins/{id}/correct': { post: Sending<{ reason: string }, Bulletin, 201> }
    '/api/v1/bulletins/{id}/read': { post: Act }
    '/api/v1/bulletins/{id}/reads': { get: Listing<Pages & { read?: boolean }, BulletinRead, Omit<ById, 'query'>> }
    '/api/v1/bulletin-picks': { get: Listing<PickQuery, BulletinPick>; post: Sending<BulletinPickIn, BulletinPick, 201, Plain> }
    '/api/v1/bulletin-picks/{id}': { patch: Sending<BulletinPickPatch, BulletinPick, 200>; delete: Removing }
  }
}
