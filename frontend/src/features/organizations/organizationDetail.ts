import { recordOf } from '@/api/records'
import type { Organization } from '@/api/types'
import { i18n } from '@/locales'
import { defineDetail } from '@/ui/detail/types'

export const organizationDetail = defineDetail<Organization>({
  route: 'organization',
  list: 'organizations',
  listTitle: 'organizations.title',
  access: recordOf('/api/v1/organizations/{id}', '/api/v1/organizations', { archived: true }),
  title: (organization) => organization.name ?? i18n.global.t('organizations.unnamed'),
  tags: [
    { kind: 'choice', key: 'kind', label: 'organizations.kind', words: 'kind.', tones: {} },
    { kind: 'choice', key: 'archived', label: 'organizations.archived', words: 'organizations.', tones: { archived: 'warn' }, value: (one) => (one.archived_at ? 'archived' : null) },
  ],
  groups: [
    {
      facts: [
        { kind: 'text', key: 'zone', label: 'organizations.zone', whenSet: true },
        { kind: 'text', key: 'division_code', label: 'organizations.division_code', whenSet: true },
        { kind: 'number', key: 'people_count', label: 'organizations.people_count', unit: 'organizations.people_unit', term: 'organization' },
      ],
    },
  ],
})
