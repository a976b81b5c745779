import type { Setting, SettingPast, SettingValue } from '@/api/types'
import { addDays, readDate } from '@/lib/dates'
import { readMoney, typedMoney } from '@/lib/money'

/** In the order in which the screen shows them; what a later release adds comes behind. */
const groupOrder = ['leads', 'reports', 'meetings', 'evaluation', 'technical']

export interface SettingGroup {
  group: string
  settings: Setting[]
}

export function groupsOf(settings: readonly Setting[]): SettingGroup[] {
  const found = new Map<string, Setting[]>(groupOrder.map((group) => [group, []]))
  for (const setting of settings) found.set(setting.group, [...(found.get(setting.group) ?? []), setting])
  return [...found].filter(([, inside]) => inside.length > 0).map(([group, inside]) => ({ group, settings: inside }))
}

/** A stretch of days on which one value stands. */
export interface Stretch {
  value: SettingValue
  /** Its first day; null for the default, which stood before anybody set a value. */
  from: string | null
  /** Its last day; null where nothing follows. */
  until: string | null
  state: 'coming' | 'now' | 'past'
  past: SettingPast | null
}

/** The whole life of a rule, the latest stretch first and the default last. */
export function stretchesOf(setting: Setting, today: string): Stretch[] {
  const latestFirst = [...setting.history].sort((a, b) => (a.from_on < b.from_on ? 1 : -1))
  const untilOf = (index: number): string | null => {
    const next = latestFirst[index - 1]
    return next ? addDays(next.from_on, -1) : null
  }
  const state = (from: string | null, until: string | null) => {
    if (from !== null && from > today) return 'coming'
    return until !== null && until < today ? 'past' : 'now'
  }
  const set = latestFirst.map((past, index) => ({ value: past.value, from: past.from_on, until: untilOf(index), past }))
  const all = [...set, { value: setting.default, from: null, until: untilOf(set.length), past: null }]
  return all.map((one) => ({ ...one, state: state(one.from, one.until) }))
}

/** Values that are set for days to come, the nearest first. */
export function comingOf(setting: Setting, today: string): Stretch[] {
  return stretchesOf(setting, today)
    .filter((stretch) => stretch.state === 'coming')
    .reverse()
}

/** The value that stands on a day. */
export function valueOn(setting: Setting, day: string): SettingValue {
  return stretchesOf(setting, day).find((stretch) => stretch.state === 'now')?.value ?? setting.default
}

/** What setting a value from a day on would do. */
export interface Effect {
  /** What stands on the day before. */
  before: SettingValue
  /** The last day on which the new value would stand; null where nothing follows. */
  until: string | null
  /** What comes then. */
  after: SettingValue | null
  /** A value of that very day which gives way. */
  replaced: SettingValue | null
}

export function effectOf(setting: Setting, from: string): Effect {
  const later = setting.history.filter((past) => past.from_on > from).sort((a, b) => (a.from_on < b.from_on ? -1 : 1))[0]
  return {
    before: valueOn(setting, addDays(from, -1)),
    until: later ? addDays(later.from_on, -1) : null,
    after: later?.value ?? null,
    replaced: setting.history.find((past) => past.from_on === from)?.value ?? null,
  }
}

/** A value as one types it: money with its unit, other numbers as they are, a choice by its word. */
export function typedValue(setting: Setting, value: SettingValue): string {
  return setting.unit === 'yuan' && typeof value === 'number' ? typedMoney(value) : String(value)
}

/** What was typed as a value; null where it is none that this rule takes. */
export function readValue(setting: Setting, typed: string): SettingValue | null {
  const text = typed.trim()
  if (setting.kind !== 'number') return setting.choices.some((choice) => choice.value === text) ? text : null
  const number = setting.unit === 'yuan' ? readMoney(text) : /^\d{1,15}$/.test(text) ? Number(text) : null
  if (number === null) return null
  return number >= (setting.least ?? 0) && number <= (setting.most ?? Number.MAX_SAFE_INTEGER) ? number : null
}

/** How far ahead, in days, a rule may be set. */
const daysAhead = 366 * 5

const firstDay = '2000-01-01'

/** The day, as people type one, from which a rule may stand; null for what is none, or lies too far. */
export function readFrom(typed: string, today: string): string | null {
  const day = readDate(typed)
  return day !== null && day >= firstDay && day <= addDays(today, daysAhead) ? day : null
}
