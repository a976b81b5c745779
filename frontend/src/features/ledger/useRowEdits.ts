import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { fetchImport } from '@/api/ledger'
import { fetchRow, updateRow } from '@/api/ledgerReading'
import { isApiError, type ApiError } from '@/api/problem'
import type { Import, LedgerRow } from '@/api/types'
import { useDraft } from '@/lib/draft'
import { say } from '@/ui/toast'
import { conflictOfRow, textOf, withTyped, type LateRow, type RowChange, type Typed } from './rowsModel'

/** Mending rows: what is typed is kept until its row is sent, one row after the other; what came too late is shown beside what stands. */
export function useRowEdits(item: MaybeRefOrGetter<Import>) {
  const { t } = useI18n()
  const { typed, type, forget, keepOnly } = useTypedCells(toValue(item).id)
  const { sending, dispatch, know } = useTurns(item)
  const errors = ref<Record<string, Record<string, string>>>({})
  const refusal = ref('')
  const late = ref<LateRow | null>(null)
  const again = new Set<string>()

  /** Sends what was typed in a row; a row that is sent already waits for its answer, then what was typed on goes after it. */
  async function save(row: LedgerRow): Promise<void> {
    const cells = typed.value[row.key]
    if (!cells) return
    if (sending.value.has(row.key)) again.add(row.key)
    else await send(row, { cells })
  }

  function leave(row: LedgerRow, skip: boolean): Promise<void> {
    return send(row, { skip })
  }

  async function send(row: LedgerRow, patch: RowChange): Promise<void> {
    refusal.value = ''
    let goesOn = false
    try {
      const now = await dispatch(row.key, patch)
      settled(row, now, patch)
      // A row that has left the list is nowhere to be left once more.
      goesOn = again.has(row.key) || now.state !== 'refused'
    } catch (error) {
      await explain(error, row, patch)
    } finally {
      again.delete(row.key)
    }
    if (goesOn) await save(row)
  }

  /** What was typed on while the row travelled stays typed. */
  function settled(row: LedgerRow, now: LedgerRow, patch: RowChange): void {
    keepOnly(row.key, (column, text) => patch.cells !== undefined && patch.cells[column] !== text)
    errors.value = without(errors.value, row.key)
    if (patch.cells && now.state !== 'refused') say(t('ledger.row_good', { row: row.row }), 'success')
  }

  async function explain(error: unknown, row: LedgerRow, patch: RowChange): Promise<void> {
    if (!isApiError(error)) throw error
    if (error.status === 412) {
      const fresh = await standing(toValue(item).id, row)
      know(fresh.version)
      late.value = { row, patch, now: fresh.row }
    } else if (error.fields.length > 0) {
      errors.value = { ...errors.value, [row.key]: byColumn(error) }
    } else {
      refusal.value = error.status === 0 ? t('common.error_network') : error.message
    }
  }

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
    conflict: computed(() => (late.value ? conflictOfRow(late.value, t) : [])),
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

/** Rows are sent one after the other, each for the version that the one before it left. */
function useTurns(item: MaybeRefOrGetter<Import>) {
  const sending = ref<ReadonlySet<string>>(new Set())
  let turn: Promise<unknown> = Promise.resolve()
  let version = 0

  async function dispatch(key: string, patch: RowChange): Promise<LedgerRow> {
    sending.value = new Set([...sending.value, key])
    const mine = turn.then(async () => {
      const answer = await updateRow(toValue(item).id, key, Math.max(version, toValue(item).version), patch)
      version = answer.import.version
      return answer.row
    })
    turn = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      sending.value = new Set([...sending.value].filter((one) => one !== key))
    }
  }

  return {
    sending,
    dispatch,
    know: (now: number) => {
      version = now
    },
  }
}

/** The row as it stands this moment, and the version that it belongs to. */
async function standing(id: string, row: LedgerRow): Promise<{ version: number; row: LedgerRow }> {
  const [fresh, now] = await Promise.all([fetchImport(id), fetchRow(id, row)])
  return { version: fresh.version, row: now ?? { ...row, cells: [] } }
}

/** What the server says of single cells, by their column. */
function byColumn(error: ApiError): Record<string, string> {
  return Object.fromEntries(error.fields.map(({ field, message }) => [field.replace(/^cells\./, ''), message]))
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
