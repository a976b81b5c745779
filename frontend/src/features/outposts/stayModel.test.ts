import { describe, expect, it } from 'vitest'
import type { Stay } from '@/api/types'
import { i18n } from '@/locales'
import { stay } from '@/mocks/stays'
import { faultsOf, fieldsOf, inputOf, spanOf, told, toConfirm, waitsFor } from './stayModel'

const t = i18n.global.t as (key: string) => string

describe('days that somebody enters', () => {
  it('are read as people type them, and sent as halves', () => {
    const fields = { ...fieldsOf(null), start_on: '2024.10.8', end_on: '20241010', period: 'morning', note: ' ' }
    expect(faultsOf(fields, t)).toEqual({})
    expect(inputOf(fields)).toEqual({ start_on: '2024-10-08', end_on: '2024-10-10', status: 'stationed', period: 'morning', note: null })
    expect(inputOf({ ...fields, user: { id: 'a', name: '甲' } }).user_id).toBe('a')
  })

  it('end after they begin, within a year', () => {
    expect(faultsOf({ ...fieldsOf(null), start_on: '2024-10-08', end_on: '2024-10-07' }, t)).toEqual({ end_on: '结束日期不能早于开始日期' })
    expect(Object.keys(faultsOf({ ...fieldsOf(null), start_on: '', end_on: '2024-10-07' }, t))).toEqual(['start_on'])
    expect(Object.keys(faultsOf({ ...fieldsOf(null), start_on: '2024-01-01', end_on: '2025-01-01' }, t))).toEqual(['end_on'])
  })

  it('are told in words', () => {
    expect(spanOf({ start_on: '2024-10-08', end_on: '2024-10-08' }, t)).toBe('2024-10-08')
    expect(told(stay({ period: 'afternoon' }), t)).toBe('2024-10-02 至 2024-10-03 下午 驻外（待确认）')
  })

  it('are confirmed once they are over, by whoever may', () => {
    const may = { ...stay({}).can, confirm: true }
    const rows = [stay({ id: 'a', can: may }), stay({ id: 'b' }), stay({ id: 'c', can: may, end_on: '2024-10-09' }), stay({ id: 'd', can: may, claim: 'disputed' as Stay['claim'] })]
    expect(toConfirm(rows, '2024-10-09').map((one) => one.id)).toEqual(['a'])
    expect([waitsFor(rows[0]!, '2024-10-09', t), waitsFor(rows[2]!, '2024-10-09', t)]).toEqual(['', '这些天还没有过完，暂不能确认'])
  })
})
