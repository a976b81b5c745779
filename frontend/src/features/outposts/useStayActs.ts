import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { isApiError } from '@/api/problem'
import { confirmStay, restoreStay } from '@/api/stays'
import type { Stay } from '@/api/types'
import { say } from '@/ui/toast'
import type { MenuItem } from '@/ui/types'
import { spanOf, waitsFor } from './stayModel'

export interface Doing {
  act: 'edit' | 'dispute' | 'archive' | 'restore'
  stay: Stay
  /** Why it was not restored at once. */
  refusal?: string
}

export interface Answer {
  stay: Stay
  /** Why it was refused; empty where it was confirmed. */
  refusal: string
}

/** What can be done with days by whoever looks at them: offered as their row allows, and what came of it said. */
export function useStayActs(today: () => string) {
  const { t } = useI18n()
  const doing = ref<Doing | null>(null)
  const busy = ref('')
  const nameOf = (stay: Stay) => `${stay.user.name ?? ''} ${spanOf(stay, t)}`

  function menuOf(stay: Stay): MenuItem[] {
    const { can } = stay
    const waits = waitsFor(stay, today(), t)
    return [
      ...(can.confirm && stay.claim !== 'claimed' ? [{ key: 'confirm', label: t('stays.confirm'), ...(waits ? { reason: waits } : {}) }] : []),
      ...(can.dispute && stay.claim !== 'claimed' ? [{ key: 'dispute', label: t('stays.dispute') }] : []),
      ...(can.update ? [{ key: 'edit', label: t(stay.claim === 'disputed' ? 'stays.mend' : 'common.edit') }] : []),
      ...(can.restore ? [{ key: 'restore', label: t('stays.restore') }] : []),
      ...(can.archive ? [{ key: 'archive', label: t('stays.archive'), danger: true }] : []),
    ]
  }

  function pick(key: string, stay: Stay): void {
    if (key === 'confirm') void confirm(stay)
    else if (key === 'restore') void restore(stay)
    else if (key === 'edit' || key === 'dispute' || key === 'archive') doing.value = { act: key, stay }
  }

  async function confirm(stay: Stay): Promise<void> {
    if (busy.value !== '') return
    busy.value = stay.id
    const [answer] = await confirmAll([stay])
    busy.value = ''
    if (answer?.refusal) say(answer.refusal, 'error')
    else say(t('stays.confirmed_done', { name: nameOf(stay) }), 'success')
  }

  /** One after the other; each is confirmed or refused for itself. */
  async function confirmAll(stays: readonly Stay[]): Promise<Answer[]> {
    const answers: Answer[] = []
    for (const stay of stays) {
      try {
        await confirmStay(stay.id, stay.version)
        answers.push({ stay, refusal: '' })
      } catch (error) {
        if (!isApiError(error)) throw error
        answers.push({ stay, refusal: error.message || t('common.error_network') })
      }
    }
    return answers
  }

  /** Where other days cover the same halves meanwhile, it is asked first. */
  async function restore(stay: Stay): Promise<void> {
    try {
      await restoreStay(stay.id, false)
      say(t('stays.restored_done', { name: nameOf(stay) }), 'success')
    } catch (error) {
      if (!isApiError(error)) throw error
      if (error.code === 'stay_overlaps') doing.value = { act: 'restore', stay, refusal: error.message }
      else say(error.message || t('common.error_network'), 'error')
    }
  }

  return { doing, busy, menuOf, pick, confirm, confirmAll, nameOf }
}
