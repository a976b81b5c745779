import type { Component } from 'vue'
import FirstReportPart from './FirstReportPart.vue'
import HistoryPart from './HistoryPart.vue'
import ReportedPart from './ReportedPart.vue'
import TransfersPart from './TransfersPart.vue'

export interface LeadPart {
  /** How the address names it; the first is there without a name. */
  key: string
  /** Key of its name. */
  label: string
  /** Shows it; takes the `lead`. */
  part: Component
}

/** The parts of a lead's page that stand in the same place, in their order: one more is one more line. */
export const leadParts: readonly LeadPart[] = [
  { key: '', label: 'timeline.title', part: HistoryPart },
  { key: 'reported', label: 'leads.part_reported', part: ReportedPart },
  { key: 'first-report', label: 'leads.part_first_report', part: FirstReportPart },
  { key: 'transfers', label: 'lead_transfers.title', part: TransfersPart },
]
