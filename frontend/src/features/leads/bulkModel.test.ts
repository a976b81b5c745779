import { describe, expect, it } from 'vitest'
import { bulk, bulkItem } from '@/mocks/leadBoard'
import { actOf, byWeight, countsOf, faultsOf, tagsOf } from './bulkModel'

const fields = { person: null, tag: '', until: '', reason: '' }
const today = '2024-11-02'

describe('an act on many leads', () => {
  it('says what it wants before it is sent', () => {
    expect(faultsOf('set_owner', fields, today)).toEqual({ person: 'person_required' })
    expect(faultsOf('set_leader', fields, today)).toEqual({})
    expect(faultsOf('add_tag', { ...fields, tag: 'a，b' }, today)).toEqual({ tag: 'tag_wrong' })
    expect(faultsOf('remove_tag', { ...fields, tag: ' 重点 ' }, today)).toEqual({})
    expect(faultsOf('park', { ...fields, until: today, reason: '等' }, today)).toEqual({ until: 'until_wrong', reason: 'reason_wrong' })
    expect(faultsOf('park', { ...fields, until: '2028-01-01', reason: '等批复' }, today)).toEqual({ until: 'until_wrong' })
  })

  it('is sent as the contract has it', () => {
    expect(actOf('set_leader', fields)).toEqual({ kind: 'set_leader', lead_leader_id: null })
    expect(actOf('set_owner', { ...fields, person: { id: '1', name: '甲' } })).toEqual({ kind: 'set_owner', owner_id: '1' })
    expect(actOf('add_tag', { ...fields, tag: ' 重点 ' })).toEqual({ kind: 'add_tag', tag: '重点' })
    expect(actOf('park', { ...fields, until: '2025-01-01', reason: ' 等批复 ' })).toEqual({ kind: 'park', until: '2025-01-01', reason: '等批复' })
  })

  it('tells what went wrong first', () => {
    const items = [bulkItem(), bulkItem({ id: '2', status: 'unchanged' }), bulkItem({ id: '3', status: 'refused' })]
    expect(byWeight(items).map((item) => item.status)).toEqual(['refused', 'done', 'unchanged'])
    expect(countsOf(bulk({ items }))).toEqual([
      { status: 'refused', n: 1 },
      { status: 'done', n: 1 },
      { status: 'unchanged', n: 1 },
    ])
  })

  it('offers the tags that the leads bear, the most frequent first', () => {
    expect(tagsOf([{ tags: ['链主', '重点'] }, { tags: ['重点'] }])).toEqual(['重点', '链主'])
  })
})
