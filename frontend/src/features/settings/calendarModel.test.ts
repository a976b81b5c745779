import { describe, expect, it } from 'vitest'
import { calendarDay } from '@/mocks/settings'
import { areTooMany, byDate, cellOf, datesFor, isWorking, lastOf, spansOf, stepFrom, weeksOf, workingDaysIn } from './calendarModel'

// National Day 2024: off from the 1st to the 7th, worked on Sunday 29 September and Saturday 12 October.
const off = Array.from({ length: 7 }, (_, index) => calendarDay(`2024-10-0${index + 1}`, 'holiday', '国庆节'))
const days = [...off, calendarDay('2024-09-29', 'workday', '国庆节调休'), calendarDay('2024-10-12', 'workday', '国庆节调休'), calendarDay('2024-10-08', 'holiday', '国庆节', false)]
const map = byDate(days)

describe('the calendar of working days', () => {
  it('lays a month out in weeks from Monday on', () => {
    const october = weeksOf(2024, 10, map)
    expect(october).toHaveLength(5)
    expect(october[0]?.map((cell) => cell?.date.slice(8) ?? '')).toEqual(['', '01', '02', '03', '04', '05', '06'])
    expect(october[4]?.map((cell) => cell?.date.slice(8) ?? '')).toEqual(['28', '29', '30', '31', '', '', ''])
    expect(weeksOf(2024, 9, map)[0]?.filter(Boolean)).toHaveLength(1)
  })

  it('knows who works when: holidays are off, worked weekends count', () => {
    expect(['2024-09-28', '2024-09-29', '2024-10-01', '2024-10-09', '2024-10-12', '2024-10-13'].map((date) => isWorking(cellOf(date, map)))).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
    ])
    expect(workingDaysIn(weeksOf(2024, 10, map))).toBe(18)
    expect(workingDaysIn(weeksOf(2024, 10, new Map()))).toBe(23)
  })

  it('gathers days on end of one name, kind and origin', () => {
    expect(spansOf(days).map(({ from, to, days: length, kind, isFromPackage }) => [from, to, length, kind, isFromPackage])).toEqual([
      ['2024-09-29', '2024-09-29', 1, 'workday', true],
      ['2024-10-01', '2024-10-07', 7, 'holiday', true],
      ['2024-10-08', '2024-10-08', 1, 'holiday', false],
      ['2024-10-12', '2024-10-12', 1, 'workday', true],
    ])
  })

  it('goes from day to day by keys, and never out of its year', () => {
    const from = (date: string) => (key: string) => stepFrom(date, key)
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'a'].map(from('2024-03-31'))).toEqual([
      '2024-03-30',
      '2024-04-01',
      '2024-03-24',
      '2024-04-07',
      '2024-03-01',
      null,
      '2024-02-29',
      '2024-04-30',
      null,
    ])
    expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map(from('2024-01-01'))).toEqual([null, null, null])
    expect(['ArrowRight', 'ArrowDown', 'PageDown'].map(from('2024-12-31'))).toEqual([null, null, null])
  })

  it('takes several days on end, within reason', () => {
    expect(['2024-10-01', '2024/10/7', '2024-09-30', 'x'].map((typed) => lastOf('2024-10-01', typed))).toEqual(['2024-10-01', '2024-10-07', null, null])
    expect([areTooMany('2024-10-01', '2024-10-31'), areTooMany('2024-10-01', '2024-11-01')]).toEqual([false, true])
    expect(datesFor('holiday', '2024-09-28', '2024-10-01')).toHaveLength(4)
    expect(datesFor('workday', '2024-09-28', '2024-10-06')).toEqual(['2024-09-28', '2024-09-29', '2024-10-05', '2024-10-06'])
  })
})
