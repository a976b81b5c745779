import { useI18n } from 'vue-i18n'
import { formatInstant } from '@/lib/dates'
import { inWan, inYi, readingUnit } from '@/lib/money'
import { formatNumber } from '@/lib/numbers'
import { isEmpty, valueOf, type Field, type RefLike } from './fields'

/** Where a value stands: a column names its unit once in its header, elsewhere the value carries it. */
export type Place = 'column' | 'alone'

/** Values in words, in the reader's language. */
export function useValues() {
  const { t, te } = useI18n()

  function money(yuan: number, exact = false): string {
    if (exact || readingUnit(yuan) === 'wan') return t('list.wan', { n: inWan(yuan) })
    return t('list.yi', { n: inYi(yuan) })
  }

  /** The words of an identifier; whatever a later release adds still shows under its own name. */
  function word(prefix: string, identifier: string): string {
    const key = prefix + identifier
    return te(key, 'zh-CN') ? t(key) : identifier
  }

  function label<Row>(field: Field<Row>, place: Place): string {
    if (place === 'alone') return t(field.label)
    if (field.kind === 'money') return t('list.with_unit', { name: t(field.label), unit: t('list.unit_wan') })
    if (field.kind === 'number' && field.unit) return t('list.with_unit', { name: t(field.label), unit: t(field.unit) })
    return t(field.label)
  }

  function text<Row>(field: Field<Row>, row: Row, place: Place): string {
    const value = valueOf(field, row)
    if (isEmpty(value)) return ''
    switch (field.kind) {
      case 'money':
        return place === 'column' ? inWan(value as number, 2) : money(value as number)
      case 'number':
        return formatNumber(value as number) + (place === 'alone' && field.unit ? ` ${t(field.unit)}` : '')
      case 'instant':
        return formatInstant(value as string)
      case 'ref':
        return (value as RefLike).name ?? ''
      case 'refs':
        return (value as readonly RefLike[]).map((one) => one.name ?? '').join(t('list.and'))
      case 'texts':
        return (value as readonly string[]).join(t('list.and'))
      case 'choice':
        return word(field.words ?? '', value as string)
      case 'choices':
        return (value as readonly string[]).map((one) => word(field.words ?? '', one)).join(t('list.and'))
      case 'yes_no':
        return value === true ? t('common.yes') : t('common.no')
      default:
        return typeof value === 'string' ? value : ''
    }
  }

  return { text, label, money, word }
}
