import { describe, expect, it } from 'vitest'
import type { ComparisonCell, ComparisonTeam, TeamCost } from '@/api/types'
import { closedSections, differingGroups, totalOf, valueWords } from './closeModel'
import { byZone, costFaults, costFields, costIn, costPatch, hasCosts, monthAfter, ranked } from './teamModel'

function cell(days: number, costs: number | null = null): ComparisonCell {
  const result = { conversion_pct: null, costs_yuan: costs, cost_per_effective_lead_yuan: null, cost_per_signing_yuan: null }
  return { from: '2024-10-01', to: '2024-10-31', days, visits: 0, receptions: 0, companies_visited: 0, reported_leads: 0, effective_leads: 0, progress_records: 0, signings: 0, result, is_frozen: false, differs: false }
}

function team(id: string, zone: string | null, ...days: number[]): ComparisonTeam {
  return { organization: { id, name: id }, zone, total: cell(days.reduce((sum, one) => sum + one, 0)), months: days.map((one) => cell(one)) }
}

describe('teams beside each other', () => {
  const teams = [team('甲组', '东', 1, 2), team('乙组', '西', 0, 0), team('丙组', '东', 4, 0.5), team('丁组', null, 5, 5)]

  it('stand from high to low, zeros at the end, in their zones', () => {
    expect(ranked(teams, 'days').map((one) => one.organization.id)).toEqual(['丁组', '丙组', '甲组', '乙组'])
    expect(byZone(teams, 'days').map((zone) => [zone.zone, zone.total, zone.months, zone.teams.length])).toEqual([
      ['', 10, [5, 5], 1],
      ['东', 7.5, [5, 2.5], 2],
      ['西', 0, [0, 0], 1],
    ])
    expect(monthAfter('2024-12', 1)).toBe('2025-01')
    expect(monthAfter('2024-01', -1)).toBe('2023-12')
  })

  it('tell costs only where somebody entered them', () => {
    expect(hasCosts([cell(1), cell(2)])).toBe(false)
    expect(hasCosts([cell(1), cell(2, 0)])).toBe(true)
  })
})

describe('a cost', () => {
  const kept = { id: 'c', month: '2024-10-01', item: '房租', amount_yuan: 12_000, note: null } as TeamCost

  it('is typed in 万元 and sent in yuan', () => {
    const fields = costFields(null, '2024-10')
    expect(costFaults(fields)).toEqual({ item: 'teams.item_required', amount: 'teams.amount_required' })
    expect(costIn('t', { ...fields, item: ' 差旅 ', amount: '1.2万' })).toEqual({ organization_id: 't', month: '2024-10-01', item: '差旅', amount_yuan: 12_000, note: null })
  })

  it('sends only what was changed', () => {
    const before = costFields(kept, '')
    expect(before).toEqual({ month: '2024-10', item: '房租', amount: '1.2', note: '' })
    expect(costPatch(before, { ...before, amount: '1.5万' })).toEqual({ amount_yuan: 15_000 })
  })
})

describe('a closed month', () => {
  const figure = (changes: object) => ({ key: 'a', section: 'main', differs: false, value: 1, now: 1, ...changes }) as never

  it('shows only what changed, section by section', () => {
    const figures = [figure({ key: 'a' }), figure({ key: 'b', differs: true }), figure({ key: 'c', section: 'leads' })]
    expect(closedSections(figures, false).map((one) => [one.name, one.figures.length])).toEqual([['main', 2], ['leads', 1]])
    expect(closedSections(figures, true).map((one) => one.figures.map((known) => known.key))).toEqual([['b']])
  })

  it('compares tables group by group', () => {
    expect(differingGroups({ value: { 甲: 1, 乙: 2 }, now: { 甲: 1, 乙: 3, 丙: 1 } })).toEqual([{ group: '乙', then: 2, now: 3 }, { group: '丙', then: 0, now: 1 }])
    expect(differingGroups({ value: 1, now: 2 })).toBeNull()
    expect([totalOf({ 甲: 1, 乙: 2 }), totalOf(3), totalOf(null)]).toEqual([3, 3, null])
    expect([valueWords(1234.5), valueWords(null)]).toEqual(['1,234.5', '—'])
  })
})
