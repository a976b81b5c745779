import type { Router } from 'vue-router'

// Which screens the person may open is known to the application alone; parts that show links ask here.

let mayOpen: (router: Router, name: string) => boolean = () => true

export function setLinkRule(rule: typeof mayOpen): void {
  mayOpen = rule
}

/** Whether a route of this name exists and is the person's to see: what cannot be opened is no link. */
export function canFollow(router: Router, name: string): boolean {
  return router.hasRoute(name) && mayOpen(router, name)
}
