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
  {
    path: '/month-closes',
    name: 'month_closes',
    component: () => import('./MonthClosesPage.vue'),
    meta: { title: 'month_closes.title', permissions, nav: { group: 'work', order: 63, pinyin: 'yueduguanzhang ydgz', under: 'monthly_reports' } },
  },
  { path: '/month-closes/:id', name: 'month_close', component: () => import('./MonthClosePage.vue'), meta: { title: 'month_closes.title', permissions } },
  {
    path: '/outposts/comparison',
    name: 'team_comparison',
    component: () => import('./ComparisonPage.vue'),
    meta: { title: 'teams.comparison', permissions, nav: { group: 'work', order: 61, pinyin: 'zhuwaiduibi zwdb' } },
  },
  { path: '/outposts/:id', name: 'team', component: () => import('./TeamPage.vue'), meta: { title: 'teams.title', permissions } },
]
