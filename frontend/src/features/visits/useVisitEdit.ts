import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useMaterial } from '@/api/material'
import { useOutbox } from '@/api/outbox'
import { isApiError } from '@/api/problem'
import { useSession } from '@/api/session'
import type { Visit } from '@/api/types'
import { revisionOf } from '@/api/visitFields'
import { getVisit, updateVisit } from '@/api/visits'
import { useDraft } from '@/lib/draft'
import { useFaults } from '@/lib/useFaults'
import { faultsOfVisit, fieldOfVisit, fieldsOfVisit, inputOfVisit, toldOf, type VisitFields } from './visitModel'

/** The form of a visit that exists: its draft, its checks, and what to do where somebody else was faster. */
export function useVisitEdit(visit: Visit, done: () => void) {
  const { t } = useI18n()
  const session = useSession()
  const material = useMaterial()
  const outbox = useOutbox()
  const opened = fieldsOfVisit(visit)
  const { form, dirty, restored, discard } = useDraft<VisitFields>(`visit_edit.${visit.id}`, opened, () => outbox.pinned)
  const today = computed(() => session.me?.today ?? '')
  const version = ref(visit.version)
  const theirs = ref<Visit | null>(null)
  const refusal = ref('')
  const busy = ref(false)
  const { errors, put } = useFaults([() => form], (field) => form[field as keyof VisitFields], () => faultsOfVisit(form, today.value, t))
  let base = opened

  const conflict = computed(() => {
    if (!theirs.value) return []
    const [now, mine] = [toldOf(fieldsOfVisit(theirs.value), t), toldOf(form, t)]
    return Object.keys(mine)
      .filter((key) => now[key] !== mine[key])
      .map((key) => ({ label: t(`visits.${key}`), now: now[key] ?? '', mine: mine[key] ?? '' }))
  })

  async function submit(): Promise<void> {
    put(faultsOfVisit(form, today.value, t))
    if (Object.keys(errors.value).length === 0) await save()
  }

  /** Only what was changed is sent, so that another's changes stay theirs. */
  async function save(): Promise<void> {
    busy.value = true
    refusal.value = ''
    try {
      const [before, now] = [revisionOf(inputOfVisit(base)), revisionOf(inputOfVisit(form))] as [Record<string, unknown>, Record<string, unknown>]
      const patch = Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])))
      if (Object.keys(patch).length > 0) await updateVisit(visit.id, version.value, patch)
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
      theirs.value = await getVisit(visit.id)
      return
    }
    put(Object.fromEntries(error.fields.map((fault) => [fieldOfVisit(fault.field), fault.message])))
    if (error.fields.some((fault) => !(fieldOfVisit(fault.field) in form)) || error.fields.length === 0) {
      refusal.value = error.status === 0 ? t('common.error_network') : error.message || t('common.error_unknown')
    }
  }

  async function overwrite(): Promise<void> {
    adopt()
    await save()
  }

  function take(): void {
    if (theirs.value) Object.assign(form, fieldsOfVisit(theirs.value))
    adopt()
  }

  function adopt(): void {
    if (!theirs.value) return
    version.value = theirs.value.version
    base = fieldsOfVisit(theirs.value)
    theirs.value = null
  }

  return { form, dirty, restored, discard, errors, refusal, busy, today, material, theirs, conflict, submit, overwrite, take }
}
