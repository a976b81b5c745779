import type { RouteRecordRaw } from 'vue-router'

const permissions = ['handovers:write']

export const routes: RouteRecordRaw[] = [
  {
    path: '/handovers',
    name: 'handovers',
    component: () => import('./HandoversPage.vue'),
    meta: { title: 'handovers.title', permissions, nav: { group: 'admin', order: 60, pinyin: 'jiaojie jj' } },
  },
  { path: '/handovers/new', name: 'handover_new', component: () => import('./HandoverPage.vue'), meta: { title: 'handovers.new', permissions } },
]
