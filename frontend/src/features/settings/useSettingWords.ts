import { useI18n } from 'vue-i18n'
import type { Setting, SettingValue } from '@/api/types'
import { formatNumber } from '@/lib/numbers'
import { useValues } from '@/ui/values'
import { useInLanguage } from './useInLanguage'

/** The values of a rule and who sets it, in words. */
export function useSettingWords() {
  const { t } = useI18n()
  const { money } = useValues()
  const inLanguage = useInLanguage()

  function valueText(setting: Setting, value: SettingValue): string {
    if (typeof value !== 'number') {
      const choice = setting.choices.find((one) => one.value === value)
      return choice ? inLanguage(choice.name) : value
    }
    if (setting.unit === 'yuan') return money(value)
    return setting.unit === null ? formatNumber(value) : t(`settings.unit_${setting.unit}`, { n: formatNumber(value) })
  }

  /** What may be typed. */
  function boundsText(setting: Setting): string {
    if (setting.kind !== 'number') return ''
    const [least, most] = [setting.least ?? 0, setting.most ?? 0]
    if (setting.unit === 'yuan') return t('settings.bounds', { least: money(least), most: money(most) })
    return t('settings.bounds', { least: formatNumber(least), most: valueText(setting, most) })
  }

  return { inLanguage, valueText, boundsText }
}
