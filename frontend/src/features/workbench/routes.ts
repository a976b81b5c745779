import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/workbench',
    name: 'workbench',
    component: () => import('./WorkbenchPage.vue'),
    meta: { title: 'workbench.title', nav: { group: 'work', order: 0, pinyin: 'gongzuotai gzt' } },
  },
  {
    path: '/obligations',
    name: 'obligations',
    component: () => import('./ObligationsPage.vue'),
    meta: { title: 'obligations.title', permissions: ['leads:read'], nav: { group: 'work', order: 1, pinyin: 'daiban db', under: 'workbench' } },
  },
  {
    path: '/leader',
    name: 'leader',
    component: () => import('./LeaderPage.vue'),
    meta: {
      title: 'leader.title',
      permissions: ['figures:read'],
      scoped: true,
      nav: { group: 'work', order: 5, pinyin: 'lingdaoyiye ldyy', roles: ['leader', 'center', 'assessor', 'inspector'] },
    },
  },
]
