import { computed, onScopeDispose, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { refreshLeadParts } from '@/api/leadParts'
import { orderSteps } from '@/api/leadWork'
import { isApiError } from '@/api/problem'
import type { LeadPlanStep } from '@/api/types'
import { inOrder, moved } from '@/lib/order'
import { say } from '@/ui/toast'

/** Several steps by keyboard are one change of the order. */
const pause = 800

/** The steps of a plan in an order that is kept by itself a moment after the last move. `said` is for whoever hears the page. */
export function usePlanOrder(lead: string, steps: () => readonly LeadPlanStep[]) {
  const { t } = useI18n()
  const wanted = ref<string[] | null>(null)
  const said = ref('')
  const rows = computed(() => inOrder(steps(), wanted.value))
  let timer: ReturnType<typeof setTimeout> | undefined

  function move(from: number, to: number): void {
    const after = moved(rows.value, from, to)
    wanted.value = after.map((step) => step.id)
    said.value = t('lead_work.moved', { name: after[to]?.title ?? '', place: to + 1, n: after.length })
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), pause)
  }

  async function keep(): Promise<void> {
    timer = undefined
    const sent = wanted.value
    if (sent === null) return
    try {
      await orderSteps(lead, sent)
      say(t('lead_work.order_saved'), 'success')
    } catch (error) {
      if (!isApiError(error)) throw error
      // Somebody added or archived a step meanwhile: theirs come, and one looks again.
      say((error.fields[0]?.message ?? error.message) || t('common.error_network'), 'error')
      await refreshLeadParts()
      wanted.value = null
    }
  }

  onScopeDispose(() => {
    if (timer === undefined) return
    clearTimeout(timer)
    void keep()
  })

  return { rows, move, said }
}
