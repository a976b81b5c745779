import type { RouteRecordRaw } from 'vue-router'

const permissions = ['bulletins:read']

export const routes: RouteRecordRaw[] = [
  {
    path: '/bulletins',
    name: 'bulletins',
    component: () => import('./BulletinsPage.vue'),
    meta: {
      title: 'bulletins.title',
      permissions,
      nav: { group: 'work', order: 80, pinyin: 'tongbao kuaibao tb kb' },
      commands: [{ title: 'bulletins.draft', permission: 'bulletins:write', to: { name: 'bulletins', query: { new: '1' } } }],
    },
  },
  { path: '/bulletins/:id', name: 'bulletin', component: () => import('./BulletinPage.vue'), meta: { title: 'bulletins.title', permissions } },
]
