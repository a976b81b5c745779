import type { RouteRecordRaw } from 'vue-router'

const permissions = ['ledger:import', 'ledger:export']

export const routes: RouteRecordRaw[] = [
  {
    path: '/ledger',
    name: 'ledger',
    component: () => import('./LedgerPage.vue'),
    meta: {
      title: 'ledger.title',
      permissions,
      nav: { group: 'data', order: 20, pinyin: 'taizhang tz' },
      commands: [{ title: 'ledger.begin_import', permission: 'ledger:import', to: { name: 'ledger' } }],
    },
  },
  {
    path: '/ledger/imports/:id',
    name: 'ledger_import',
    component: () => import('./ImportPage.vue'),
    meta: { title: 'ledger.import_title', permissions },
  },
]
