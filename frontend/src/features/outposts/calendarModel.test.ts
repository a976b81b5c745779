import { describe, expect, it } from 'vitest'
import { record, records } from '@/mocks/figures'
import { stay } from '@/mocks/stays'
import { datesOf, daysOf, strangers, teamRows } from './calendarModel'

describe('the calendar of stays', () => {
  it('has every day of a month', () => {
    expect(datesOf('2024-02')).toHaveLength(29)
  })

  it('knows half days, and where rows overlap stationed wins', () => {
    const days = daysOf([stay({}), stay({ status: 'leave', start_on: '2024-10-03', end_on: '2024-10-04', period: 'afternoon' })], datesOf('2024-10'))
    expect(days.slice(0, 4).map((day) => [day.morning?.status ?? null, day.afternoon?.status ?? null])).toEqual([
      [null, null],
      ['stationed', 'stationed'],
      ['stationed', 'stationed'],
      [null, 'leave'],
    ])
    expect(days.filter((day) => day.weekend).map((day) => day.date.slice(8))).toEqual(['05', '06', '12', '13', '19', '20', '26', '27'])
  })

  it('counts as the figure does, keeps zeros, and adds what the reader may not see to the sums', () => {
    const now = records({ items: [record(1, { id: 'a', weight: 12.5 }), record(2, { id: 'b', weight: 4 })], hidden_count: 1, hidden_weight: 9 })
    const before = records({ items: [record(1, { id: 'a', weight: 10 }), record(2, { id: 'b', weight: 4 })], hidden_count: 1, hidden_weight: 8 })
    const [team, empty] = teamRows([{ id: 't', name: '驻示例组', zone: '示例片区' }, { id: 'e', name: '驻空组', zone: '' }], [{ team: 't', now, before }])
    expect(team?.people.map((one) => [one.id, one.month, one.year])).toEqual([
      ['a', 2.5, 12.5],
      ['b', 0, 4],
    ])
    expect([team?.month, team?.year, team?.hidden]).toEqual([3.5, 25.5, 1])
    expect([empty?.people.length, empty?.year]).toEqual([0, 0])
    expect(strangers([stay({}), stay({ user: { id: 'a', name: '甲' } })], [team!]).map((one) => one.id)).toEqual(['person'])
  })
})
