import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { useDevice } from '@/api/device'
import { carryScope } from '@/api/scope'
import { useSession } from '@/api/session'
import { setLinkRule } from '@/lib/links'
import { i18n, loadWords } from '@/locales'
import { allowed } from './navigation'
import { ownRoutes } from './ownRoutes'

const found = import.meta.glob<RouteRecordRaw[]>('../features/*/routes.ts', { eager: true, import: 'routes' })

export const featureRoutes: RouteRecordRaw[] = Object.values(found).flat()

export const router = createRouter({
  history: createWebHistory(),
  routes: [...featureRoutes, ...ownRoutes],
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it is experimental
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

setLinkRule((known, name) => allowed(known.getRoutes().find((route) => route.name === name)?.meta.permissions, useSession().may))

router.beforeEach(async (to, from) => {
  const session = useSession()
  const device = useDevice()
  await Promise.all([session.restore(), to.meta.open ? undefined : loadWords()])
  if (to.meta.open) return to.name === 'sign_in' && session.signedIn ? { path: '/' } : true
  // Nobody can sign in without a line; whoever used the device last may write, and see what waits.
  if (!session.signedIn && device.mayDraft()) return to.meta.drafts ? true : { name: 'outbox' }
  if (!session.signedIn) return { name: 'sign_in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (session.mustChangePassword && to.name !== 'password') return { name: 'password', query: { next: to.fullPath } }
  // The start of leaders is their one page; the workbench stays a click away.
  if (to.name === 'home') return { name: session.me?.roles.includes('leader') && session.may('figures:read') ? 'leader' : 'workbench', replace: true }
  if (to.path !== from.path && to.meta.scoped) {
    const query = carryScope(from.query, to.query)
    if (query) return { path: to.path, query, hash: to.hash, replace: true }
  }
  return true
})

router.afterEach((to, from) => {
  nameThePage()
  // Whoever reads by ear or moves by keyboard should find themselves at the new page's content.
  if (from.matched.length > 0 && to.path !== from.path) {
    void nextTick(() => document.getElementById('main')?.focus({ preventScroll: true }))
  }
})

export function nameThePage(): void {
  const { t } = i18n.global
  const title = router.currentRoute.value.meta.title
  document.title = title ? t('common.title', { page: t(title) }) : t('common.product')
}

export function mayOpen(route: RouteLocationNormalized): boolean {
  return allowed(route.meta.permissions, useSession().may)
}
