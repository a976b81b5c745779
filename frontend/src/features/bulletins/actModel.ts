import type { Bulletin } from '@/api/types'

export type IssueAct = 'refresh' | 'submit' | 'return' | 'review' | 'publish' | 'correct' | 'archive'

/** What leads on stands out, what goes with it stands beside, what is rare waits in the menu. */
export function actsOf(can: Bulletin['can']): { main: IssueAct | null; beside: IssueAct[]; others: IssueAct[] } {
  const leads = (['publish', 'review', 'submit'] as const).filter((act) => can[act])
  const beside = (['refresh', 'return'] as const).filter((act) => can[act])
  const others = (['correct', 'archive'] as const).filter((act) => can[act])
  return { main: leads[0] ?? null, beside: [...beside, ...leads.slice(1)], others }
}
