import type { RouteRecordRaw } from 'vue-router'

/** The routes that no feature owns: the start, which leads on to everybody's own first page, and whatever is nowhere. */
export const ownRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: { render: () => null }, meta: { title: 'shell.go_home' } },
  { path: '/:rest(.*)*', name: 'not_found', component: () => import('./NotFoundPage.vue'), meta: { title: 'shell.not_found_title' } },
]
