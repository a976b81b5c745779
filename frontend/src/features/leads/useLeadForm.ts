import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { getLead, updateLead } from '@/api/leads'
import { isApiError } from '@/api/problem'
import type { LeadDetail } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { enormousSums, faultsOf } from './leadFields'
import { adopt, conflictRows, editFieldsOf, patchOf, type EditFields } from './leadFormModel'
import { fieldOf } from './reportModel'
import { useFaults } from '@/lib/useFaults'

/** The form of a lead that exists: its draft, its checks, sending what was changed, and what to do where somebody else was faster. */
export function useLeadForm(lead: LeadDetail, done: () => void) {
  const { t } = useI18n()
  const opened = editFieldsOf(lead)
  const { form, dirty, restored, discard } = useDraft(`lead_edit.${lead.id}`, opened)

  const version = ref(lead.version)
  const theirs = ref<LeadDetail | null>(null)
  const { errors, put } = useFaults([() => form], (field) => form[field as keyof EditFields], () => faultsOf(form, t))
  const refusal = ref('')
  const busy = ref(false)
  const asking = ref<ReturnType<typeof enormousSums>>([])

  // What the server has, as far as one knows: only what differs from it is sent, so that another's changes stay theirs.
  let base = opened
  const conflict = computed(() => (theirs.value ? conflictRows(opened, form, editFieldsOf(theirs.value), t) : []))

  async function submit(): Promise<void> {
    put(faultsOf(form, t))
    if (Object.keys(errors.value).length > 0) return
    // A sum that stood there before is not asked about again.
    asking.value = enormousSums(form).filter((one) => !enormousSums(base).some((known) => known.field === one.field && known.yuan === one.yuan))
    if (asking.value.length === 0) await save()
  }

  async function save(): Promise<void> {
    busy.value = true
    refusal.value = ''
    try {
      const patch = patchOf(base, form)
      if (Object.keys(patch).length > 0) await updateLead(lead.id, version.value, patch)
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
      theirs.value = await getLead(lead.id)
      const now = editFieldsOf(theirs.value)
      adopt(form, base, now)
      base = now
      return
    }
    put(Object.fromEntries(error.fields.map((fault) => [fieldOf(fault.field), fault.message])))
    const homeless = error.fields.filter((fault) => !(fieldOf(fault.field) in form))
    if (error.fields.length === 0 || homeless.length > 0) refusal.value = error.status === 0 ? t('common.error_network') : homeless[0]?.message || error.message
  }

  async function overwrite(): Promise<void> {
    version.value = theirs.value?.version ?? version.value
    theirs.value = null
    await save()
  }

  function take(): void {
    if (theirs.value) Object.assign(form, editFieldsOf(theirs.value))
    version.value = theirs.value?.version ?? version.value
    theirs.value = null
  }

  return { form, dirty, restored, discard, errors, refusal, busy, asking, theirs, conflict, submit, save, overwrite, take }
}
