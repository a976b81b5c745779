import { useI18n } from 'vue-i18n'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { canFollow } from '@/lib/links'

/** Something that a person is told, as the contract gives it. */
export interface Notice {
  id: string
  kind: string
  /** The server's own sentence: it stands where this release has no words for the kind. */
  text: string
  parameters: Readonly<Record<string, string>>
  subject_type: string
  subject_id: string
  created_at: string
  read_at: string | null
}

/** Records that are shown by a route of another name than their own. What is neither here nor a route has no screen. */
const routes: Readonly<Record<string, string>> = { import: 'ledger_import', fund_arrival: 'fund-arrival' }

/** What a notification says, and where it leads. All words of a kind stand in `notifications.json`: `kind_` its name, `text_` its sentence. */
export function useNoticeWords() {
  const { t, te } = useI18n()
  const router = useRouter()

  function sentence(notice: Pick<Notice, 'kind' | 'text' | 'parameters'>): string {
    const key = `notifications.text_${notice.kind}`
    return te(key, 'zh-CN') ? t(key, notice.parameters) : notice.text
  }

  function kindName(kind: string, label: string): string {
    const key = `notifications.kind_${kind}`
    return te(key, 'zh-CN') ? t(key) : label
  }

  /** Null where there is no record, or no screen that the person may open. */
  function placeOf({ subject_type: type, subject_id: id }: Pick<Notice, 'subject_type' | 'subject_id'>): RouteLocationRaw | null {
    const name = routes[type] ?? type
    if (!canFollow(router, name)) return null
    const takesId = router.getRoutes().some((route) => route.name === name && route.path.includes(':id'))
    return takesId ? { name, params: { id } } : { name }
  }

  return { sentence, kindName, placeOf }
}
