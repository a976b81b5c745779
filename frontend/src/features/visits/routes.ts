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
  {
    path: '/trips',
    name: 'trips',
    component: () => import('./TripsPage.vue'),
    meta: { title: 'trips.title', permissions: ['visits:read'], nav: { group: 'work', order: 55 } },
  },
  {
    path: '/trips/:id',
    name: 'trip',
    component: () => import('./TripPage.vue'),
    meta: { title: 'trips.title', permissions: ['visits:read'] },
  },
]
