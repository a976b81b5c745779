import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/figures',
    name: 'figures',
    component: () => import('./FiguresPage.vue'),
    meta: { title: 'figures.title', permissions: ['figures:read'], scoped: true, nav: { group: 'data', order: 10, pinyin: 'shuzi sz' } },
  },
]
