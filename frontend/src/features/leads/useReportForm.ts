import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useOutbox } from '@/api/outbox'
import { isAway } from '@/api/outbox/line'
import type { Entry } from '@/api/outbox/types'
import { reportLead } from '@/api/leads'
import { isApiError } from '@/api/problem'
import { readStored, writeStored } from '@/api/stored'
import type { LeadReport } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { enormousSums } from './leadFields'
import { faultsOfReport, fieldOf, inputOf, newReport, type LastChoice, type ReportFields } from './reportModel'
import { useFaults } from '@/lib/useFaults'

const lastChoice = 'leads.last'

interface Ends {
  /** The server has it: the receipt is there. */
  taken: (report: LeadReport) => Promise<void>
  /** It could not be reached: the report lies in this browser and goes by itself. */
  kept: () => void
}

/** The form of a report: its draft, its checks, sending it, and keeping it where there is no connection. */
export function useReportForm({ taken, kept }: Ends) {
  const { t } = useI18n()
  const outbox = useOutbox()
  const blank = () => newReport(readStored<Partial<LastChoice>>(localStorage, lastChoice, {}))
  const { form, restored, discard, forget } = useDraft<ReportFields>('lead_report', blank(), () => outbox.pinned)

  // A number is personal data: unlike the rest it is not kept in the browser while it is typed.
  const phone = ref('')
  const empty = typedOf(newReport())
  const dirty = computed(() => typedOf(form) !== empty || phone.value !== '')
  const found = () => faultsOfReport(form, phone.value, t)
  const { errors, put } = useFaults([() => form, phone], typedIn, found)
  const refusal = ref('')
  const busy = ref(false)
  /** Sums that are so large that one asks before sending. */
  const asking = ref<ReturnType<typeof enormousSums>>([])

  function typedIn(field: string): unknown {
    if (field === 'contact_phone') return phone.value
    return field === 'company' ? `${form.company?.id ?? ''} ${form.company_name}` : form[field as keyof ReportFields]
  }

  function check(): boolean {
    put(found())
    return Object.keys(errors.value).length === 0
  }

  async function submit(): Promise<void> {
    if (busy.value || !check()) return
    asking.value = enormousSums(form)
    if (asking.value.length === 0) await send()
  }

  async function send(): Promise<void> {
    busy.value = true
    refusal.value = ''
    const input = inputOf(form, phone.value, new Date())
    try {
      const report = await reportLead(input)
      remember()
      await outbox.drop(form.client_ref)
      await taken(report)
    } catch (error) {
      if (!isApiError(error)) throw error
      if (!isAway(error.status) || error.status === 401) explain(error.fields, error.message)
      else {
        await outbox.hand('lead', form.client_ref, { title: form.company?.name ?? form.company_name.trim(), input, form: { ...form, contact_phone: phone.value } }, true)
        remember()
        again()
        kept()
      }
    } finally {
      busy.value = false
    }
  }

  function explain(fields: readonly { field: string; message: string }[], message: string): void {
    put(Object.fromEntries(fields.map((fault) => [fieldOf(fault.field), fault.message])))
    // What has no place in the form still has to be read.
    const homeless = fields.filter((fault) => !(fieldOf(fault.field) in form) && fieldOf(fault.field) !== 'contact_phone')
    if (fields.length === 0 || homeless.length > 0) refusal.value = homeless.map((fault) => fault.message).join('；') || message || t('common.error_unknown')
  }

  function remember(): void {
    writeStored(localStorage, lastChoice, { source_type: form.source_type, method: form.method } satisfies LastChoice)
  }

  /** An empty form again, under a reference of its own. */
  function again(): void {
    Object.assign(form, blank())
    forget()
    phone.value = ''
    put({})
    refusal.value = ''
  }

  /** A report that the server has refused, back for mending. */
  async function mend(entry: Entry): Promise<void> {
    const { contact_phone: number, ...fields } = entry.form
    Object.assign(form, fields)
    phone.value = typeof number === 'string' ? number : ''
    refusal.value = entry.refusal?.message ?? ''
    await outbox.drop(entry.ref)
  }

  return { form, phone, dirty, restored, discard, errors, refusal, busy, asking, submit, send, mend, again }
}

/** What a person has put into it: neither the reference nor what stands there from the last time. */
function typedOf(form: ReportFields): string {
  return JSON.stringify({ ...form, client_ref: '', source_type: '', method: '' })
}
