import type { RouteRecordRaw } from 'vue-router'

/** The routes that no feature owns: the start, which is one's workbench, and whatever is nowhere. */
export const ownRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', redirect: { name: 'workbench' } },
  { path: '/:rest(.*)*', name: 'not_found', component: () => import('./NotFoundPage.vue'), meta: { title: 'shell.not_found_title' } },
]
