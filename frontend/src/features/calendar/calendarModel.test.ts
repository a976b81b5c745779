import { describe, expect, it } from 'vitest'
import { entry } from '@/mocks/trips'
import { agendaOf, pageOf, peopleOf, shownOf, stepFrom, weekOf, weeksOf } from './calendarModel'

const october = weeksOf('2024-10')
const week = october[1] ?? []
const trip = (id: string, start_on: string, end_on: string) => entry({ kind: 'trip', id, start_on, end_on })

describe('the calendar of visits', () => {
  it('shows whole weeks', () => {
    expect([october.length, october[0]?.[0], october[4]?.[6]]).toEqual([5, '2024-09-30', '2024-11-03'])
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  it('draws what lasts as bars in lanes, cut at the week', () => {
    const { bars, lanes } = weekOf(week, [trip('a', '2024-10-05', '2024-10-08'), trip('b', '2024-10-08', '2024-10-20'), trip('c', '2024-10-09', '2024-10-10')])
    expect(lanes).toBe(2)
    expect(bars.map((bar) => [bar.item.id, bar.day, bar.days, bar.lane, bar.before, bar.after])).toEqual([
      ['a', 0, 2, 0, true, false],
      ['b', 1, 6, 1, false, true],
      ['c', 2, 2, 0, false, false],
    ])
  })

  it('counts what has no place, and never tells of one more in the room that it would take', () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => entry({ id: `v${String(at)}` }))
    expect([weekOf(week, many(4)).singles[2]?.length, weekOf(week, many(4)).hidden[2]]).toEqual([4, 0])
    expect([weekOf(week, many(7)).singles[2]?.length, weekOf(week, many(7)).hidden[2]]).toEqual([3, 4])
    const long = Array.from({ length: 5 }, (_, at) => trip(`t${String(at)}`, '2024-10-08', '2024-10-09'))
    expect(weekOf(week, [...long, ...many(4)]).hidden).toEqual([0, 1, 2, 0, 0, 0, 0])
  })

  it('lists the days that have something, and today', () => {
    const days = agendaOf('2024-10', [trip('a', '2024-09-28', '2024-10-02'), entry({}), entry({ id: 'x', start_on: '2024-11-01', end_on: '2024-11-01' })], '2024-10-20')
    expect(days.map((day) => [day.on, day.items.length])).toEqual([['2024-10-01', 1], ['2024-10-09', 1], ['2024-10-20', 0]])
    expect(agendaOf('2024-09', [], '2024-10-20')).toEqual([])
  })

  it('shows some kinds, and one person', () => {
    const items = [entry({ id: 'a', people: ['陈示例', '安示例'] }), entry({ id: 'b', kind: 'reception', people: ['孙示例'] })]
    expect(shownOf(items, { kinds: [], person: '' })).toHaveLength(2)
    expect(shownOf(items, { kinds: ['reception'], person: '' }).map((one) => one.id)).toEqual(['b'])
    expect(shownOf(items, { kinds: [], person: '陈示例' }).map((one) => one.id)).toEqual(['a'])
    expect(peopleOf(items, '孙示例')).toEqual(['孙示例', '安示例', '陈示例'])
  })

  it('opens the record of an entry, and of a plan its trip', () => {
    expect(pageOf(entry({ kind: 'reception' }))).toEqual({ name: 'visit', params: { id: 'entry' } })
    expect(pageOf(entry({ kind: 'planned_visit', trip: { id: 'trip', name: 'WC-1' } }))).toEqual({ name: 'trip', params: { id: 'trip' } })
    expect(pageOf(entry({ kind: 'planned_visit' }))).toBeNull()
  })

  it('is walked by keys', () => {
    expect(['ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp', 'x'].map((key) => stepFrom('2024-10-31', key))).toEqual([
      '2024-10-30', '2024-11-07', '2024-10-28', '2024-11-03', '2024-11-30', '2024-09-30', null,
    ])
  })
})
