import { describe, expect, it } from 'vitest'
import { stayDraftOf, trip, visitDraftOf } from '@/mocks/trips'
import { asksForStays, asksForVisits, daysOfStay, formOf, stateOf } from './draftModel'

const other = { id: 'stay', start_on: '2024-10-08', end_on: '2024-10-10', status: 'stationed', period: 'full_day', claim: 'claimed' } as const

describe('what follows from a trip', () => {
  it('is asked for once it has begun, and days once it is over', () => {
    expect([trip(), trip({ status: 'under_way' }), trip({ status: 'ended', archived_at: '2024-11-01T00:00:00Z' })].map(asksForVisits)).toEqual([false, true, false])
    expect(['', '2024-10-09', '2024-10-10'].map((today) => asksForStays(trip(), today))).toEqual([false, false, true])
  })

  it('opens the form of the visit with company and trip', () => {
    expect(formOf(visitDraftOf(), trip())).toEqual({
      name: 'visit_new',
      query: { company_id: 'company', company_name: '示例膜材有限公司', trip_id: 'trip', trip_name: 'WC-2024-007', planned: '1' },
    })
  })

  it('knows days that stand already from those that meet something else', () => {
    expect(stateOf(stayDraftOf())).toBe('open')
    expect(stateOf(stayDraftOf([other]))).toBe('entered')
    expect(stateOf(stayDraftOf([{ ...other, end_on: '2024-10-09' }]))).toBe('overlaps')
    expect(stateOf(stayDraftOf([{ ...other, status: 'leave' }]))).toBe('overlaps')
    expect(stateOf(stayDraftOf([{ ...other, period: 'morning' }]))).toBe('overlaps')
    expect(daysOfStay(stayDraftOf())).toBe(3)
  })
})
