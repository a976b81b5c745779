import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign_in', component: () => import('./SignInPage.vue'), meta: { title: 'auth.sign_in', open: true, plain: true } },
  { path: '/activate', name: 'activate', component: () => import('./ActivatePage.vue'), meta: { title: 'auth.activate_title', open: true, plain: true } },
  { path: '/password', name: 'password', component: () => import('./PasswordPage.vue'), meta: { title: 'auth.change_title' } },
]
