import { describe, expect, it } from 'vitest'
import type { Project } from '@/api/types'
import { lead } from '@/mocks/leads'
import { daysStill, overdueStep, owedLeads } from './owedModel'

const today = '2024-11-12'

describe('what is owed on leads', () => {
  it('is progress after more than two weeks, counted from the report where there was none', () => {
    expect(owedLeads([lead({ last_progress_on: '2024-10-29' })], today)).toEqual([])
    expect(owedLeads([lead({ last_progress_on: '2024-10-28' })], today)[0]?.debts).toEqual([{ kind: 'no_progress', days: 1 }])
    expect(owedLeads([lead({ last_progress_on: null, reported_on: '2024-10-01' })], today)[0]?.debts).toEqual([{ kind: 'no_progress', days: 28 }])
    expect(daysStill(lead({ last_progress_on: '2024-11-20' }), today)).toBe(0)
  })

  it('is a signing that should have been, and another look at what was parked', () => {
    const signing = lead({ last_progress_on: '2024-11-10', expected_signing_on: '2024-11-11' })
    expect(owedLeads([signing], today)[0]?.debts).toEqual([{ kind: 'signing_passed', days: 1 }])
    expect(owedLeads([lead({ ...signing, expected_signing_on: today })], today)).toEqual([])
    const parked = lead({ stage: 'parked', parked_until: '2024-11-02', last_progress_on: '2024-01-01' })
    expect(owedLeads([parked], today)[0]?.debts).toEqual([{ kind: 'look_again', days: 10 }])
  })

  it('is nothing once a lead has ended, and comes with the longest overdue first', () => {
    const old = { last_progress_on: '2024-01-01' }
    expect(owedLeads([lead({ ...old, stage: 'signed' }), lead({ ...old, stage: 'lost' })], today)).toEqual([])
    const later = lead({ id: 'b', last_progress_on: '2024-10-20', expected_signing_on: '2024-11-01' })
    const both = owedLeads([later, lead({ id: 'a', ...old })], today)
    expect(both.map((one) => one.lead.id)).toEqual(['a', 'b'])
    expect(both[1]?.debts.map((debt) => debt.kind)).toEqual(['signing_passed', 'no_progress'])
  })
})

describe('an overdue project', () => {
  const dates = { started_planned_on: null, started_on: null, production_planned_on: null, production_on: null }
  const project = (changes: Partial<Project>) => ({ ...dates, ...changes }) as Project

  it('says which step is late and by how much, as far as its row tells', () => {
    expect(overdueStep(project({ started_planned_on: '2024-11-02' }), today)).toEqual({ step: 'started', days: 10 })
    expect(overdueStep(project({ started_planned_on: '2024-11-02', started_on: '2024-11-05', production_planned_on: '2024-11-11' }), today)).toEqual({
      step: 'production',
      days: 1,
    })
    expect(overdueStep(project({ production_planned_on: today }), today)).toEqual({ step: 'other', days: null })
  })
})
