import type { RouteLocationRaw } from 'vue-router'

// Where a number's rows are seen. Numbers of different screens lead to the same place.

export interface NumberScope {
  as_of: string
  organization_id?: string
}

/** The records behind a figure. Today needs no date in the address. */
export function figurePlace(key: string, scope: NumberScope, today: string): RouteLocationRaw {
  return {
    name: 'figures',
    query: {
      figure: key,
      ...(scope.organization_id ? { org: scope.organization_id } : {}),
      ...(scope.as_of === today ? {} : { as_of: scope.as_of }),
    },
  }
}
