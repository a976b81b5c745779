import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/ambassadors',
    name: 'ambassadors',
    component: () => import('./AmbassadorsPage.vue'),
    meta: { title: 'ambassadors.title', permissions: ['network:read'], nav: { group: 'resources', order: 10 } },
  },
  {
    path: '/ambassadors/:id',
    name: 'ambassador',
    component: () => import('./AmbassadorPage.vue'),
    meta: { title: 'ambassadors.title', permissions: ['network:read'] },
  },
  {
    path: '/townspeople',
    name: 'townspeople',
    component: () => import('./TownspeoplePage.vue'),
    meta: { title: 'townspeople.title', permissions: ['network:read'], nav: { group: 'resources', order: 20 } },
  },
  {
    path: '/townspeople/:id',
    name: 'townsperson',
    component: () => import('./TownspersonPage.vue'),
    meta: { title: 'townspeople.title', permissions: ['network:read'] },
  },
  {
    path: '/partners',
    name: 'partners',
    component: () => import('./PartnersPage.vue'),
    meta: { title: 'partners.title', permissions: ['network:read'], nav: { group: 'resources', order: 30 } },
  },
  {
    path: '/partners/:id',
    name: 'partner',
    component: () => import('./PartnerPage.vue'),
    meta: { title: 'partners.title', permissions: ['network:read'] },
  },
  {
    path: '/funds',
    name: 'funds',
    component: () => import('./FundsPage.vue'),
    meta: { title: 'funds.title', permissions: ['network:read'], nav: { group: 'resources', order: 40 } },
  },
  {
    path: '/funds/:id',
    name: 'fund',
    component: () => import('./FundPage.vue'),
    meta: { title: 'funds.title', permissions: ['network:read'] },
  },
]
