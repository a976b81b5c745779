import { http, HttpResponse } from 'msw'
import type { CalendarDay, Chain, Dictionary, DictionaryEntry, DictionaryPackage, Setting } from '@/api/types'

const stamps = { version: 1, archived_at: null, created_at: '2024-01-02T00:00:00Z', updated_at: '2024-01-02T00:00:00Z' }

export function past(value: number | string, from_on: string, reason: string | null = null): Setting['history'][number] {
  return { value, from_on, reason, changed_by: { id: '0190-center', name: '方示例' }, changed_at: '2024-01-02T00:00:00Z' }
}

export function setting(changes: Partial<Setting> = {}): Setting {
  return {
    key: 'first_report_protection_days',
    group: 'leads',
    name: { zh: '首报保护期', en: 'First report protection' },
    meaning: { zh: '首报单位对线索的保护天数', en: 'How long the first reporter is protected' },
    kind: 'number',
    unit: 'days',
    least: 1,
    most: 730,
    choices: [],
    keeper: 'county',
    value: 90,
    default: 90,
    from_on: null,
    history: [],
    version: 0,
    can: { update: true },
    ...changes,
  }
}

export function dictionary(changes: Partial<Dictionary> = {}): Dictionary {
  return { name: 'source_type', label: { zh: '来源类型', en: 'Source of a lead' }, is_coded: false, entries: 3, can: { update: true }, ...changes }
}

export function entry(changes: Partial<DictionaryEntry> = {}): DictionaryEntry {
  return {
    id: '0190-word-1',
    dictionary: 'source_type',
    value: '乡镇',
    code: null,
    parent_code: null,
    level: null,
    position: 1,
    is_counted: false,
    can: { update: true, archive: true, restore: false },
    ...stamps,
    ...changes,
  }
}

export const words = ['乡镇', '园区', '商会'].map((value, index) => entry({ id: `0190-word-${index + 1}`, value, position: index + 1 }))

export function packageOf(changes: Partial<DictionaryPackage> = {}): DictionaryPackage {
  return {
    name: 'holidays',
    label: { zh: '法定节假日和调休', en: 'Public holidays' },
    release: '示例通知，2024 年',
    dated_on: '2023-10-25',
    entries: 40,
    imported: null,
    is_current: false,
    can: { update: true },
    ...changes,
  }
}

export function calendarDay(day: string, kind: CalendarDay['kind'], name: string, is_from_package = true): CalendarDay {
  return { id: `0190-day-${day}`, day, kind, name, is_from_package, can: { update: true }, ...stamps }
}

export function chain(changes: Partial<Chain> = {}): Chain {
  const links = ['正极材料', '电芯', '电池包'].map((name, index) => ({ id: `0190-link-${index + 1}`, name }))
  return { id: '0190-chain-1', name: '新能源电池', links, can: { update: true, archive: true, restore: false }, ...stamps, ...changes }
}

export const settingHandlers = [
  http.get('*/api/v1/settings', () => HttpResponse.json({ items: [setting()] })),
  http.get('*/api/v1/dictionaries', () => HttpResponse.json({ items: [dictionary()] })),
  http.get('*/api/v1/dictionaries/packages', () => HttpResponse.json({ items: [packageOf()] })),
  http.get('*/api/v1/dictionaries/:name/entries', () => HttpResponse.json({ items: words, next_cursor: null })),
  http.get('*/api/v1/calendar-days', () => HttpResponse.json({ items: [], next_cursor: null })),
  http.get('*/api/v1/chains', () => HttpResponse.json({ items: [chain()], next_cursor: null })),
]
