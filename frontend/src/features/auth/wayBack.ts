import type { RouteLocationNormalizedLoaded } from 'vue-router'

/** Only a page of this application may be the way back; anything else would let a link send people elsewhere. */
export function wayBack(route: Pick<RouteLocationNormalizedLoaded, 'query'>): string {
  const next = route.query.next
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
