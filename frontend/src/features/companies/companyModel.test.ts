import { describe, expect, it } from 'vitest'
import { fieldsOf, inputOf, provinces, tagsOf } from './companyModel'

describe('a company as it is typed', () => {
  it('is sent trimmed, with nulls for what is empty', () => {
    const typed = { ...fieldsOf(null), name: ' 示例光学股份有限公司 ', credit_code: '９１４４0300192203821６', city: '  ', tags: '链主、上市，链主' }
    expect(inputOf(typed)).toMatchObject({ name: '示例光学股份有限公司', credit_code: '914403001922038216', city: null, parent_company_id: null, tags: ['链主', '上市'] })
  })

  it('takes tags apart however they are separated', () => {
    expect(tagsOf('链主, 上市；专精特新\n 总部 ')).toEqual(['链主', '上市', '专精特新', '总部'])
    expect(tagsOf('')).toEqual([])
  })

  it('knows all provinces', () => {
    expect(new Set(provinces).size).toBe(34)
  })
})
