import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/organizations',
    name: 'organizations',
    component: () => import('./OrganizationsPage.vue'),
    // Everybody may read the tree; the menu offers it to those who keep it and to those whose work is the whole county's.
    meta: {
      title: 'organizations.title',
      permissions: ['organizations:read'],
      nav: { group: 'admin', order: 30, pinyin: 'danwei dw', roles: ['system_admin', 'security_admin', 'center', 'leader', 'assessor', 'inspector'] },
      commands: [{ title: 'organizations.new', permission: 'organizations:write', to: { name: 'organizations', query: { new: '1' } } }],
    },
  },
  {
    path: '/organizations/:id',
    name: 'organization',
    component: () => import('./OrganizationPage.vue'),
    meta: { title: 'organizations.title', permissions: ['organizations:read'] },
  },
]
