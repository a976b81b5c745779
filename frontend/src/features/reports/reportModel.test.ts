import { describe, expect, it } from 'vitest'
import type { ReportComment } from '@/api/types'
import { anchorOf, commentsAt, conflictRows, dueWords, groupNumbers, isNeeded, numberAt, patchOf, placesOf, step, touchedParts, waitsFor, writtenRows } from './reportModel'

function comment(changes: Partial<ReportComment>): ReportComment {
  return { id: 'c', report_id: 'r', place: 'narrative', words: '请写明', created_by: null, answer: null, answered_by: null, answered_at: null, resolved_by: null, resolved_at: null, version: 1, created_at: '', updated_at: '', can: { answer: false, resolve: false }, ...changes }
}

const report = { status: 'draft', due_on: '2024-10-31', opens_on: '2024-10-25', is_late: false, first_submitted_at: null } as const

describe('a monthly report', () => {
  it('groups its numbers, and keeps those that it has never heard of', () => {
    const numbers = ['late_entries', 'visits', 'days', 'quiet_people', 'signings'].map((key) => ({ key }))
    expect(groupNumbers(numbers).map((group) => [group.name, group.numbers.map((one) => one.key)])).toEqual([
      ['stationed', ['days', 'quiet_people']],
      ['visiting', ['visits']],
      ['leading', ['signings']],
      ['other', ['late_entries']],
    ])
  })

  it('says whose turn it is and how much time is left', () => {
    expect((['draft', 'returned', 'submitted', 'accepted'] as const).map((status) => waitsFor({ status }))).toEqual(['lead', 'lead', 'center', null])
    const told = (today: string, changes = {}) => {
      const { key, values, tone } = dueWords({ ...report, ...changes }, today)
      return [key.replace('monthly_reports.', ''), values.n, tone]
    }
    expect(told('2024-10-20')).toEqual(['opens', undefined, 'plain'])
    expect(told('2024-10-25')).toEqual(['due_in', 6, 'plain'])
    expect(told('2024-10-28')).toEqual(['due_in', 3, 'warn'])
    expect(told('2024-10-31')).toEqual(['due_today', 0, 'warn'])
    expect(told('2024-11-02')).toEqual(['overdue', 2, 'late'])
    expect(told('2024-11-02', { first_submitted_at: '2024-10-30T00:00:00Z' })).toEqual(['was_in_time', undefined, 'plain'])
    expect(told('2024-11-02', { first_submitted_at: '2024-11-01T00:00:00Z', is_late: true })).toEqual(['was_late', undefined, 'late'])
  })

  it('leads to what is missing, and to the first comment that waits', () => {
    const comments = [comment({ id: 'a', answer: '已补' }), comment({ id: 'b', resolved_at: '2024-11-01T00:00:00Z' }), comment({ id: 'd', place: 'number:visits' })]
    expect(anchorOf({ key: 'plan' }, comments)).toBe('part-plan')
    expect(anchorOf({ key: 'comments' }, comments)).toBe('comment-d')
    expect(['narrative', 'plan', 'comments', 'quiet_people', 'visits_without_outcome'].filter((key) => isNeeded({ key }))).toEqual(['narrative', 'plan', 'comments'])
    expect(commentsAt(comments, 'number:visits').map((one) => one.id)).toEqual(['d'])
    expect(placesOf({ numbers: [{ key: 'days' }] as never })).toEqual(['report', 'number:days', 'narrative', 'problems', 'plan'])
    expect([numberAt('number:days'), numberAt('plan')]).toEqual(['days', null])
  })

  it('sends only what was changed, and shows both where somebody was faster', () => {
    const base = { narrative: '甲', problems: '', plan: '乙' }
    const form = { narrative: '甲改', problems: ' ', plan: '' }
    expect(touchedParts(base, form)).toEqual(['narrative', 'plan'])
    expect(patchOf(base, form)).toEqual({ narrative: '甲改', plan: null })
    const theirs = { narrative: '甲', problems: '别人写的', plan: '乙' }
    expect(conflictRows(base, form, theirs, (part) => part).map((row) => [row.label, row.now, row.mine])).toEqual([
      ['narrative', '甲', '甲改'],
      ['problems', '别人写的', ' '],
      ['plan', '乙', ''],
    ])
  })

  it('tells how far a record differs, and returns with comments that were written', () => {
    expect(step({ weight_then: null, weight_now: 1 }).by).toBe(1)
    expect(step({ weight_then: 2, weight_now: null }).by).toBe(-2)
    expect(writtenRows([{ place: 'plan', text: ' 再具体些 ' }, { place: 'report', text: ' ' }])).toEqual([{ place: 'plan', text: '再具体些' }])
  })
})
