import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/visits',
    name: 'visits',
    component: () => import('./VisitsPage.vue'),
    meta: { title: 'visits.title', permissions: ['visits:read'], nav: { group: 'work', order: 50 } },
  },
  {
    path: '/visits/new',
    name: 'visit_new',
    component: () => import('./VisitFormPage.vue'),
    meta: {
      title: 'visits.new',
      permissions: ['visits:write'],
      keeps: true,
      drafts: true,
      commands: [{ title: 'visits.new', permission: 'visits:write', to: { name: 'visit_new' }, first: true }],
    },
  },
  {
    path: '/visits/:id/edit',
    name: 'visit_edit',
    component: () => import('./VisitEditPage.vue'),
    meta: { title: 'visits.edit', permissions: ['visits:write'], keeps: true },
  },
  {
    path: '/visits/:id',
    name: 'visit',
    component: () => import('./VisitPage.vue'),
    meta: { title: 'visits.title', permissions: ['visits:read'] },
  },
]
