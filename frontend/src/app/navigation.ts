import type { RouteMeta, RouteRecordRaw } from 'vue-router'

/** In the order of the menu. */
export const navGroups = ['work', 'resources', 'data', 'admin', 'audit'] as const

export type NavGroup = (typeof navGroups)[number]

export interface NavEntry {
  name: string
  title: string
  group: NavGroup
  /** The entry to which it belongs; null where it stands by itself. */
  under: string | null
}

/** What the person may open, in the order of the menu. */
export function navigationFor(routes: readonly RouteRecordRaw[], may: (permission: string) => boolean, roles: readonly string[]): NavEntry[] {
  return routes
    .filter((route) => route.meta?.nav && allowed(route.meta.permissions, may))
    .filter((route) => route.meta?.nav?.roles?.some((role) => roles.includes(role)) ?? true)
    .sort((a, b) => place(a) - place(b))
    .map((route) => ({
      name: String(route.name),
      title: route.meta?.title ?? '',
      group: route.meta?.nav?.group ?? 'data',
      under: route.meta?.nav?.under ?? null,
    }))
}

export function allowed(permissions: readonly string[] | undefined, may: (permission: string) => boolean): boolean {
  return permissions === undefined || permissions.some(may)
}

export function place(route: { meta?: RouteMeta }): number {
  const nav = route.meta?.nav
  return nav ? navGroups.indexOf(nav.group) * 1000 + nav.order : 0
}
