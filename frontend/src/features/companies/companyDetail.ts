import { recordOf } from '@/api/records'
import type { CompanyDetail } from '@/api/types'
import { defineDetail } from '@/ui/detail/types'

export const companyDetail = defineDetail<CompanyDetail>({
  route: 'company',
  list: 'companies',
  listTitle: 'companies.title',
  access: recordOf('/api/v1/companies/{id}', '/api/v1/companies', { archived: true }),
  title: (company) => company.name,
  tags: [
    { kind: 'choice', key: 'archived', label: 'companies.archived', words: 'companies.', tones: {}, value: (company) => (company.archived_at ? 'archived' : null) },
    { kind: 'choice', key: 'needs_completion', label: 'companies.needs_completion', words: 'companies.', tones: { needs_completion: 'warn' }, value: (company) => (company.needs_completion && !company.archived_at ? 'needs_completion' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'name', label: 'companies.name' },
        { kind: 'text', key: 'province', label: 'companies.province' },
        { kind: 'text', key: 'city', label: 'companies.city' },
        { kind: 'text', key: 'industry', label: 'companies.industry' },
        { kind: 'text', key: 'chain', label: 'companies.chain' },
        { kind: 'text', key: 'chain_link', label: 'companies.chain_link' },
        { kind: 'texts', key: 'tags', label: 'companies.tags' },
        { kind: 'text', key: 'credit_code', label: 'companies.credit_code' },
        { kind: 'text', key: 'stock_code', label: 'companies.stock_code' },
        { kind: 'ref', key: 'parent', label: 'companies.parent', link: 'company' },
        { kind: 'ref', key: 'merged_into', label: 'companies.merged_into', link: 'company', whenSet: true },
      ],
    },
  ],
})
