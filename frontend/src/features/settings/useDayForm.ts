import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { clearDay, listDays, setDay } from '@/api/calendarDays'
import { isApiError } from '@/api/problem'
import type { CalendarDay } from '@/api/types'
import { yearOf } from '@/lib/dates'
import { say } from '@/ui/toast'
import { areTooMany, byDate, datesFor, lastOf, mostDays, type Cell, type DaysByDate } from './calendarModel'

/** Saying what a day is, and the days up to another one: its checks, sending it day by day, and what to do where somebody else was faster. */
export function useDayForm(cell: Cell, days: DaysByDate, done: () => void) {
  const { t } = useI18n()
  const opened = { kind: cell.special?.kind ?? (cell.isWeekend ? 'workday' : 'holiday'), name: cell.special?.name ?? '', until: cell.date }
  const form = reactive({ ...opened })
  const last = computed(() => lastOf(cell.date, form.until))
  const dirty = computed(() => form.kind !== opened.kind || form.name !== opened.name || form.until !== opened.until)
  const errors = ref<{ name?: string; until?: string }>({})
  const refusal = ref('')
  const busy = ref(false)
  /** What stands on the days, as far as one knows; another year's days are not known and simply written. */
  let known: DaysByDate = days
  /** The day over which somebody else was faster, as it is now; `day` is null where they cleared it. */
  const theirs = ref<{ date: string; day: CalendarDay | null } | null>(null)

  const conflict = computed(() => {
    if (!theirs.value) return []
    const words = (kind: CalendarDay['kind'], name: string) => t('workdays.day_is', { name, kind: t(`workdays.kind_${kind}`) })
    const { date, day } = theirs.value
    return [{ label: date, now: day ? words(day.kind, day.name) : t('workdays.cleared'), mine: words(form.kind, form.name.trim()) }]
  })

  function check(): boolean {
    errors.value = {
      ...(form.name.trim() === '' ? { name: t('workdays.name_required') } : {}),
      ...(last.value === null ? { until: t('workdays.until_wrong') } : areTooMany(cell.date, last.value) ? { until: t('workdays.until_too_many', { n: mostDays }) } : {}),
    }
    return Object.keys(errors.value).length === 0
  }

  async function save(): Promise<void> {
    if (!check() || last.value === null) return
    busy.value = true
    refusal.value = ''
    const dates = datesFor(form.kind, cell.date, last.value)
    let at = cell.date
    try {
      for (const date of dates) {
        at = date
        await setDay(date, known.get(date) ?? null, { kind: form.kind, name: form.name.trim() })
      }
      say(t('workdays.saved', { n: dates.length, name: form.name.trim() }), 'success')
      done()
    } catch (error) {
      await explain(error, at)
    } finally {
      busy.value = false
    }
  }

  async function explain(error: unknown, date: string): Promise<void> {
    if (!isApiError(error)) throw error
    if (error.status === 412) {
      // Days before this one are written by now: they too are known anew.
      known = byDate(await listDays(yearOf(date)))
      theirs.value = { date, day: known.get(date) ?? null }
    } else if (error.fields.length > 0) for (const fault of error.fields) errors.value = { ...errors.value, [fault.field === 'name' ? 'name' : 'until']: fault.message }
    else refusal.value = error.status === 0 ? t('common.error_network') : error.message
  }

  async function overwrite(): Promise<void> {
    theirs.value = null
    await save()
  }

  function take(): void {
    theirs.value = null
    done()
  }

  async function clear(): Promise<void> {
    if (!cell.special) return
    await clearDay(known.get(cell.date) ?? cell.special)
    say(t('workdays.cleared_done', { day: cell.date, name: cell.special.name }), 'success')
    done()
  }

  return { form, dirty, errors, refusal, busy, theirs, conflict, save, overwrite, take, clear }
}
