import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { fetchImport } from '@/api/ledger'
import { fetchRow, updateRow } from '@/api/ledgerReading'
import { isApiError } from '@/api/problem'
import type { Import, LedgerRow } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { say } from '@/ui/toast'
import { cellOf, textOf, withTyped, type Typed } from './rowsModel'

/** Mending rows: what is typed is kept until its row is sent, one row after the other; what came too late is shown beside what stands. */
export function useRowEdits(item: MaybeRefOrGetter<Import>) {
  const { t } = useI18n()
  const { typed, type, forget, keepOnly } = useTypedCells(toValue(item).id)
  const sending = ref<ReadonlySet<string>>(new Set())
  const errors = ref<Record<string, Record<string, string>>>({})
  const refusal = ref('')
  const late = ref<{ row: LedgerRow; patch: Patch; now: LedgerRow } | null>(null)
  let turn: Promise<unknown> = Promise.resolve()
  let version = 0

  /** Sends what was typed in a row; a row that is sent already waits for its answer. */
  async function save(row: LedgerRow): Promise<void> {
    const cells = typed.value[row.key]
    if (cells && !sending.value.has(row.key)) await send(row, { cells })
  }

  function leave(row: LedgerRow, skip: boolean): Promise<void> {
    return send(row, { skip })
  }

  async function send(row: LedgerRow, patch: Patch): Promise<void> {
    refusal.value = ''
    sending.value = new Set([...sending.value, row.key])
    const mine = turn.then(async () => {
      const answer = await updateRow(toValue(item).id, row.key, Math.max(version, toValue(item).version), patch)
      version = answer.import.version
      return answer
    })
    turn = mine.catch(() => undefined)
    try {
      settled(row, (await mine).row, patch)
    } catch (error) {
      await explain(error, row, patch)
    } finally {
      sending.value = new Set([...sending.value].filter((key) => key !== row.key))
    }
  }

  /** What was typed on while the row travelled stays typed. */
  function settled(row: LedgerRow, now: LedgerRow, patch: Patch): void {
    keepOnly(row.key, (column, text) => patch.cells !== undefined && patch.cells[column] !== text)
    errors.value = without(errors.value, row.key)
    if (patch.cells && now.state !== 'refused') say(t('ledger.row_good', { row: row.row }), 'success')
  }

  async function explain(error: unknown, row: LedgerRow, patch: Patch): Promise<void> {
    if (!isApiError(error)) throw error
    if (error.status === 412) {
      const [fresh, now] = await Promise.all([fetchImport(toValue(item).id), fetchRow(toValue(item).id, row)])
      version = fresh.version
      late.value = { row, patch, now: now ?? { ...row, cells: [] } }
    } else if (error.fields.length > 0) {
      const told = error.fields.map(({ field, message }) => [field.replace(/^cells\./, ''), message] as const)
      errors.value = { ...errors.value, [row.key]: Object.fromEntries(told) }
    } else {
      refusal.value = error.status === 0 ? t('common.error_network') : error.message
    }
  }

  const conflict = computed(() => {
    const at = late.value
    if (!at) return []
    const label = (what: string) => `${t('ledger.row_number', { row: at.row.row })} · ${what}`
    if (!at.patch.cells) return [{ label: label(t('ledger.row_skip')), now: t(`ledger.state_${at.now.state}`), mine: t(at.patch.skip ? 'ledger.state_left_out' : 'ledger.row_take') }]
    return Object.entries(at.patch.cells).map(([column, mine]) => ({ label: label(column), now: cellOf(at.now, column).text ?? '', mine }))
  })

  async function overwrite(): Promise<void> {
    const at = late.value
    late.value = null
    if (at) await send(at.row, at.patch)
  }

  function take(): void {
    if (late.value) forget(late.value.row.key)
    late.value = null
  }

  return {
    typed,
    sending,
    errors,
    refusal,
    conflict,
    type: (row: LedgerRow, column: string, text: string) => {
      errors.value = without(errors.value, row.key)
      type(row, column, text)
    },
    save,
    leave,
    overwrite,
    take,
    text: (row: LedgerRow, column: string) => textOf(row, column, typed.value),
  }
}

/** The cells typed and not sent yet; they survive a reload. */
function useTypedCells(id: string) {
  const { form } = useDraft<{ typed: Typed }>(`ledger-rows.${id}`, { typed: {} })

  function put(key: string, cells: Record<string, string>): void {
    form.typed = Object.keys(cells).length === 0 ? without(form.typed, key) : { ...form.typed, [key]: cells }
  }

  return {
    typed: computed(() => form.typed),
    type: (row: LedgerRow, column: string, text: string) => {
      put(row.key, withTyped(form.typed[row.key], row, column, text))
    },
    forget: (key: string) => {
      put(key, {})
    },
    keepOnly: (key: string, keeps: (column: string, text: string) => boolean) => {
      put(key, Object.fromEntries(Object.entries(form.typed[key] ?? {}).filter(([column, text]) => keeps(column, text))))
    },
  }
}

function without<T>(all: Record<string, T>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([known]) => known !== key))
}

interface Patch {
  cells?: Record<string, string>
  skip?: boolean
}
