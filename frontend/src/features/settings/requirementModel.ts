import type { LeadStageRequirements } from '@/api/types'

/** The list that stands on a day. */
export function listOn({ history, default: own }: Pick<LeadStageRequirements, 'history' | 'default'>, day: string): readonly string[] {
  const past = [...history].sort((a, b) => (a.from_on < b.from_on ? 1 : -1)).find((one) => one.from_on <= day)
  return past?.requirements ?? own
}

/** Lists that stand from a day to come on, the nearest first. */
export function comingLists({ history }: Pick<LeadStageRequirements, 'history'>, today: string): LeadStageRequirements['history'] {
  return history.filter((one) => one.from_on > today).sort((a, b) => (a.from_on < b.from_on ? -1 : 1))
}

/** What a new list asks for that the old one did not, and what it no longer asks for. */
export function differenceOf(before: readonly string[], after: readonly string[]): { added: string[]; dropped: string[] } {
  return { added: after.filter((code) => !before.includes(code)), dropped: before.filter((code) => !after.includes(code)) }
}
