import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { isApiError } from '@/api/problem'
import { useDraft } from '@/lib/draft'
import type { ConflictRow } from '@/ui/types'
import { useFaults, type Faults } from '@/lib/useFaults'

interface Kept<F, Row> {
  version: number
  /** The row as the form shows it. */
  fieldsOf: (row: Row) => F
  /** What a field is called. */
  label: (field: string) => string
  /** A field's value in words, where it is not its own words. */
  words?: (field: string, value: unknown) => string | null
}

export interface Act<F, Row> {
  /** The name under which the draft is kept. */
  draft: string
  fields: F
  /** What is wrong, field by field, in words. */
  check: (form: F) => Faults
  /** `touched` are the fields that differ from what the server has; `version` is that of the row that is changed. */
  send: (form: F, touched: ReadonlySet<string>, version: number) => Promise<unknown>
  done: () => void
  /** Names of the server for fields that are called otherwise here. */
  names?: Readonly<Record<string, string>>
  /** The row that is changed: with it, somebody who was faster is shown. */
  kept?: Kept<F, Row>
}

/** What the dialog around an act shows of it. */
export interface ActState {
  dirty: ComputedRef<boolean>
  restored: boolean
  busy: Ref<boolean>
  refusal: Ref<string>
  reasons: Ref<string[]>
  conflict: Ref<ConflictRow[] | null>
  submit: () => Promise<void>
  overwrite: () => Promise<void>
  take: () => void
  discard: () => void
}

/** The form of one act on a lead: its draft, its checks, sending it, what the server refuses, and what to do where somebody was faster. */
export function useActForm<F extends object, Row = never>(act: Act<F, Row>) {
  const { t } = useI18n()
  const { form, dirty, restored, discard } = useDraft<F>(act.draft, act.fields)
  const valueOf = (field: string): unknown => (form as Record<string, unknown>)[field]
  const { errors, put } = useFaults([() => form], valueOf, () => act.check(form))
  const refusal = ref('')
  const reasons = ref<string[]>([])
  const busy = ref(false)
  const conflict = ref<ConflictRow[] | null>(null)
  let version = act.kept?.version ?? 0
  // What the server has, as far as one knows.
  let base = act.fields

  async function submit(): Promise<void> {
    put(act.check(form))
    if (Object.keys(errors.value).length === 0) await save()
  }

  async function save(): Promise<void> {
    busy.value = true
    refusal.value = ''
    reasons.value = []
    try {
      await act.send(form, new Set(differing(base, form)), version)
      discard()
      act.done()
    } catch (error) {
      explain(error)
    } finally {
      busy.value = false
    }
  }

  function explain(error: unknown): void {
    if (!isApiError(error)) throw error
    if (error.status === 412 && error.current !== null && act.kept) {
      meet(error.current as Row & { version: number }, act.kept)
      return
    }
    const nameOf = (field: string) => act.names?.[field] ?? field.split(/[.[]/)[0] ?? ''
    const own = error.fields.filter((fault) => nameOf(fault.field) in form)
    const homeless = error.fields.filter((fault) => !own.includes(fault))
    put(Object.fromEntries(own.map((fault) => [nameOf(fault.field), fault.message])))
    if (own.length === error.fields.length && own.length > 0) return
    refusal.value = error.status === 0 ? t('common.error_network') : error.message || t('common.error_unknown')
    // What the sentence says already is not said again.
    reasons.value = homeless.map((fault) => fault.message).filter((reason) => !refusal.value.includes(reason))
  }

  /** Somebody else was faster: fields that one has not touched become theirs, of the others both are shown. */
  function meet(row: Row & { version: number }, kept: Kept<F, Row>): void {
    const theirs = kept.fieldsOf(row)
    const mine = { ...form }
    const fields = Object.keys(mine).filter((field) => differing(base, mine).includes(field) || differing(base, theirs).includes(field))
    const words = (of: object, field: string) => {
      const value = (of as Record<string, unknown>)[field]
      return kept.words?.(field, value) ?? plain(value)
    }
    conflict.value = fields.map((field) => ({ label: kept.label(field), now: words(theirs, field), mine: words(mine, field) }))
    const untouched = Object.keys(mine).filter((field) => !differing(base, mine).includes(field))
    for (const field of untouched) (form as Record<string, unknown>)[field] = (theirs as Record<string, unknown>)[field]
    base = theirs
    version = row.version
  }

  async function overwrite(): Promise<void> {
    conflict.value = null
    await save()
  }

  function take(): void {
    Object.assign(form, base)
    conflict.value = null
  }

  const state: ActState = { dirty: computed(() => dirty.value), restored, busy, refusal, reasons, conflict, submit, overwrite, take, discard }
  return { form, errors, state }
}

function differing(one: object, other: object): string[] {
  return Object.keys(one).filter((field) => JSON.stringify((one as Record<string, unknown>)[field]) !== JSON.stringify((other as Record<string, unknown>)[field]))
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'name' in value ? String((value).name) : ''
}
