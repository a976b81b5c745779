import type { RouteLocationRaw, Router } from 'vue-router'
import type { Found } from '@/api/search'
import type { Visit } from '@/api/recent'
import type { IconName } from '@/ui/icons'
import { allowed, place } from '../navigation'

export type CommandGroup = 'recent' | 'go' | 'found' | 'act'

export interface Command {
  key: string
  group: CommandGroup
  icon: IconName
  title: string
  note: string
  /** Other ways to write it: pinyin, initials, the address. */
  also: string
  run: () => unknown
}

interface Around {
  router: Router
  may: (permission: string) => boolean
  t: (key: string) => string
}

/** Every screen of the menu, and what can be begun from anywhere. */
export function screens({ router, may, t }: Around): Command[] {
  const open = router.getRoutes().filter((route) => allowed(route.meta.permissions, may))
  const go = open
    .filter((route) => route.meta.nav)
    .sort((a, b) => place(a) - place(b))
    .map((route) => command('go', 'go', String(route.name), t(route.meta.title), '', `${route.meta.nav?.pinyin ?? ''} ${route.path}`, router, { name: route.name }))
  const begin = open.flatMap((route) =>
    (route.meta.commands ?? [])
      .filter((one) => may(one.permission))
      .map((one) => command('act', 'act', one.title, t(one.title), t(route.meta.title), '', router, one.to)),
  )
  return [...go, ...begin]
}

export function visits(recent: readonly Visit[], { router, may, t }: Around): Command[] {
  return recent.flatMap((one) => {
    const route = router.getRoutes().find((known) => known.name === one.route)
    if (!route || !allowed(route.meta.permissions, may)) return []
    return [command('recent', 'recent', `${one.route} ${one.id}`, one.title, t(route.meta.title), '', router, { name: one.route, params: { id: one.id } })]
  })
}

export function findings(found: readonly Found[], { router, may, t }: Around): Command[] {
  return found.flatMap((one) => {
    const route = router.getRoutes().find((known) => known.name === one.route)
    if (!route || !allowed(route.meta.permissions, may)) return []
    const note = [t(route.meta.title), one.note].filter(Boolean).join(' · ')
    return [command('found', 'search', `${one.route} ${one.id}`, one.title, note, '', router, { name: one.route, params: { id: one.id } })]
  })
}

function command(
  group: CommandGroup,
  icon: IconName,
  key: string,
  title: string,
  note: string,
  also: string,
  router: Router,
  to: RouteLocationRaw,
): Command {
  return { key: `${group} ${key}`, group, icon, title, note, also, run: () => router.push(to) }
}

/** Whether what is typed means this one: every word occurs somewhere in its names. */
export function means(one: Command, typed: string): boolean {
  const names = `${one.title} ${one.note} ${one.also}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word))
}
