import { describe, expect, it } from 'vitest'
import type { Project } from '@/api/types'
import { lead } from '@/mocks/leads'
import { daysStill, overdueStep } from './owedModel'

const today = '2024-11-12'

describe('how long a lead stands still', () => {
  it('is counted from the last progress, from the report where there was none, and never below zero', () => {
    expect(daysStill(lead({ last_progress_on: '2024-10-28' }), today)).toBe(15)
    expect(daysStill(lead({ last_progress_on: null, reported_on: '2024-10-01' }), today)).toBe(42)
    expect(daysStill(lead({ last_progress_on: '2024-11-20' }), today)).toBe(0)
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
