import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/trips',
    name: 'trips',
    component: () => import('./TripsPage.vue'),
    meta: {
      title: 'trips.title',
      permissions: ['visits:read'],
      nav: { group: 'work', order: 55, pinyin: 'waichu wc' },
      commands: [{ title: 'trips.new', permission: 'visits:write', to: { name: 'trips', query: { new: '1' } } }],
    },
  },
  {
    path: '/trips/:id',
    name: 'trip',
    component: () => import('./TripPage.vue'),
    meta: { title: 'trips.title', permissions: ['visits:read'] },
  },
  {
    path: '/trips/:id/brief',
    name: 'trip_brief',
    component: () => import('./TripBriefPage.vue'),
    meta: { title: 'trip_brief.title', permissions: ['visits:read'] },
  },
]
