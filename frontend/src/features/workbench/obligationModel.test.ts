import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/types'
import { obligation } from '@/mocks/leadWork'
import { dueTone, firstReach, obligationKinds, placeOf, reachesOf } from './obligationModel'

const me = (roles: string[], permissions: string[], unit = '0190-outpost') =>
  ({ roles, permissions, county: { id: '0190-county' }, organization: { id: unit, name: '驻示例组', kind: 'outpost' } }) as unknown as Me

describe('what is owed', () => {
  it('leads to where it is done, every kind of it', () => {
    expect(placeOf(obligation())).toEqual({ name: 'lead', params: { id: '0190-lead-1' }, query: { part: 'progress' } })
    expect(placeOf(obligation({ kind: 'name_owner' }))).toMatchObject({ query: { do: 'edit', field: 'owner_id' } })
    expect(placeOf(obligation({ kind: 'claim', subject_id: '0190-claim-1' }))).toEqual({ name: 'lead_claim', params: { id: '0190-claim-1' } })
    for (const kind of obligationKinds) expect(placeOf(obligation({ kind })), kind).toBeDefined()
  })

  it('says how near its day is', () => {
    expect(dueTone(obligation())).toBe('late')
    expect(dueTone(obligation({ is_overdue: false, days: 1 }))).toBe('warn')
    expect(dueTone(obligation({ is_overdue: false, days: 2 }))).toBe('plain')
    expect(dueTone(obligation({ is_overdue: false, days: null, due_on: null }))).toBe('plain')
  })

  it('is one’s own first for those who work on leads, the county’s for those who look after them', () => {
    const envoy = me(['envoy'], ['leads:read', 'leads:write'])
    const leader = me(['leader'], ['leads:read', 'leads:instruct'], '0190-county')
    expect([firstReach(envoy), reachesOf(envoy)]).toEqual(['mine', ['mine', 'unit']])
    expect([firstReach(leader), reachesOf(leader)]).toEqual(['county', ['mine', 'county']])
  })
})
