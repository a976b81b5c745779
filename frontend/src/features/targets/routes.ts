import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/targets',
    name: 'targets',
    component: () => import('./TargetsPage.vue'),
    meta: { title: 'targets.title', permissions: ['targets:read'], nav: { group: 'work', order: 70 } },
  },
  {
    path: '/targets/:id',
    name: 'target',
    component: () => import('./TargetPage.vue'),
    meta: { title: 'targets.title', permissions: ['targets:read'] },
  },
]
