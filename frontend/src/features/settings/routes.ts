import type { RouteRecordRaw } from 'vue-router'

const words = ['dictionaries:read']

export const routes: RouteRecordRaw[] = [
  {
    path: '/settings',
    name: 'settings',
    component: () => import('./SettingsPage.vue'),
    meta: {
      title: 'settings.title',
      permissions: ['settings:read'],
      // One entry for the five of them. Others come here through the palette or by a link: they look things up once in a while.
      nav: { group: 'admin', order: 50, pinyin: 'guize gz', roles: ['center', 'system_admin', 'assessor', 'inspector'] },
      commands: [
        { title: 'dictionaries.open', permission: 'dictionaries:read', to: { name: 'dictionaries' }, look: true },
        { title: 'workdays.open', permission: 'dictionaries:read', to: { name: 'workdays' }, look: true },
        { title: 'chains.open', permission: 'dictionaries:read', to: { name: 'chains' }, look: true },
        { title: 'chains.new', permission: 'dictionaries:write', to: { name: 'chains', query: { new: '1' } } },
      ],
    },
  },
  {
    path: '/settings/stages',
    name: 'stage_requirements',
    component: () => import('./StageRequirementsPage.vue'),
    meta: { title: 'stage_requirements.title', permissions: ['settings:read'] },
  },
  { path: '/settings/dictionaries', name: 'dictionaries', component: () => import('./DictionariesPage.vue'), meta: { title: 'dictionaries.title', permissions: words } },
  { path: '/settings/calendar', name: 'workdays', component: () => import('./WorkdaysPage.vue'), meta: { title: 'workdays.title', permissions: words } },
  { path: '/settings/chains', name: 'chains', component: () => import('./ChainsPage.vue'), meta: { title: 'chains.title', permissions: words } },
]
