import { recordOf } from '@/api/records'
import type { MonthlyReportDetail } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'
import { reportTitle, statusTones } from './reportList'

function by(person: { name: string } | null): string {
  return person === null ? '' : ` · ${person.name}`
}

export const reportDetail = defineDetail<MonthlyReportDetail>({
  route: 'monthly_report',
  list: 'monthly_reports',
  listTitle: 'monthly_reports.title',
  access: recordOf('/api/v1/monthly-reports/{id}', '/api/v1/monthly-reports'),
  title: reportTitle,
  tags: [
    { kind: 'choice', key: 'status', label: 'monthly_reports.status', words: 'monthly_reports.status_', tones: statusTones },
    { kind: 'choice', key: 'late', label: 'monthly_reports.late', words: 'monthly_reports.', tones: { is_late: 'late' }, value: (report) => (report.is_late ? 'is_late' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'ref', key: 'organization', label: 'monthly_reports.team', link: 'team' },
        { kind: 'text', key: 'period', label: 'monthly_reports.period', value: (report) => `${report.period_from} – ${report.period_to}` },
        { kind: 'date', key: 'opens_on', label: 'monthly_reports.opens_on' },
        { kind: 'date', key: 'due_on', label: 'monthly_reports.due_on' },
        { kind: 'instant', key: 'frozen_at', label: 'monthly_reports.frozen_at', whenSet: true },
        { kind: 'instant', key: 'first_submitted_at', label: 'monthly_reports.first_submitted_at', whenSet: true },
        { kind: 'instant', key: 'submitted_at', label: 'monthly_reports.submitted_at', whenSet: true, note: (report) => by(report.submitted_by) },
        { kind: 'instant', key: 'looked_at', label: 'monthly_reports.looked_at', whenSet: true, note: (report) => by(report.looked_by) },
        { kind: 'instant', key: 'returned_at', label: 'monthly_reports.returned_at', whenSet: true, note: (report) => by(report.returned_by) },
        { kind: 'instant', key: 'accepted_at', label: 'monthly_reports.accepted_at', whenSet: true, note: (report) => by(report.accepted_by) },
      ],
    },
  ],
})
