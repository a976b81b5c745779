import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/companies',
    name: 'companies',
    component: () => import('./CompaniesPage.vue'),
    meta: { title: 'companies.title', permissions: ['companies:read'], nav: { group: 'work', order: 40 } },
  },
  {
    path: '/companies/:id',
    name: 'company',
    component: () => import('./CompanyPage.vue'),
    meta: { title: 'companies.title', permissions: ['companies:read'] },
  },
]
