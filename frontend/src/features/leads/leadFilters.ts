import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useWordsOf } from '@/api/dictionaries'
import { useOrganizations } from '@/api/organizations'
import type { ListQuery } from '@/lib/listAccess'
import type { Option } from '@/ui/list/types'

/** In the address for "the blocker names no cause", which the operation takes as nothing at all. */
export const noCause = 'none'

/** The words of a dictionary, for choosing some of them. */
export function wordsOf(name: string): () => Readonly<Ref<readonly Option[]>> {
  return () => {
    const { data } = useWordsOf(name, false)
    return computed(() => (data.value ?? []).map((entry) => ({ value: entry.value, label: entry.value })))
  }
}

/** 卡点类型, and none at all. */
export function causes(): Readonly<Ref<readonly Option[]>> {
  const { t } = useI18n()
  const words = wordsOf('blocker_cause')()
  return computed(() => [...words.value, { value: noCause, label: t('lead_board.cause_none') }])
}

/** 片区: those of the outposts. */
export function zones(): Readonly<Ref<readonly Option[]>> {
  const { data } = useOrganizations()
  return computed(() => {
    const words = new Set((data.value ?? []).map((one) => one.zone).filter((zone): zone is string => Boolean(zone)))
    return [...words].sort((a, b) => a.localeCompare(b, 'zh-CN')).map((zone) => ({ value: zone, label: zone }))
  })
}

/** What stands in the address as the operation takes it. */
export function askedOf(query: ListQuery): ListQuery {
  return query.blocked_cause === noCause ? { ...query, blocked_cause: '' } : query
}

/** The rows that a number opens: the operation's own filters as an address of the list. */
export function rowsPlace(query: string): { name: string; query: ListQuery } {
  const asked = Object.fromEntries(new URLSearchParams(query))
  return { name: 'leads', query: asked.blocked_cause === '' ? { ...asked, blocked_cause: noCause } : asked }
}
