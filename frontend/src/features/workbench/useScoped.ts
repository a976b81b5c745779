import { computed } from 'vue'
import type { FigureScope } from '@/api/figures'
import { useScope } from '@/api/scope'

/** What the top bar says one looks at, as figures are asked for. */
export function useScoped() {
  const { today, organizationId, asOf } = useScope()
  const scope = computed<FigureScope>(() => ({
    as_of: asOf.value,
    ...(organizationId.value ? { organization_id: organizationId.value } : {}),
  }))
  return { today, organizationId, asOf, scope }
}
