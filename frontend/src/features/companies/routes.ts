import type { RouteRecordRaw } from 'vue-router'

const merging = ['companies:merge']

export const routes: RouteRecordRaw[] = [
  {
    path: '/companies',
    name: 'companies',
    component: () => import('./CompaniesPage.vue'),
    meta: {
      title: 'companies.title',
      permissions: ['companies:read'],
      nav: { group: 'work', order: 40, pinyin: 'qiye qy' },
      commands: [
        { title: 'companies.new', permission: 'companies:write', to: { name: 'companies', query: { new: '1' } } },
        { title: 'companies.pairs', permission: 'companies:merge', to: { name: 'company_pairs' } },
      ],
    },
  },
  { path: '/companies/duplicates', name: 'company_pairs', component: () => import('./PairsPage.vue'), meta: { title: 'companies.pairs', permissions: merging } },
  {
    path: '/chain-map',
    name: 'chain_map',
    component: () => import('./ChainMapPage.vue'),
    meta: { title: 'companies.chain_map', permissions: ['companies:read'], nav: { group: 'work', order: 41, pinyin: 'chanyelian cyl' } },
  },
  { path: '/companies/merges', name: 'company_merges', component: () => import('./MergesPage.vue'), meta: { title: 'company_merges.title', permissions: merging } },
  { path: '/companies/:id', name: 'company', component: () => import('./CompanyPage.vue'), meta: { title: 'companies.title', permissions: ['companies:read'] } },
  { path: '/companies/:id/merge', name: 'company_merge', component: () => import('./MergePage.vue'), meta: { title: 'company_merges.merge_title', permissions: merging } },
]
