import { computed, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ListQuery } from '@/lib/listAccess'
import { readingUnit, inWan, inYi } from '@/lib/money'
import type { PickerNode } from '@/ui/types'
import { useValues } from '@/ui/values'
import type { Filter, Option } from './types'
import { isSet } from './useListState'

/** What one filter offers, and what it says once it is set. Called in the setup of the part that shows the filter. */
export function useFilter(filter: Filter, query: () => ListQuery) {
  const { t } = useI18n()
  const { word } = useValues()

  const options = optionsOf()
  const nodes: Readonly<Ref<readonly PickerNode[]>> = filter.kind === 'tree' ? filter.nodes() : ref([])
  const recordName = ref('')
  if (filter.kind === 'record') {
    watch(
      () => query()[filter.name] ?? '',
      async (id) => {
        recordName.value = ''
        if (id !== '') recordName.value = await filter.nameOf(id).catch(() => '')
      },
      { immediate: true },
    )
  }

  function optionsOf(): Readonly<Ref<readonly Option[]>> {
    if (filter.kind !== 'choice') return ref([])
    const given = filter.options
    if (typeof given === 'function') return given()
    return computed(() => given.map((value) => ({ value, label: filter.words === undefined ? value : word(filter.words, value) })))
  }

  function chosen(): string {
    const values = (query()[filter.name] ?? '').split(',')
    const labels = values.map((value) => options.value.find((option) => option.value === value)?.label ?? value)
    return labels.length > 3 ? t('list.chosen_many', { n: labels.length }) : labels.join(t('list.and'))
  }

  function sum(text: string | undefined): string {
    const yuan = Number(text)
    return readingUnit(yuan) === 'yi' ? t('list.yi', { n: inYi(yuan, 4) }) : t('list.wan', { n: inWan(yuan) })
  }

  function range(from: string | undefined, to: string | undefined, say: (value: string) => string): string {
    if (from !== undefined && to !== undefined) return from === to ? say(from) : t('list.from_to', { from: say(from), to: say(to) })
    return from !== undefined ? t('list.at_least', { value: say(from) }) : t('list.at_most', { value: say(to ?? '') })
  }

  const words = computed(() => {
    const now = query()
    if (!isSet(filter, now)) return ''
    const [from, to] = [now[`${filter.name}.gte`], now[`${filter.name}.lte`]]
    switch (filter.kind) {
      case 'choice':
        return chosen()
      case 'tree':
        return nodes.value.find((node) => node.id === now[filter.name])?.label ?? t('list.chosen_one')
      case 'record':
        return recordName.value || t('list.chosen_one')
      case 'dates':
        return range(from, to, (date) => date)
      case 'since':
        return range(undefined, to, (date) => date)
      case 'money':
        return range(from, to, sum)
      case 'yes_no':
        return now[filter.name] === 'true' ? t('common.yes') : t('common.no')
      default:
        return now[filter.name] ?? ''
    }
  })

  return { options, nodes, words }
}
