import type { Component } from 'vue'
import type { LeadDetail } from '@/api/types'
import FirstReportPart from './FirstReportPart.vue'
import HistoryPart from './HistoryPart.vue'
import ReportedPart from './ReportedPart.vue'
import TransfersPart from './TransfersPart.vue'
import BlockersPart from './work/BlockersPart.vue'
import ChangesPart from './work/ChangesPart.vue'
import CommentsPart from './work/CommentsPart.vue'
import PlanPart from './work/PlanPart.vue'
import ProgressPart from './work/ProgressPart.vue'
import PromisesPart from './work/PromisesPart.vue'
import TalksPart from './work/TalksPart.vue'

export interface LeadPart {
  /** How the address names it; the first is there without a name. */
  key: string
  /** Key of its name. */
  label: string
  /** Shows it; takes the `lead`. */
  part: Component
  /** How many things in it wait, where that is known with the lead. */
  waiting?: (lead: LeadDetail) => number
}

/** The parts of a lead's page that stand in the same place, in their order: one more is one more line. */
export const leadParts: readonly LeadPart[] = [
  { key: '', label: 'timeline.title', part: HistoryPart },
  { key: 'progress', label: 'lead_work.progress_short', part: ProgressPart },
  { key: 'blockers', label: 'lead_work.blockers', part: BlockersPart, waiting: (lead) => lead.open_blockers },
  { key: 'plan', label: 'lead_work.plan', part: PlanPart },
  { key: 'talks', label: 'lead_talks.title', part: TalksPart },
  { key: 'promises', label: 'promises.short', part: PromisesPart },
  { key: 'comments', label: 'lead_talks.comments', part: CommentsPart },
  { key: 'reported', label: 'leads.part_reported', part: ReportedPart },
  { key: 'first-report', label: 'leads.part_first_report', part: FirstReportPart },
  { key: 'transfers', label: 'lead_transfers.title', part: TransfersPart },
  { key: 'changes', label: 'lead_work.changes', part: ChangesPart },
]
