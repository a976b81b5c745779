import { computed, onScopeDispose, reactive, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDevice } from '@/api/device'
import { useOutbox } from '@/api/outbox'
import type { Entry } from '@/api/outbox/types'
import { useSession } from '@/api/session'
import { readStored } from '@/api/stored'
import { isoDate } from '@/lib/dates'
import { newRef } from '@/lib/newRef'
import { useFaults } from '@/lib/useFaults'
import { say } from '@/ui/toast'
import { faultsOfVisit, fieldOfVisit, inputOfVisit, isTouched, lastDirection, newVisit, titleOf, type VisitFields } from './visitModel'

/** The form of a new visit as it lies in the outbox: every keystroke is kept there as a draft, unless `busy`. */
export function useVisitDraft(busy: Ref<boolean>) {
  const { t } = useI18n()
  const session = useSession()
  const device = useDevice()
  const outbox = useOutbox()

  const today = computed(() => session.me?.today ?? localDay())
  const me = computed(() => (session.me ? { id: session.me.id, name: session.me.name } : device.person))
  const blank = () => newVisit(today.value, me.value && { ...me.value }, readStored<VisitFields['direction']>(localStorage, lastDirection, 'out'))
  const form = reactive(blank())
  const name = ref(newRef())
  const loaded = ref(false)
  const restored = ref(false)
  const refusal = ref('')
  const { errors, put } = useFaults([() => form], (field) => form[field as keyof VisitFields], () => faultsOfVisit(form, today.value, t))
  const photos = computed(() => outbox.photosOf(name.value))
  const touched = computed(() => isTouched(form, blank()) || photos.value.length > 0)
  let madeAt = new Date().toISOString()

  function written() {
    const input = { client_ref: name.value, made_at: madeAt, ...inputOfVisit(form) }
    return { title: titleOf(form), input, form: JSON.parse(JSON.stringify(form)) as Record<string, unknown> }
  }

  function adopt(entry: Entry): void {
    Object.assign(form, blank(), entry.form)
    name.value = entry.ref
    const sent = entry.input as { made_at?: string } | null
    madeAt = sent?.made_at ?? madeAt
    if (entry.refusal) explain(entry)
  }

  function explain(entry: Entry): void {
    const fields = entry.refusal?.fields ?? []
    put(Object.fromEntries(fields.map((fault) => [fieldOfVisit(fault.field), fault.message])))
    const clash = entry.refusal?.clash
    const homeless = fields.filter((fault) => !(fieldOfVisit(fault.field) in form))
    if (clash) refusal.value = t('outbox.clash', { fields: clash.fields.map((field) => t(`visits.${fieldOfVisit(field)}`)).join('、') })
    else refusal.value = fields.length === 0 || homeless.length > 0 ? (entry.refusal?.message ?? '') || t('common.error_unknown') : ''
  }

  /** Whether nothing is wrong with it; what is stands beside its fields. */
  function checked(): boolean {
    put(faultsOfVisit(form, today.value, t))
    return Object.keys(errors.value).length === 0
  }

  function anew(): void {
    Object.assign(form, blank())
    name.value = newRef()
    madeAt = new Date().toISOString()
    restored.value = false
    refusal.value = ''
    put({})
  }

  // One write after the other, always the latest: none is overtaken by an earlier one.
  let writing = false
  let pending = false
  async function keep(): Promise<void> {
    pending = true
    if (writing) return
    writing = true
    try {
      while (pending) {
        pending = false
        const known = outbox.entries.find((one) => one.ref === name.value)
        if (touched.value || known) await outbox.keepDraft('visit', name.value, written())
      }
    } catch {
      say(t('visits.not_kept'), 'error')
    } finally {
      writing = false
    }
  }

  const kept = () => {
    if (loaded.value && !busy.value) void keep()
  }
  onScopeDispose(watch([form, name], kept, { deep: true }))

  return { form, name, loaded, restored, touched, errors, refusal, today, photos, blank, written, adopt, explain, checked, anew, keep }
}

/** Without a session the device's own calendar has to do. */
function localDay(): string {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
