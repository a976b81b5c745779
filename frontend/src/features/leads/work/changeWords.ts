import { useI18n } from 'vue-i18n'
import { formatNumber } from '@/lib/numbers'
import { useValues } from '@/ui/values'

/** Fields that are called elsewhere on the page by another key. */
const labels: Readonly<Record<string, string>> = {
  name: 'leads.own_name',
  owner_id: 'leads.owner',
  lead_leader_id: 'leads.lead_leader',
  contact_id: 'leads.contact',
  company_id: 'leads.company',
  reporting_organization_id: 'leads.reporting_organization',
  responsible_organization_id: 'leads.responsible_organization',
  protected_organization_id: 'leads.protected',
  protected_until: 'lead_work.field_protected_until',
  is_restricted: 'leads.restricted',
  verdict_reason: 'lead_stages.reason_code',
  verdict_opinion: 'lead_stages.opinion',
  feedback: 'lead_stages.feedback',
  land_need_mu: 'leads.land_need',
}

/** Changes of a lead in the reader's words; what a later release adds still shows under its own name. */
export function useChangeWords() {
  const { t, te } = useI18n()
  const { money, word } = useValues()
  const known = (key: string) => te(key, 'zh-CN')

  function actionName(action: string): string {
    return word('lead_work.action_', action)
  }

  function fieldName(field: string): string {
    const plain = field.replace(/_yuan$/, '')
    const key = [labels[field], `leads.${field}`, `leads.${plain}`, `lead_work.field_${field}`].find((one) => one !== undefined && known(one))
    return key === undefined ? field : t(key)
  }

  function valueWords(field: string, value: unknown, name: string | null): string {
    if (name !== null) return name
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    if (typeof value === 'number') return field.endsWith('_yuan') ? money(value) : formatNumber(value)
    if (Array.isArray(value)) return value.join('、')
    if (typeof value !== 'string') return JSON.stringify(value)
    if (field === 'stage' || field === 'left_stage') return word('leads.stage_', value)
    if (field === 'verdict_reason') return word('lead_stages.reason_', value)
    if (field === 'verdict') return t(value === 'effective' ? 'lead_stages.effective' : 'lead_stages.not_effective')
    // A record that has no name to give is there all the same.
    return field.endsWith('_id') ? t('lead_work.some_record') : value
  }

  return { actionName, fieldName, valueWords }
}
