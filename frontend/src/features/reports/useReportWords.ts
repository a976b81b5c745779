import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { updateReport } from '@/api/monthlyReports'
import { isApiError } from '@/api/problem'
import type { MonthlyReport, MonthlyReportDetail } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { say } from '@/ui/toast'
import type { ConflictRow } from '@/ui/types'
import { conflictRows, parts, patchOf, touchedParts, wordsOf, type Words } from './reportModel'

/**
 * The words of a report while they are written. The draft keeps the version that it was begun on, so that somebody who was faster is
 * shown even where the page was left and opened again.
 */
export function useReportWords(report: () => MonthlyReportDetail) {
  const { t } = useI18n()
  const base = ref<Words>(wordsOf(report()))
  const { form, restored, forget } = useDraft(`monthly_report.${report().id}`, { ...wordsOf(report()), version: report().version })
  const errors = ref<Partial<Record<keyof Words, string>>>({})
  const refusal = ref('')
  const busy = ref(false)
  const conflict = ref<ConflictRow[] | null>(null)
  const touched = computed(() => touchedParts(base.value, form))

  /** The row as the server has it now; `keep`: what was typed stays. */
  function adopt(row: MonthlyReport, keep: boolean): void {
    const mine = keep ? touched.value : []
    const theirs = wordsOf(row)
    for (const part of parts) if (!mine.includes(part)) form[part] = theirs[part]
    base.value = theirs
    form.version = row.version
    if (mine.length === 0) forget()
  }

  // Another act on the report counts its version on; where it left the words alone, what is typed goes on.
  watch(
    () => report().version,
    () => {
      const theirs = wordsOf(report())
      if (touched.value.length === 0 || parts.every((part) => theirs[part] === base.value[part])) adopt(report(), true)
    },
  )
  if (touched.value.length === 0) adopt(report(), false)

  /** True where nothing is left to save. */
  async function save(): Promise<boolean> {
    if (touched.value.length === 0) return true
    busy.value = true
    refusal.value = ''
    errors.value = {}
    try {
      adopt(await updateReport(report().id, form.version, patchOf(base.value, form)), false)
      say(t('common.saved'), 'success')
      return true
    } catch (error) {
      explain(error)
      return false
    } finally {
      busy.value = false
    }
  }

  function explain(error: unknown): void {
    if (!isApiError(error)) throw error
    if (error.status === 412 && error.current !== null) {
      const row = error.current as MonthlyReport
      conflict.value = conflictRows(base.value, form, wordsOf(row), (part) => t(`monthly_reports.${part}`))
      adopt(row, true)
      return
    }
    errors.value = Object.fromEntries(error.fields.map((fault) => [fault.field, fault.message]))
    if (error.fields.length === 0) refusal.value = error.status === 0 ? t('common.error_network') : error.message || t('common.error_unknown')
  }

  async function overwrite(): Promise<void> {
    conflict.value = null
    await save()
  }

  function take(): void {
    Object.assign(form, base.value)
    conflict.value = null
    forget()
  }

  return { form, restored, errors, refusal, busy, conflict, touched, save, overwrite, take }
}
