import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { isApiError } from '@/api/problem'
import { getStageRequirements, setStageRequirements } from '@/api/stageRequirements'
import type { KnownRequirement, LeadStageRequirements } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { differenceOf, listOn } from './requirementModel'
import { readFrom } from './settingModel'

/** The form in which a stage gets a list of requirements from a day on. */
export function useRequirementForm(list: LeadStageRequirements, known: readonly KnownRequirement[], today: string, done: () => void) {
  const { t } = useI18n()
  const { form, dirty, restored, discard } = useDraft(`stage_requirements.${list.stage}`, { requirements: [...list.requirements], from_on: today, reason: '' })
  /** As the server has it, as far as one knows. */
  const current = ref(list)
  const conflicted = ref(false)
  const errors = ref<Record<string, string>>({})
  const refusal = ref('')
  const busy = ref(false)
  const day = computed(() => readFrom(form.from_on, today))
  const names = (codes: readonly string[]) => codes.map((code) => known.find((one) => one.code === code)?.label ?? code).join(t('list.and'))

  /** What the change does, in one sentence for each thing it does. */
  const consequences = computed(() => {
    if (day.value === null) return []
    const { added, dropped } = differenceOf(listOn(current.value, day.value), form.requirements)
    if (added.length + dropped.length === 0) return [t('stage_requirements.effect_none')]
    return [
      ...(added.length === 0 ? [] : [t('stage_requirements.effect_added', { day: day.value, what: names(added) })]),
      ...(dropped.length === 0 ? [] : [t('stage_requirements.effect_dropped', { day: day.value, what: names(dropped) })]),
    ]
  })
  const conflict = computed(() => {
    const on = day.value ?? today
    return [{ label: t('stage_requirements.list_on', { day: on }), now: names(listOn(current.value, on)), mine: names(form.requirements) }]
  })

  function check(): boolean {
    const found: Record<string, string> = {}
    if (day.value === null) found.from_on = t('settings.from_on_wrong')
    else if (day.value < today && form.reason.trim() === '') found.reason = t('settings.reason_needed')
    errors.value = found
    return Object.keys(found).length === 0
  }

  async function save(): Promise<void> {
    if (!check()) return
    busy.value = true
    refusal.value = ''
    try {
      const reason = form.reason.trim()
      await setStageRequirements(list.stage, current.value.version, { requirements: form.requirements, from_on: day.value, ...(reason === '' ? {} : { reason }) })
      discard()
      done()
    } catch (error) {
      await explain(error)
    } finally {
      busy.value = false
    }
  }

  async function explain(error: unknown): Promise<void> {
    if (!isApiError(error)) throw error
    if (error.status === 412) {
      current.value = (await getStageRequirements()).items.find((one) => one.stage === list.stage) ?? current.value
      conflicted.value = true
      return
    }
    const own = error.fields.filter((fault) => fault.field === 'from_on' || fault.field === 'reason')
    for (const fault of own) errors.value[fault.field] = fault.message
    if (own.length === 0) refusal.value = error.status === 0 ? t('common.error_network') : error.message
  }

  async function overwrite(): Promise<void> {
    conflicted.value = false
    await save()
  }

  function take(): void {
    form.requirements = [...listOn(current.value, day.value ?? today)]
    conflicted.value = false
  }

  return { form, dirty, restored, discard, errors, refusal, busy, conflicted, conflict, day, consequences, save, overwrite, take }
}
