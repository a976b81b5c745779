import { describe, expect, it } from 'vitest'
import { organization, root } from '@/mocks/fixtures'
import { move } from '@/mocks/people'
import { lastMove, moveFaults, placeOf, subtreeOf } from './organizationModel'
import { workOf } from './workModel'

const park = organization({ id: 'park', name: '示例园区', kind: 'park' })
const team = organization({ id: 'team', name: '示例组', kind: 'outpost', parent_id: 'park' })
const all = [team, park, root]

describe('a unit', () => {
  it('stands in its county: the way down to it, and what hangs under it', () => {
    expect(placeOf(team, all).above.map((one) => one.id)).toEqual([root.id, 'park'])
    expect(placeOf(park, all).below.map((one) => one.id)).toEqual(['team'])
    expect(placeOf(root, all)).toEqual({ above: [], below: [park] })
    expect([...subtreeOf('park', all)]).toEqual(['park', 'team'])
  })

  it('does not go round in circles where the tree does', () => {
    const one = organization({ id: 'one', parent_id: 'two' })
    const two = organization({ id: 'two', parent_id: 'one' })
    expect(placeOf(one, [one, two]).above.length).toBeLessThanOrEqual(2)
  })

  it('moves elsewhere, not later than today and not before its last move', () => {
    const now = { parent_id: 'park', today: '2024-11-12', last: lastMove([move({ from_on: '2024-05-01' }), move({ from_on: null })]) }
    const wrong = (parent: string, day: string) => moveFaults({ parent_id: parent, from_on: day, reason: '' }, now)
    expect(wrong('county', '2024-05-01')).toEqual({})
    expect(wrong('', '2024-11-12')).toEqual({ parent_id: 'organizations.parent_required' })
    expect(wrong('park', '2024-11-12')).toEqual({ parent_id: 'organizations.parent_same' })
    expect(wrong('county', '2024-11-13')).toEqual({ from_on: 'organizations.move_from_future' })
    expect(wrong('county', '2024-04-30')).toEqual({ from_on: 'organizations.move_from_before' })
    expect(wrong('county', '')).toEqual({ from_on: 'organizations.move_from_required' })
    expect(lastMove([])).toBe('')
  })

  it('answers for open leads, live projects, and the targets and visits of the year', () => {
    const works = workOf('team', 2024)
    expect(new Set(works.map((work) => work.key)).size).toBe(works.length)
    expect(works.find((work) => work.key === 'leads_responsible')?.query).toEqual({ responsible_organization_id: 'team', open: 'true' })
    expect(works.find((work) => work.key === 'visits_of_year')?.query).toEqual({ arranging_organization_id: 'team', 'visited_on.gte': '2024-01-01' })
    expect(works.every((work) => Object.values(work.query).includes('team'))).toBe(true)
  })
})
