import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { createCompany, getCompany, updateCompany } from '@/api/companies'
import { isApiError } from '@/api/problem'
import type { CompanyDetail } from '@/api/types'
import { checkCreditCode } from '@/lib/creditCode'
import { useDraft } from '@/lib/draft'
import { adopt, changesOf, conflictRows, fieldsOf, inputOf } from './companyModel'

/** Refusals that belong to a field, though they concern another row. */
const places: Record<string, string> = { name_taken: 'name', credit_code_taken: 'credit_code' }

/** The form of a new company or of one that exists: its draft, its checks, sending it, and what to do where somebody else was faster. */
export function useCompanyForm(company: CompanyDetail | null, done: (saved: CompanyDetail) => void) {
  const { t } = useI18n()
  const { form, dirty, restored, discard } = useDraft(`company.${company?.id ?? 'new'}`, fieldsOf(company))

  const version = ref(company?.version ?? 0)
  const theirs = ref<CompanyDetail | null>(null)
  const errors = ref<Record<string, string>>({})
  const refusal = ref('')
  const busy = ref(false)

  const opened = inputOf(fieldsOf(company))
  // What the server has, as far as one knows: only what differs from it is sent, so that another's changes stay theirs.
  let base = opened
  const conflict = computed(() => (theirs.value ? conflictRows(opened, form, theirs.value, t) : []))

  function check(): boolean {
    const found: Record<string, string> = {}
    if (Array.from(form.name.trim()).length < 2) found.name = t('companies.name_required')
    const code = checkCreditCode(form.credit_code)
    if (code === 'invalid' || code === 'short') found.credit_code = t('companies.credit_code_wrong')
    if (form.chain_link.trim() && !form.chain.trim()) found.chain_link = t('companies.chain_first')
    errors.value = found
    return Object.keys(found).length === 0
  }

  async function save(): Promise<void> {
    if (!check()) return
    busy.value = true
    refusal.value = ''
    try {
      const input = inputOf(form)
      const saved = company ? await updateCompany(company.id, version.value, changesOf(base, input)) : await createCompany(input)
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
    const place = places[error.code]
    if (error.status === 412 && company) {
      theirs.value = await getCompany(company.id)
      adopt(form, base, fieldsOf(theirs.value))
      base = inputOf(fieldsOf(theirs.value))
    } else if (place !== undefined) errors.value[place] = error.message
    else if (error.fields.length > 0) for (const fault of error.fields) errors.value[fault.field.replace('parent_company_id', 'parent')] = fault.message
    else refusal.value = error.status === 0 ? t('common.error_network') : error.message
  }

  async function overwrite(): Promise<void> {
    version.value = theirs.value?.version ?? version.value
    theirs.value = null
    await save()
  }

  function take(): void {
    Object.assign(form, fieldsOf(theirs.value))
    version.value = theirs.value?.version ?? version.value
    theirs.value = null
  }

  return { form, dirty, restored, discard, errors, refusal, busy, theirs, conflict, save, overwrite, take }
}
