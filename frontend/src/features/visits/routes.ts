import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/visits',
    name: 'visits',
    component: () => import('./VisitsPage.vue'),
    meta: { title: 'visits.title', permissions: ['visits:read'], nav: { group: 'work', order: 50 } },
  },
  {
    path: '/visits/:id',
    name: 'visit',
    component: () => import('./VisitPage.vue'),
    meta: { title: 'visits.title', permissions: ['visits:read'] },
  },
]
