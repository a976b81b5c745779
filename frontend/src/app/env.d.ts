import 'vue-router'
import type { RouteLocationRaw } from 'vue-router'
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
    /** It shows or keeps what lies in this browser: where a PIN is set, it is asked for first. */
    keeps?: boolean
    /** Opens without a session where the server cannot be reached, for whoever used the device last. */
    drafts?: boolean
    /** Its numbers obey the organization and the date in the top bar. */
    scoped?: boolean
    /**
     * `pinyin`: its name as one might type it, in full and as initials. `roles`: whom the menu offers it; others open it by its address.
     * `under`: the entry to which it belongs.
     */
    nav?: { group: NavGroup; order: number; pinyin?: string; roles?: string[]; under?: string }
    /** What can be begun on this page, offered wherever one is. `look`: it shows something and begins nothing. `first`: people begin it daily. */
    commands?: { title: string; permission: string; to: RouteLocationRaw; look?: boolean; first?: boolean }[]
  }
}
