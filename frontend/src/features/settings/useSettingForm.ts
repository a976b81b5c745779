import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { isApiError } from '@/api/problem'
import { getSetting, setSetting } from '@/api/settings'
import type { Setting } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { readFrom, readValue, typedValue, valueOn } from './settingModel'
import { useSettingWords } from './useSettingWords'

/** From here on one asks whether the sum is meant. */
const huge = 10_000_000_000

/** The form in which a rule gets a value from a day on: its draft, its checks, sending it, and what to do where somebody else was faster. */
export function useSettingForm(setting: Setting, today: string, done: (saved: Setting) => void) {
  const { t } = useI18n()
  const { valueText, boundsText } = useSettingWords()
  const { form, dirty, restored, discard } = useDraft(`setting.${setting.key}`, {
    value: typedValue(setting, setting.value),
    from_on: today,
    reason: '',
    sure: false,
  })
  /** As the server has it, as far as one knows. */
  const current = ref(setting)
  const conflicted = ref(false)
  const errors = ref<Record<string, string>>({})
  const refusal = ref('')
  const busy = ref(false)

  /** From which day on; null where what was typed is none that a rule can stand from. */
  const day = computed(() => readFrom(form.from_on, today))
  const isHuge = computed(() => {
    const value = readValue(setting, form.value)
    return setting.unit === 'yuan' && typeof value === 'number' && value > huge
  })
  const conflict = computed(() => {
    const mine = readValue(setting, form.value)
    const from = day.value ?? today
    const now = valueText(setting, valueOn(current.value, from))
    return [{ label: t('settings.value_on', { day: from }), now, mine: mine === null ? form.value : valueText(setting, mine) }]
  })

  function check(): boolean {
    const found: Record<string, string> = {}
    if (readValue(setting, form.value) === null) found.value = setting.unit === 'yuan' ? `${t('list.money_wrong')} ${boundsText(setting)}` : t('settings.value_wrong', { bounds: boundsText(setting) })
    if (day.value === null) found.from_on = t('settings.from_on_wrong')
    else if (day.value < today && form.reason.trim() === '') found.reason = t('settings.reason_needed')
    if (isHuge.value && !form.sure) found.sure = t('settings.huge_confirm')
    errors.value = found
    return Object.keys(found).length === 0
  }

  async function save(): Promise<void> {
    const value = readValue(setting, form.value)
    if (!check() || value === null || day.value === null) return
    busy.value = true
    refusal.value = ''
    try {
      const reason = form.reason.trim()
      const saved = await setSetting(setting.key, current.value.version, { value, from_on: day.value, ...(reason === '' ? {} : { reason }) })
      discard()
      done(saved)
    } catch (error) {
      await explain(error)
    } finally {
      busy.value = false
    }
  }

  async function explain(error: unknown): Promise<void> {
    if (!isApiError(error)) throw error
    if (error.status === 412) {
      current.value = (await getSetting(setting.key)) ?? current.value
      conflicted.value = true
    } else if (error.fields.length > 0) for (const fault of error.fields) errors.value[fault.field] = fault.message
    else refusal.value = error.status === 0 ? t('common.error_network') : error.message
  }

  async function overwrite(): Promise<void> {
    conflicted.value = false
    await save()
  }

  function take(): void {
    form.value = typedValue(setting, valueOn(current.value, day.value ?? today))
    conflicted.value = false
  }

  return { form, dirty, restored, discard, current, errors, refusal, busy, conflicted, conflict, day, isHuge, save, overwrite, take }
}
