import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/deputies',
    name: 'deputies',
    component: () => import('./DeputiesPage.vue'),
    meta: { title: 'deputies.title', permissions: ['deputies:write'], nav: { group: 'admin', order: 50, pinyin: 'daili zhuli dl' } },
  },
]
