import { render, type RenderResult } from '@testing-library/vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router, type RouteRecordRaw } from 'vue-router'
import { queryClient } from '@/api/queries'
import { useSession } from '@/api/session'
import type { Me } from '@/api/types'
import { i18n } from '@/locales'
import { me, session } from './fixtures'

interface Options {
  props?: Record<string, unknown>
  address?: string
  person?: Partial<Me>
  /** The feature's own routes, where the component links to them. */
  routes?: readonly RouteRecordRaw[]
}

const nowhere = { template: '<p />' }

/** Where the application's links lead; a feature's own routes take the place of these. */
const known: RouteRecordRaw[] = [
  { path: '/ledger', name: 'ledger', component: nowhere },
  { path: '/ledger/imports/:id', name: 'ledger_import', component: nowhere },
  { path: '/figures', name: 'figures', component: nowhere },
  { path: '/activate', name: 'activate', component: nowhere },
  { path: '/:rest(.*)*', name: 'other', component: nowhere },
]

/** A component as the application would show it: signed in, routed, in Chinese. */
export async function show(component: Component, options: Options = {}): Promise<RenderResult & { router: Router }> {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().begin(session({ user: me(options.person) }))
  const given = options.routes ?? []
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...given, ...known.filter((route) => !given.some((one) => one.name === route.name))],
  })
  await router.push(options.address ?? '/')
  const result = render(component, {
    props: options.props ?? {},
    global: { plugins: [pinia, router, i18n, [VueQueryPlugin, { queryClient }]] },
  })
  return { ...result, router }
}
