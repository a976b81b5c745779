import type { DictionaryPackage } from '@/api/types'

/** The longest word. */
export const longestWord = 40

/** Whether a text can be a word of a dictionary or the name of a chain: short, and without what splits words in lists. */
export function isWord(text: string): boolean {
  const length = Array.from(text.trim()).length
  // eslint-disable-next-line no-control-regex -- a word stands on one line
  return length >= 1 && length <= longestWord && !/[\u0000-\u001f\u007f、,，;；]/.test(text.trim())
}

/** Whether two words are the same to a reader: full-width letters and capitals make no difference. */
export function sameWord(one: string, other: string): boolean {
  const told = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return told(one) === told(other)
}

/** Where the words of a dictionary are held: the list that shows them, its filter and the right to read it. */
export interface Holder {
  path: '/api/v1/leads' | '/api/v1/targets' | '/api/v1/events' | '/api/v1/trainings' | '/api/v1/funds'
  filter: 'source_type' | 'method' | 'indicator' | 'kind'
  route: string
  permission: string
}

const leads = { path: '/api/v1/leads', route: 'leads', permission: 'leads:read' } as const

const holders: Partial<Record<string, Holder>> = {
  source_type: { ...leads, filter: 'source_type' },
  method: { ...leads, filter: 'method' },
  indicator: { path: '/api/v1/targets', route: 'targets', permission: 'targets:read', filter: 'indicator' },
  event_kind: { path: '/api/v1/events', route: 'events', permission: 'events:read', filter: 'kind' },
  training_kind: { path: '/api/v1/trainings', route: 'trainings', permission: 'events:read', filter: 'kind' },
  fund_kind: { path: '/api/v1/funds', route: 'funds', permission: 'network:read', filter: 'kind' },
}

/** The list whose rows hold the words of a dictionary; none where no list can be narrowed to them. */
export function holderOf(dictionary: string): Holder | null {
  return holders[dictionary] ?? null
}

export type PackageState = 'none' | 'older' | 'current'

/** What the county has of a package. */
export function packageState(one: DictionaryPackage): PackageState {
  if (one.is_current) return 'current'
  return one.imported ? 'older' : 'none'
}
