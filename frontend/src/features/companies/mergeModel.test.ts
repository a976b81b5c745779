import { describe, expect, it } from 'vitest'
import { companyDetail as company } from '@/mocks/companies'
import { nameAfter, rowsOf } from './mergeModel'

describe('what a merge has to choose', () => {
  it('are the fields that both have and that differ; an empty one is filled without asking', () => {
    const kept = company({ id: '1', name: '示例光学股份有限公司', province: '浙江省', city: null, industry: '制造业' })
    const merged = company({ id: '2', name: '示例光学', province: '上海市', city: '宁波市', industry: '制造业' })
    const rows = rowsOf(kept, merged)
    expect(rows.map((row) => [row.field, row.open])).toEqual([['name', true], ['province', true], ['city', false]])
    expect(nameAfter(kept, merged, [])).toBe('示例光学股份有限公司')
    expect(nameAfter(kept, merged, ['name'])).toBe('示例光学')
  })

  it('never are the two as each other’s parents', () => {
    const kept = company({ id: '1', parent: { id: '2', name: '示例集团' } })
    const merged = company({ id: '2', parent: { id: '3', name: '示例控股' } })
    expect(rowsOf(kept, merged).find((row) => row.field === 'parent_company_id')).toMatchObject({ kept: '', merged: '示例控股', open: false })
  })
})
