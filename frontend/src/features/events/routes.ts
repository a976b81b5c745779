import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/events',
    name: 'events',
    component: () => import('./EventsPage.vue'),
    meta: { title: 'events.title', permissions: ['events:read'], nav: { group: 'resources', order: 50 } },
  },
  {
    path: '/events/:id',
    name: 'event',
    component: () => import('./EventPage.vue'),
    meta: { title: 'events.title', permissions: ['events:read'] },
  },
  {
    path: '/trainings',
    name: 'trainings',
    component: () => import('./TrainingsPage.vue'),
    meta: { title: 'trainings.title', permissions: ['events:read'], nav: { group: 'resources', order: 60 } },
  },
  {
    path: '/trainings/:id',
    name: 'training',
    component: () => import('./TrainingPage.vue'),
    meta: { title: 'trainings.title', permissions: ['events:read'] },
  },
]
