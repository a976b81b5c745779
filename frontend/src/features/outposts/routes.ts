import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/stays',
    name: 'stays',
    component: () => import('./StaysPage.vue'),
    meta: { title: 'stays.title', permissions: ['outposts:read'], nav: { group: 'work', order: 60 } },
  },
  {
    path: '/stays/calendar',
    name: 'stays_calendar',
    component: () => import('./StayCalendarPage.vue'),
    meta: {
      title: 'stays.calendar',
      permissions: ['outposts:read'],
      commands: [{ title: 'stays.open_calendar', permission: 'outposts:read', to: { name: 'stays_calendar' }, look: true }],
    },
  },
  {
    path: '/postings',
    name: 'postings',
    component: () => import('./PostingsPage.vue'),
    meta: { title: 'postings.title', permissions: ['outposts:read'], nav: { group: 'work', order: 62, under: 'stays', pinyin: 'paizhu pz' } },
  },
  {
    path: '/stays/:id',
    name: 'stay',
    component: () => import('./StayPage.vue'),
    meta: { title: 'stays.title', permissions: ['outposts:read'] },
  },
]
