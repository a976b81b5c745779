import type { RouteRecordRaw } from 'vue-router'

const permissions = ['leads:read']

export const routes: RouteRecordRaw[] = [
  {
    path: '/leads',
    name: 'leads',
    component: () => import('./LeadsPage.vue'),
    meta: { title: 'leads.title', permissions, nav: { group: 'work', order: 20, pinyin: 'xiansuo xs' } },
  },
  { path: '/leads/:id', name: 'lead', component: () => import('./LeadPage.vue'), meta: { title: 'leads.title', permissions } },
]
