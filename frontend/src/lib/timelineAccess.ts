import type { MaybeRefOrGetter, Ref } from 'vue'

// What a timeline on the screen needs of the application; `api/timelines.ts` gives it for an operation of the contract and is
// checked against the contract's types.

interface Named {
  id: string
  name?: string | null
}

/** What happened; `kind` tells which fields it has. Money is whole yuan, dates are `YYYY-MM-DD`, instants are UTC. */
export type TimelineFact =
  | { kind: 'reported'; organization: Named; expected_investment_yuan: number }
  | { kind: 'effective' }
  | {
      kind: 'visit'
      direction: string
      place?: string | null
      summary?: string | null
      outcome?: string | null
      follow_up?: string | null
      follow_up_on?: string | null
      participants: readonly Named[]
    }
  | { kind: 'stage'; from_stage?: string | null; to_stage: string; reason?: string | null }
  | { kind: 'blocker'; cause?: string | null; description?: string | null; outcome?: string | null; is_ended: boolean }
  | { kind: 'milestone'; code: string; is_verified: boolean }
  | { kind: 'money'; amount_yuan: number; status: string; source_province: string }
  | { kind: 'progress'; summary: string; next_step?: string | null; next_step_on?: string | null }
  | { kind: 'plan'; title: string; result?: string | null; organization?: Named | null }
  | { kind: 'consultation'; question: string; organization?: Named | null; answer?: string | null; is_answer: boolean }
  | { kind: 'instruction'; leader: Named; organization: Named; words: string; answer?: string | null; is_answer: boolean }
  | { kind: 'comment'; words: string }
  | { kind: 'file'; name: string; media_type: string; size_bytes: number }
  | { kind: 'change'; action: string; fields: readonly string[]; note?: string | null }

export type TimelineKind = TimelineFact['kind']

export type TimelineEntry = TimelineFact & {
  id: string
  on: string
  at: string | null
  by: string | null
  /** The record that it belongs to: the subject itself, or one of its leads, projects and visits. */
  record: { subject_type: string; id: string; name: string }
}

export interface TimelineSource {
  entries: Readonly<Ref<readonly TimelineEntry[]>>
  pending: Readonly<Ref<boolean>>
  /** Entries of another question still stand while the asked ones are on their way. */
  outdated: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  hasMore: Readonly<Ref<boolean>>
  loadingMore: Readonly<Ref<boolean>>
  more: () => void
  retry: () => void
}

export interface TimelineAccess {
  /** The subject's own type, as `record.subject_type` names it. */
  subject: 'company' | 'lead' | 'project'
  /** No kind stands for all of them. */
  use: (id: MaybeRefOrGetter<string>, kind: MaybeRefOrGetter<TimelineKind | ''>) => TimelineSource
}
