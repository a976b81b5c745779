import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: {
      title: 'calendar.title',
      permissions: ['visits:read'],
      nav: { group: 'work', order: 52, under: 'visits', pinyin: 'rili rl' },
    },
  },
]
