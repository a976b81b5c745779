import type { RouteRecordRaw } from 'vue-router'

const permissions = ['notifications:own']

/** They have no place in the menu: the bell leads to the one, the account's menu to the other. */
export const routes: RouteRecordRaw[] = [
  { path: '/notifications', name: 'notifications', component: () => import('./InboxPage.vue'), meta: { title: 'notifications.title', permissions } },
  { path: '/notifications/preferences', name: 'notification_preferences', component: () => import('./PreferencesPage.vue'), meta: { title: 'notifications.preferences', permissions } },
]
