import { listOf, type QueryOf } from '@/api/lists'
import { organizationNodes } from '@/api/organizations'
import { personFilter } from '@/api/people'
import type { Posting } from '@/api/types'
import { defineList } from '@/ui/list/types'

/** 派驻: who is stationed where since when. */
export const postingList = defineList<Posting, QueryOf<'/api/v1/postings'>>({
  name: 'postings',
  access: listOf('/api/v1/postings'),
  title: (posting) => posting.user.name ?? '',
  sort: '-from_on',
  columns: [
    { kind: 'ref', key: 'user', label: 'postings.user' },
    { kind: 'ref', key: 'organization', label: 'postings.organization', link: 'organization' },
    { kind: 'text', key: 'zone', label: 'postings.zone' },
    { kind: 'date', key: 'from_on', label: 'postings.from_on', sort: 'from_on' },
    { kind: 'date', key: 'to_on', label: 'postings.to_on' },
    { kind: 'choice', key: 'current', label: 'postings.state', words: 'postings.state_', tones: { current: 'good', past: 'plain' }, value: (posting) => (posting.current ? 'current' : 'past') },
  ],
  card: { tag: 'current', lines: [['organization', 'zone'], ['from_on', 'to_on']] },
  filters: [
    { kind: 'tree', name: 'organization_id', label: 'postings.organization', nodes: organizationNodes, quick: true },
    personFilter('/api/v1/postings', 'user_id', 'postings.user', (posting) => posting.user),
    { kind: 'text', name: 'on', label: 'postings.on', quick: true },
    { kind: 'yes_no', name: 'archived', label: 'postings.with_archived' },
  ],
})
