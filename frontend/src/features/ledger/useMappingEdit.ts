import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { fetchMapping, updateMapping } from '@/api/ledgerReading'
import { isApiError } from '@/api/problem'
import type { LedgerMapping, LedgerMappingPatch, LedgerSheetPatch } from '@/api/types'
import type { ConflictRow } from '@/ui/types'
import { conflictOf } from './mappingChanges'

/** One pick after the other is sent and answered with its effect; picks made meanwhile wait for their turn. */
export function useMappingEdit(mapping: MaybeRefOrGetter<LedgerMapping>) {
  const { t } = useI18n()
  const waiting = ref(0)
  const refusal = ref('')
  const late = ref<{ patch: LedgerMappingPatch; rows: ConflictRow[] } | null>(null)
  let turn: Promise<void> = Promise.resolve()
  // What the last answer told; the page hears of it a moment later.
  let answered: LedgerMapping | null = null

  function change(patch: LedgerMappingPatch): Promise<void> {
    waiting.value += 1
    refusal.value = ''
    const mine = turn.then(() => send(patch)).finally(() => {
      waiting.value -= 1
    })
    turn = mine.catch(() => undefined)
    return mine
  }

  function changeSheet(source: string, patch: Omit<LedgerSheetPatch, 'source'>): Promise<void> {
    return change({ sheets: [{ source, ...patch }] })
  }

  async function send(patch: LedgerMappingPatch): Promise<void> {
    const { import: known } = latest()
    try {
      answered = await updateMapping(known.id, known.version, patch)
    } catch (error) {
      if (!isApiError(error)) throw error
      if (error.status === 412) {
        answered = await fetchMapping(known.id)
        const rows = conflictOf(patch, answered, t)
        late.value = rows.every((row) => row.now === row.mine) ? null : { patch, rows }
      } else {
        refusal.value = error.status === 0 ? t('common.error_network') : (error.fields[0]?.message ?? error.message)
      }
    }
  }

  function latest(): LedgerMapping {
    const shown = toValue(mapping)
    return answered?.import.id === shown.import.id && answered.import.version > shown.import.version ? answered : shown
  }

  async function overwrite(): Promise<void> {
    const patch = late.value?.patch
    late.value = null
    if (patch) await change(patch)
  }

  return {
    saving: computed(() => waiting.value > 0),
    refusal,
    conflict: computed(() => late.value?.rows ?? []),
    change,
    changeSheet,
    overwrite,
    take: () => {
      late.value = null
    },
  }
}
