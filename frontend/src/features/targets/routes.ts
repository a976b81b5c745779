import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/targets',
    name: 'targets',
    component: () => import('./TargetsPage.vue'),
    meta: { title: 'targets.title', permissions: ['targets:read'], nav: { group: 'work', order: 70 } },
  },
  {
    path: '/targets/matrix',
    name: 'targets_matrix',
    component: () => import('./TargetMatrixPage.vue'),
    meta: {
      title: 'targets.matrix',
      permissions: ['targets:read'],
      scoped: true,
      commands: [{ title: 'targets.open_matrix', permission: 'figures:read', to: { name: 'targets_matrix' }, look: true }],
    },
  },
  {
    path: '/targets/:id',
    name: 'target',
    component: () => import('./TargetPage.vue'),
    meta: { title: 'targets.title', permissions: ['targets:read'] },
  },
]
