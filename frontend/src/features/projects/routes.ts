import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectsPage.vue'),
    meta: { title: 'projects.title', permissions: ['projects:read'], nav: { group: 'work', order: 30 } },
  },
  {
    path: '/projects/:id',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    meta: { title: 'projects.title', permissions: ['projects:read'] },
  },
  {
    path: '/fund-arrivals',
    name: 'fund_arrivals',
    component: () => import('./FundArrivalsPage.vue'),
    meta: { title: 'fund_arrivals.title', permissions: ['projects:read'], nav: { group: 'work', order: 35 } },
  },
  {
    path: '/fund-arrivals/:id',
    name: 'fund-arrival',
    component: () => import('./FundArrivalPage.vue'),
    meta: { title: 'fund_arrivals.title', permissions: ['projects:read'] },
  },
]
