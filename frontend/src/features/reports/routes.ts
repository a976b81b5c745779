import type { RouteRecordRaw } from 'vue-router'

const permissions = ['reports:read']

export const routes: RouteRecordRaw[] = [
  {
    path: '/monthly-reports',
    name: 'monthly_reports',
    component: () => import('./MonthlyReportsPage.vue'),
    meta: {
      title: 'monthly_reports.title',
      permissions,
      nav: { group: 'work', order: 62, pinyin: 'yuebao yb' },
      commands: [{ title: 'monthly_reports.fill_in', permission: 'reports:write', to: { name: 'monthly_reports', query: { status: 'draft,returned' } }, look: true }],
    },
  },
  { path: '/monthly-reports/:id', name: 'monthly_report', component: () => import('./MonthlyReportPage.vue'), meta: { title: 'monthly_reports.title', permissions } },
]
