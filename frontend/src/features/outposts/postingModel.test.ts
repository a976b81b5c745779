import { describe, expect, it } from 'vitest'
import { i18n } from '@/locales'
import { faultsOf, fieldsOf, inputOf, patchOf } from './postingModel'

const t = i18n.global.t as (key: string) => string
const whole = { user: { id: 'u', name: '测试·甲' }, organization_id: 'o', from_on: '2024.3.1', to_on: '', interrupts: false }

describe('a posting', () => {
  it('says who, where and since when; its end may stay open', () => {
    expect(Object.keys(faultsOf(fieldsOf(null), false, t))).toEqual(['user', 'organization_id', 'from_on'])
    expect(faultsOf(whole, false, t)).toEqual({})
    expect(inputOf(whole)).toEqual({ user_id: 'u', organization_id: 'o', from_on: '2024-03-01', to_on: null })
    expect(inputOf({ ...whole, interrupts: true }).interrupts).toBe(true)
  })

  it('ends after it begins', () => {
    expect(Object.keys(faultsOf({ ...whole, to_on: '2024-02-28' }, false, t))).toEqual(['to_on'])
    expect(Object.keys(faultsOf({ ...whole, to_on: '下月' }, false, t))).toEqual(['to_on'])
  })

  it('that stands may have no first day, and sends what was touched alone', () => {
    expect(faultsOf({ ...whole, from_on: '' }, true, t)).toEqual({})
    expect(patchOf({ ...whole, to_on: '20240831' }, new Set(['to_on']))).toEqual({ to_on: '2024-08-31' })
    expect(patchOf({ ...whole, to_on: '' }, new Set(['to_on']))).toEqual({ to_on: null })
  })
})
