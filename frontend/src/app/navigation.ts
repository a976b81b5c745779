import type { RouteRecordRaw } from 'vue-router'

export interface NavEntry {
  name: string
  title: string
  group: 'data' | 'admin' | 'audit'
}

/** What the person may open, in the order of the menu. */
export function navigationFor(routes: readonly RouteRecordRaw[], may: (permission: string) => boolean): NavEntry[] {
  return routes
    .filter((route) => route.meta?.nav && allowed(route.meta.permissions, may))
    .sort((a, b) => (a.meta?.nav?.order ?? 0) - (b.meta?.nav?.order ?? 0))
    .map((route) => ({
      name: String(route.name),
      title: route.meta?.title ?? '',
      group: route.meta?.nav?.group ?? 'data',
    }))
}

export function allowed(permissions: readonly string[] | undefined, may: (permission: string) => boolean): boolean {
  return permissions === undefined || permissions.some(may)
}
