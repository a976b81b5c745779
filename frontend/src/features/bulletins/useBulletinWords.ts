import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { fetchBulletin, updateBulletin } from '@/api/bulletins'
import { isApiError } from '@/api/problem'
import type { BulletinDetail } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { say } from '@/ui/toast'
import type { ConflictRow } from '@/ui/types'
import { conflictRows, faultsOf, isEdited, merged, moved, patchOf, touchedParts, withWords, wordsOf, type IssueWords } from './wordsModel'

interface Draft extends IssueWords {
  /** What the server had when it was begun, and the version of that. */
  base: IssueWords
  version: number
}

/**
 * The words of an issue while they are edited. The draft keeps what it was begun on, so that somebody who was faster is shown even where
 * the page was left and opened again.
 */
export function useBulletinWords(issue: () => BulletinDetail) {
  const { t } = useI18n()
  const { form, restored, forget } = useDraft<Draft>(`bulletin.${issue().id}`, { ...wordsOf(issue()), base: wordsOf(issue()), version: issue().version })
  const faults = ref<string[]>([])
  const refusal = ref('')
  const busy = ref(false)
  const conflict = ref<ConflictRow[] | null>(null)
  const touched = computed(() => touchedParts(form.base, form))
  const shown = computed(() => withWords(issue(), form))

  /** The issue as the server has it now; what was typed stays. */
  function adopt(row: BulletinDetail): void {
    const theirs = wordsOf(row)
    // Never the same objects: what is typed must not be typed into what it is compared with.
    Object.assign(form, copied(merged(form.base, form, theirs)), { base: theirs, version: row.version })
    if (touched.value.length === 0) forget()
  }

  // Another act on the issue counts its version on: words that nobody has typed over come in.
  watch(
    () => issue().version,
    () => {
      if (conflictRows(form.base, form, wordsOf(issue()), String).length === 0) adopt(issue())
    },
  )
  if (conflictRows(form.base, form, wordsOf(issue()), String).length === 0) adopt(issue())

  /** The version that the server then has; null where it could not be saved. `again`: what another wrote meanwhile has come in. */
  async function save(again = false): Promise<number | null> {
    faults.value = faultsOf(issue(), form)
    if (faults.value.length > 0) return null
    if (touched.value.length === 0) return form.version
    busy.value = true
    refusal.value = ''
    try {
      const { version } = await updateBulletin(issue().id, form.version, patchOf(issue(), form.base, form))
      Object.assign(form, { base: copied(form), version })
      forget()
      say(t('common.saved'), 'success')
      return version
    } catch (error) {
      return await explain(error, again)
    } finally {
      busy.value = false
    }
  }

  async function explain(error: unknown, again: boolean): Promise<number | null> {
    if (!isApiError(error)) throw error
    if (error.status !== 412) {
      refusal.value = error.status === 0 ? t('common.error_network') : (error.fields[0]?.message ?? (error.message || t('common.error_unknown')))
      return null
    }
    const row = await fetchBulletin(issue().id)
    const rows = conflictRows(form.base, form, wordsOf(row), labelOf)
    adopt(row)
    if (rows.length === 0 && !again) return save(true)
    conflict.value = rows
    return null
  }

  function labelOf(part: string): string {
    const [kind = '', key = ''] = part.split(' ')
    if (kind === 'title' || kind === 'order') return t(kind === 'title' ? 'bulletins.issue_title' : 'bulletins.order')
    if (kind === 'block') return form.base.blocks[key]?.heading || t('bulletins.block', { n: form.base.order.indexOf(key) + 1 })
    return issue().blocks.flatMap((block) => block.cards).find((card) => card.pick_id === key)?.title ?? t('bulletins.card')
  }

  async function overwrite(): Promise<void> {
    conflict.value = null
    await save()
  }

  function take(): void {
    Object.assign(form, copied(form.base))
    conflict.value = null
    forget()
  }

  return { form, shown, restored, faults, refusal, busy, conflict, touched, save: () => save(), overwrite, take, ...handling(issue, form) }
}

export type BulletinWords = ReturnType<typeof useBulletinWords>

/** What is done to a block beside writing in it. */
function handling(issue: () => BulletinDetail, form: IssueWords) {
  function blockOf(key: string): BulletinDetail['blocks'][number] | undefined {
    return issue().blocks.find((one) => one.key === key)
  }

  return {
    /** Back to what the system wrote. */
    restore: (key: string): void => {
      const words = form.blocks[key]
      if (words) words.text = blockOf(key)?.generated_text ?? ''
    },
    edited: (key: string): boolean => {
      const [block, words] = [blockOf(key), form.blocks[key]]
      return block !== undefined && words !== undefined && isEdited(block, words)
    },
    move: (key: string, by: -1 | 1): void => {
      form.order = moved(form.order, key, by)
    },
  }
}

function copied({ title, order, blocks, cards }: IssueWords): IssueWords {
  return JSON.parse(JSON.stringify({ title, order, blocks, cards })) as IssueWords
}
