import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/users',
    name: 'users',
    component: () => import('./UsersPage.vue'),
    meta: {
      title: 'users.title', permissions: ['users:read'], nav: { group: 'admin', order: 40, pinyin: 'zhanghao zh' },
      commands: [{ title: 'users.new', permission: 'users:write', to: { name: 'users', query: { new: '1' } } }],
    },
  },
]
