import { describe, expect, it } from 'vitest'
import type { Target } from '@/api/types'
import { figure } from '@/mocks/figures'
import { organization, root } from '@/mocks/fixtures'
import { indicatorsOf, matrixRows, progressOf } from './matrixModel'

function target(id: string, indicator: string, unit: string): Target {
  return {
    id,
    indicator,
    year: 2024,
    organization: { id: unit, name: unit },
    value: '10',
    plan_ppm: [],
    version: 1,
    archived_at: null,
    created_at: '2024-01-02T00:00:00Z',
    updated_at: '2024-01-02T00:00:00Z',
    can: { update: false },
  }
}

const center = organization({ id: 'center', name: '县招商中心', parent_id: root.id })
const outpost = organization({ id: 'outpost', name: '驻示例组', parent_id: 'center' })
const town = organization({ id: 'town', name: '示例镇', parent_id: root.id })
const units = [root, center, outpost, town]
const targets = [target('1', '拜访企业(家)', 'outpost'), target('2', '新开工项目(个)', 'outpost'), target('3', '新开工项目(个)', root.id), target('4', '省外资金(万元)', 'town')]

describe('the matrix of targets', () => {
  it('has the indicators with a figure first', () => {
    expect(indicatorsOf(targets)).toEqual(['省外资金(万元)', '新开工项目(个)', '拜访企业(家)'])
  })

  it('keeps the order of the tree, indented by the units that show', () => {
    const rows = matrixRows(targets, units, ['新开工项目(个)'], '')
    expect(rows.map((row) => [row.id, row.depth, row.targets[0]?.id])).toEqual([
      [root.id, 0, '3'],
      ['outpost', 1, '2'],
      ['town', 1, undefined],
    ])
    expect(matrixRows(targets, units, [], 'center').map((row) => row.id)).toEqual(['outpost'])
    expect(matrixRows([target('5', '新开工项目(个)', 'gone')], units, [], '').map((row) => row.name)).toEqual(['gone'])
  })

  it('takes completion from the figure that the indicator plans, and says nothing where there is none', () => {
    const progress = { value: 10, completion_pct: 30, schedule_pct: 83.3, ahead_pp: -53.3 }
    expect(progressOf([figure({ key: 'started', target: progress })], '新开工项目(个)')).toEqual(progress)
    expect(progressOf([figure({ key: 'started', target: progress })], '拜访企业(家)')).toBeNull()
    expect(progressOf(undefined, '新开工项目(个)')).toBeNull()
  })
})
