import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: { title: 'audit.title', permissions: ['audit:read'], nav: { group: 'audit', order: 50, pinyin: 'shenji sj' } },
  },
]
