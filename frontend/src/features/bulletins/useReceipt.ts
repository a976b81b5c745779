import { watch } from 'vue'
import { readBulletin } from '@/api/bulletins'
import { isApiError } from '@/api/problem'
import type { Bulletin } from '@/api/types'
import { isUnread } from './bulletinModel'

/** Whoever opens a published issue has read it: that is told once. Where it did not arrive, the next opening tells it. */
export function useReceipt(issue: () => Bulletin | undefined): void {
  const told = new Set<string>()
  watch(
    issue,
    (now) => {
      if (!now || !isUnread(now) || told.has(now.id)) return
      told.add(now.id)
      void readBulletin(now.id).catch((error: unknown) => {
        if (!isApiError(error)) throw error
      })
    },
    { immediate: true },
  )
}
