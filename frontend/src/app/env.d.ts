import 'vue-router'
import type { NavGroup } from './navigation'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name in the locale files. */
    title: string
    /** Any one of these opens the page; none means everybody who is signed in. */
    permissions?: string[]
    /** Reachable without a session. */
    open?: boolean
    /** Stands alone, without the navigation around it. */
    plain?: boolean
    /** Its numbers obey the organization and the date in the top bar. */
    scoped?: boolean
    nav?: { group: NavGroup; order: number }
  }
}
