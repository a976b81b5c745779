import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/organizations',
    name: 'organizations',
    component: () => import('./OrganizationsPage.vue'),
    // Everybody may read the tree; the screen is for those who keep it, and for whoever grants roles in it.
    meta: {
      title: 'organizations.title', permissions: ['organizations:write', 'users:read'], nav: { group: 'admin', order: 30, pinyin: 'danwei dw' },
      commands: [{ title: 'organizations.new', permission: 'organizations:write', to: { name: 'organizations', query: { new: '1' } } }],
    },
  },
]
