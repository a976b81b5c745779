import { describe, expect, it } from 'vitest'
import type { TripBrief } from '@/api/types'
import { i18n } from '@/locales'
import { briefCompany, trip } from '@/mocks/trips'
import { aboutOf, blockersOf, isPast, nextOf, standingOf, travellers } from './briefModel'

const t = i18n.global.t as (key: string) => string
const named = (id: string, planned_on: string | null) => briefCompany({ company: { id, name: id }, planned_on })
const planned = (id: string, visited: boolean) => ({ company: { id, name: id }, planned_on: null, note: null, visited })

function brief(changes: Partial<TripBrief> = {}): TripBrief {
  return {
    trip: trip({ companies: [planned('a', true), planned('b', false), planned('c', false), planned('d', false)] }),
    as_of: '2024-10-09',
    companies: [named('a', '2024-10-08'), named('b', '2024-10-08'), named('d', '2024-10-10'), named('c', '2024-10-09'), named('e', null)],
    ...changes,
  }
}

describe('a brief', () => {
  it('tells where one has been and goes today', () => {
    expect(brief().companies.map((one) => standingOf(one, brief()))).toEqual(['visited', null, null, 'today', 'visited'])
  })

  it('leads to the company that is next, and to none once all is past', () => {
    expect(nextOf(brief())).toBe('c')
    expect(nextOf(brief({ as_of: '2024-10-11' }))).toBeNull()
    expect(nextOf(brief({ trip: trip({ companies: [planned('f', false)] }), companies: [named('f', null)], as_of: '2024-10-11' }))).toBe('f')
  })

  it('leaves out what nobody knows of a company', () => {
    expect(aboutOf(briefCompany(), t)).toEqual([])
    expect(aboutOf(briefCompany({ province: '示例省', chain: '膜材', chain_link: '基膜', stock_code: '600000', tags: ['上市'] }), t)).toEqual(['示例省', '膜材 · 基膜', '股票代码 600000', '上市'])
  })

  it('names the lead of a blocker where there are several', () => {
    const blocker = { cause: '用地', description: null, opened_on: null, solver_organization: null }
    const lead = { id: 'l', code: 'XS-1', name: null, stage: 'negotiating' as const, expected_investment_yuan: 1, organization: null, lead_leader: null, last_progress_on: null, blockers: [blocker] }
    expect(blockersOf(briefCompany({ leads: [lead] })).map((one) => one.lead)).toEqual([''])
    expect(blockersOf(briefCompany({ leads: [lead, { ...lead, id: 'm', code: 'XS-2', name: '基膜项目' }] })).map((one) => one.lead)).toEqual(['XS-1', '基膜项目'])
  })

  it('says who travels and what is overdue', () => {
    const members = [{ person: null, name: '万示例', post: '副主任' }, { person: null, name: '邓示例', post: null }]
    expect(travellers(trip({ members }), t)).toBe('孙示例（带队）、万示例（副主任）、邓示例')
    expect([isPast('2024-10-08', '2024-10-09'), isPast('2024-10-09', '2024-10-09'), isPast(null, '2024-10-09')]).toEqual([true, false, false])
  })
})
