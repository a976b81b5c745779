import { companyName, findCompanies } from '@/api/companies'
import { listOf, type QueryOf } from '@/api/lists'
import type { CompanyMerge } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** The words for what a merge moves, by `table.column`. */
export function movedKey(relation: string): string {
  return `company_merges.moved_${relation.replace('.', '_')}`
}

/** 合并记录. */
export const mergeList = defineList<CompanyMerge, QueryOf<'/api/v1/company-merges'>>({
  name: 'company_merges',
  access: listOf('/api/v1/company-merges'),
  title: (merge) => merge.merged.name ?? '',
  sort: '-merged_at',
  columns: [
    { kind: 'ref', key: 'merged', label: 'company_merges.merged' },
    { kind: 'ref', key: 'kept', label: 'company_merges.kept', link: 'company' },
    { kind: 'text', key: 'reason', label: 'company_merges.reason' },
    { kind: 'number', key: 'rows', label: 'company_merges.rows', value: (merge) => merge.moved.reduce((sum, moved) => sum + moved.rows, 0) },
    { kind: 'instant', key: 'merged_at', label: 'company_merges.merged_at', sort: 'merged_at' },
    { kind: 'ref', key: 'merged_by', label: 'company_merges.merged_by' },
    {
      kind: 'choice',
      key: 'state',
      label: 'company_merges.state',
      words: 'company_merges.state_',
      tones: { undone: 'warn' },
      value: (merge) => (merge.undone_at ? 'undone' : null),
    },
    { kind: 'text', key: 'undone_reason', label: 'company_merges.undone_reason' },
  ],
  card: { tag: 'state', lines: [['kept'], ['reason'], ['merged_at', 'merged_by'], ['undone_reason']] },
  filters: [{ kind: 'record', name: 'company_id', label: 'companies.title', find: findCompanies, nameOf: companyName, quick: true }],
})
