import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import type { MonthlyReport, ReportStatus } from '@/api/types'
import { i18n } from '@/locales'
import type { Tone } from '@/ui/fields'
import { defineList } from '@/ui/list/types'
import { monthOf, waitsFor } from './reportModel'

export const statuses: ReportStatus[] = ['draft', 'submitted', 'returned', 'accepted']
export const statusTones: Record<ReportStatus, Tone> = { draft: 'warn', submitted: 'do', returned: 'late', accepted: 'good' }

export function reportTitle(report: Pick<MonthlyReport, 'organization' | 'month'>): string {
  return i18n.global.t('monthly_reports.called', { team: report.organization.name, month: monthOf(report) })
}

/** 月报: by month and team, with who has to act. */
export const reportList = defineList<MonthlyReport, QueryOf<'/api/v1/monthly-reports'>>({
  name: 'monthly_reports',
  access: listOf('/api/v1/monthly-reports'),
  title: reportTitle,
  detail: 'monthly_report',
  sort: '-month',
  columns: [
    { kind: 'choice', key: 'status', label: 'monthly_reports.status', words: 'monthly_reports.status_', tones: statusTones },
    { kind: 'choice', key: 'late', label: 'monthly_reports.late', words: 'monthly_reports.', tones: { is_late: 'late' }, value: (report) => (report.is_late ? 'is_late' : null) },
    { kind: 'choice', key: 'waits', label: 'monthly_reports.waits', words: 'monthly_reports.waits_', value: waitsFor },
    { kind: 'date', key: 'due_on', label: 'monthly_reports.due_on', sort: 'due_on' },
    { kind: 'text', key: 'month', label: 'monthly_reports.month', sort: 'month', value: monthOf },
    { kind: 'ref', key: 'organization', label: 'monthly_reports.team', hidden: true },
    { kind: 'instant', key: 'first_submitted_at', label: 'monthly_reports.first_submitted_at' },
    { kind: 'ref', key: 'submitted_by', label: 'monthly_reports.submitted_by' },
    { kind: 'instant', key: 'accepted_at', label: 'monthly_reports.accepted_at' },
    { kind: 'number', key: 'open_comments', label: 'monthly_reports.open_comments' },
  ],
  card: { tag: 'status', lines: [['late', 'waits', 'due_on'], ['first_submitted_at', 'submitted_by'], ['open_comments']] },
  filters: [
    { kind: 'choice', name: 'status', label: 'monthly_reports.status', options: statuses, words: 'monthly_reports.status_', several: true, quick: true },
    { kind: 'tree', name: 'organization_id', label: 'monthly_reports.team', nodes: organizationNodes, quick: true },
    { kind: 'dates', name: 'month', label: 'monthly_reports.month' },
    { kind: 'yes_no', name: 'late', label: 'monthly_reports.is_late' },
  ],
  views: [
    { key: 'all', label: 'monthly_reports.view_all', query: {} },
    { key: 'team', label: 'monthly_reports.waits_lead', query: { status: 'draft,returned' } },
    { key: 'center', label: 'monthly_reports.waits_center', query: { status: 'submitted' } },
    { key: 'late', label: 'monthly_reports.is_late', query: { late: 'true' } },
  ],
})
