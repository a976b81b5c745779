import { describe, expect, it } from 'vitest'
import type { OutpostPerson } from '@/api/stays'
import { datesOf } from './calendarModel'
import { areaOf, covers, daysIn, itemsOf, moved, outcomesOf, tapped, weeksOf, type Place } from './selectionModel'

const at = (row: number, day: number): Place => ({ row, day })
const sums = { stationed: 0, leave: 0, in_county: 0, disputed: 0, overlapping: 0, open: 31 }

function person(id: string, canWrite = true): OutpostPerson {
  return { person: { id, name: `测试·${id}` }, can_write: canWrite, sums, days: datesOf('2024-10').map((on) => ({ on, posted: true, morning: null, afternoon: null })) }
}

describe('a stretch of days in the calendar', () => {
  it('is the same whichever way it was dragged', () => {
    const area = { top: 0, bottom: 2, first: 3, last: 8 }
    expect([areaOf({ from: at(2, 3), to: at(0, 8) }), areaOf({ from: at(0, 8), to: at(2, 3) })]).toEqual([area, area])
    expect([covers({ from: at(1, 4), to: at(1, 2) }, 1, 3), covers({ from: at(1, 4), to: at(1, 2) }, 0, 3), covers(null, 0, 0)]).toEqual([true, false, false])
  })

  it('is tapped from its first day to its last, and let go of', () => {
    const first = tapped(null, at(0, 7))
    expect(first).toEqual({ from: at(0, 7), to: at(0, 7) })
    const whole = tapped(first, at(0, 9))
    expect(whole).toEqual({ from: at(0, 7), to: at(0, 9) })
    expect(tapped(whole, at(0, 20))).toEqual({ from: at(0, 20), to: at(0, 20) })
    expect(tapped(first, at(0, 7))).toBeNull()
    expect(tapped(first, at(1, 9))).toEqual({ from: at(1, 9), to: at(1, 9) })
  })

  it('is walked by keys, and never past the edges', () => {
    expect([moved(at(0, 0), 'ArrowLeft', 2, 31), moved(at(0, 3), 'ArrowDown', 2, 31), moved(at(1, 3), 'ArrowDown', 2, 31)]).toEqual([at(0, 0), at(1, 3), at(1, 3)])
    expect([moved(at(1, 9), 'Home', 2, 31), moved(at(1, 9), 'End', 2, 31), moved(at(1, 9), 'a', 2, 31)]).toEqual([at(1, 0), at(1, 30), null])
  })

  it('is entered for those alone whose days one may enter, with what came of each', () => {
    const people = [person('a'), person('b', false), person('c')]
    const items = itemsOf(people, { from: at(2, 9), to: at(0, 7) }, { status: 'stationed', period: 'morning', note: null })
    expect(items.map((one) => [one.user_id, one.start_on, one.end_on, one.period])).toEqual([
      ['a', '2024-10-08', '2024-10-10', 'morning'],
      ['c', '2024-10-08', '2024-10-10', 'morning'],
    ])
    expect([daysIn({ from: at(0, 7), to: at(0, 9) }, 'morning'), daysIn({ from: at(0, 9), to: at(0, 7) }, 'full_day')]).toEqual([1.5, 3])
    const refused = { status: 'refused' as const, stay: null, problem: { code: 'stay_overlaps', detail: '重叠', errors: [], overlaps: [] } }
    expect(outcomesOf(items, [{ status: 'created', stay: null, problem: null }, refused], people).map((one) => [one.name, one.result.status])).toEqual([
      ['测试·a', 'created'],
      ['测试·c', 'refused'],
    ])
  })

  it('stands in weeks from Monday on a phone', () => {
    const weeks = weeksOf(datesOf('2024-10'))
    expect(weeks[0]).toEqual([null, 0, 1, 2, 3, 4, 5])
    expect(weeks[weeks.length - 1]).toEqual([27, 28, 29, 30, null, null, null])
    expect(weeksOf(datesOf('2021-02'))).toHaveLength(4)
  })
})
