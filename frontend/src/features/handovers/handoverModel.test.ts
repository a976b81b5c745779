import { describe, expect, it } from 'vitest'
import { openItems } from '@/mocks/people'
import { counted, faultsOf, nameOf, plainName, relations, rowsOf, sumOf } from './handoverModel'

describe('a hand-over', () => {
  it('counts what is open by how it names the person, and all of it', () => {
    const { items } = openItems([3, 2, 0, 1, 5, 0])
    expect(counted(items).map(({ relation, rows }) => [relation.key, rows])).toEqual([
      ['owned', 3],
      ['led', 2],
      ['solving', 5],
      ['planned', 0],
      ['sponsored', 0],
      ['in_touch', 1],
    ])
    expect(sumOf([...items, { relation: 'meetings.owner_id', rows: 4 }])).toBe(15)
    expect(rowsOf([], 'leads.owner_id')).toBe(0)
  })

  it('leads to the lists that hold exactly the same records', () => {
    expect(relations.map((relation) => relation.place?.('p'))).toEqual([
      undefined,
      { name: 'leads', query: { lead_leader_id: 'p', open: 'true' } },
      undefined,
      undefined,
      { name: 'projects', query: { sponsor_id: 'p', status: 'active' } },
      { name: 'townspeople', query: { contact_leader_id: 'p' } },
    ])
  })

  it('needs somebody else and a reason', () => {
    expect(faultsOf({ to: null, reason: ' ' }, 'p')).toEqual({ to: 'handovers.to_required', reason: 'handovers.reason_required' })
    expect(faultsOf({ to: { id: 'p', name: '陈示例' }, reason: '调离' }, 'p')).toEqual({ to: 'handovers.same_person' })
    expect(faultsOf({ to: { id: 'q', name: '方示例' }, reason: '调离' }, 'p')).toEqual({})
  })

  it('calls people and records by their names', () => {
    expect(plainName('方示例（县招商中心）')).toBe('方示例')
    expect(plainName('方示例')).toBe('方示例')
    expect(nameOf({ name: null, company: { name: '示例公司' } })).toBe('示例公司')
  })
})
