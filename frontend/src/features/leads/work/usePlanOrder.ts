import { useI18n } from 'vue-i18n'
import { refreshLeadParts } from '@/api/leadParts'
import { orderSteps } from '@/api/leadWork'
import { isApiError } from '@/api/problem'
import type { LeadPlanStep } from '@/api/types'
import { useKeptOrder } from '@/lib/keptOrder'
import { say } from '@/ui/toast'

/** The steps of a plan, in an order that is kept by itself. */
export function usePlanOrder(lead: string, steps: () => readonly LeadPlanStep[]) {
  const { t } = useI18n()

  async function keep(ids: string[]): Promise<void> {
    try {
      await orderSteps(lead, ids)
      say(t('lead_work.order_saved'), 'success')
    } catch (error) {
      if (!isApiError(error)) throw error
      // Somebody added or archived a step meanwhile: theirs come, and one looks again.
      say((error.fields[0]?.message ?? error.message) || t('common.error_network'), 'error')
      await refreshLeadParts()
    }
  }

  return useKeptOrder(steps, (step, place, n) => t('lead_work.moved', { name: step.title, place, n }), keep)
}
