import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/recordings',
    name: 'recordings',
    component: () => import('./RecordingsPage.vue'),
    meta: {
      title: 'recordings.title',
      permissions: ['recordings:read'],
      nav: { group: 'data', order: 30, pinyin: 'dailu dl', roles: ['center', 'unit_officer', 'outpost_lead', 'envoy'] },
    },
  },
]
