import type { RouteLocationRaw, Router } from 'vue-router'
import type { Visit } from '@/api/recent'
import type { SearchHit, SearchType } from '@/api/types'
import type { Stretch } from '@/lib/marked'
import type { IconName } from '@/ui/icons'
import { allowed, place } from '../navigation'

export type CommandGroup = 'recent' | 'go' | SearchType | 'act'

export interface Command {
  key: string
  group: CommandGroup
  icon: IconName
  title: string
  note: string
  /** Where the title meets what was typed, in characters. */
  marks?: readonly Stretch[]
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

/** What the server found, each with the screen that shows it; what the person has no screen for is left out. */
export function findings(found: readonly SearchHit[], around: Around): Command[] {
  const { router, may, t } = around
  return found.flatMap((one) => {
    const to = screenOf(one, may)
    const route = router.getRoutes().find((known) => known.name === to.name)
    if (!route || !allowed(route.meta.permissions, may)) return []
    const key = `${one.subject_type} ${one.id}`
    return [{ ...command(one.subject_type, 'search', key, one.label, noteOf(one, t), '', router, to), marks: one.highlights }]
  })
}

interface Screen {
  name: string
  params?: { id: string }
  query?: Record<string, string>
}

/** People have no page of their own: their visits stand for them. */
function screenOf(one: SearchHit, may: (permission: string) => boolean): Screen {
  switch (one.subject_type) {
    case 'user':
      return { name: 'visits', query: { participant_id: one.id } }
    case 'organization':
      return may('organizations:read') ? { name: 'organization', params: { id: one.id } } : { name: 'leads', query: { reporting_organization_id: one.id } }
    default:
      return { name: one.subject_type, params: { id: one.id } }
  }
}

function noteOf(one: SearchHit, t: (key: string) => string): string {
  const state = one.state === null ? null : t(`${one.subject_type === 'lead' ? 'leads.stage' : 'projects.status'}_${one.state}`)
  const about = one.about === one.label ? null : one.about
  // The number says something only where it is what was typed.
  const code = one.highlights.length === 0 || one.subject_type === 'lead' ? one.code : null
  return [about, state, code].filter(Boolean).join(' · ')
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
