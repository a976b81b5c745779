import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/outbox',
    name: 'outbox',
    component: () => import('./OutboxPage.vue'),
    meta: {
      title: 'outbox.title',
      permissions: ['visits:write', 'leads:write'],
      keeps: true,
      drafts: true,
      nav: { group: 'work', order: 51, pinyin: 'fajianxiang fjx', under: 'visits' },
    },
  },
  {
    path: '/outbox-imports',
    name: 'outbox_imports',
    component: () => import('./OutboxImportsPage.vue'),
    meta: {
      title: 'outbox.import_title',
      permissions: ['outboxes:import'],
      nav: { group: 'work', order: 52, pinyin: 'daorufajianxiang drfjx', under: 'visits' },
    },
  },
]
