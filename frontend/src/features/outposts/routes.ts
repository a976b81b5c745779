import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/stays',
    name: 'stays',
    component: () => import('./StaysPage.vue'),
    meta: { title: 'stays.title', permissions: ['outposts:read'], nav: { group: 'work', order: 60 } },
  },
  {
    path: '/stays/:id',
    name: 'stay',
    component: () => import('./StayPage.vue'),
    meta: { title: 'stays.title', permissions: ['outposts:read'] },
  },
]
