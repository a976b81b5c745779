import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { createChain, getChain, updateChain } from '@/api/chains'
import { isApiError } from '@/api/problem'
import type { Chain } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { adopt, conflictRows, faultsOf, fieldsOf, inputOf, patchOf, rowOf, type Fault } from './chainModel'
import { longestWord } from './wordModel'

/** Refusals that belong to the name, though they concern another chain. */
const ofName = ['chain_exists', 'chain_archived']

interface Errors {
  name: string
  /** By the key of the link's row. */
  links: Record<number, string>
}

/** The form of a new chain or of one that exists: its draft, its checks, sending it, and what to do where somebody else was faster. */
export function useChainForm(chain: Chain | null, done: (saved: Chain) => void) {
  const { t } = useI18n()
  const { form, dirty, restored, discard } = useDraft(`chain.${chain?.id ?? 'new'}`, fieldsOf(chain))
  const version = ref(chain?.version ?? 0)
  const theirs = ref<Chain | null>(null)
  const errors = ref<Errors>({ name: '', links: {} })
  const refusal = ref('')
  const busy = ref(false)
  // What the server has, as far as one knows: only what differs from it is sent.
  let base = inputOf(fieldsOf(chain))
  const conflict = computed(() => (theirs.value ? conflictRows(form, theirs.value, t) : []))

  function words(fault: Fault | undefined): string {
    return fault === undefined ? '' : t(`chains.fault_${fault}`, { n: longestWord })
  }

  function check(): boolean {
    const faults = faultsOf(form)
    const links = Object.fromEntries(Object.entries(faults.links).map(([key, fault]) => [key, words(fault)]))
    errors.value = { name: words(faults.name), links }
    return faults.name === undefined && Object.keys(links).length === 0
  }

  async function save(): Promise<void> {
    if (!check()) return
    busy.value = true
    refusal.value = ''
    try {
      const input = inputOf(form)
      const saved = chain ? await updateChain(chain.id, version.value, patchOf(base, input)) : await createChain(input)
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
    if (error.status === 412 && chain) {
      theirs.value = await getChain(chain.id)
      adopt(form, base, theirs.value)
      base = inputOf(fieldsOf(theirs.value))
    } else if (ofName.includes(error.code)) errors.value.name = error.message
    else if (error.fields.length > 0) for (const fault of error.fields) place(fault.field, fault.message)
    else refusal.value = error.status === 0 ? t('common.error_network') : error.message
  }

  function place(field: string, message: string): void {
    const row = rowOf(field, form)
    if (field === 'name') errors.value.name = message
    else if (row !== null) errors.value.links[row] = message
    else refusal.value = message
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
