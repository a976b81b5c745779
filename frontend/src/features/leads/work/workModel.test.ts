import { describe, expect, it } from 'vitest'
import { promise } from '@/mocks/leadWork'
import { wrongDay, wrongNeededDay, wrongWords } from '../acts/checks'
import { signingOf } from '../stages/signingModel'
import { promiseFieldsOf, promiseOf, promisePatchOf, readMu } from './promiseModel'
import { withTag } from './tagModel'

const say = (key: string) => key

describe('what is typed on a lead', () => {
  it('is words as people count them, and days that may be or must be there', () => {
    expect(wrongWords(' 好 ', 1, 2, say)).toBe('')
    expect(wrongWords('𠮷田', 1, 2, say)).toBe('')
    expect(wrongWords('好', 2, 5, say)).toBe('lead_work.words_length')
    expect(wrongDay('', say)).toBe('')
    expect(wrongDay('2024-13-01', say)).toBe('list.date_wrong')
    expect(wrongNeededDay('', say)).toBe('list.date_wrong')
  })

  it('is a tag once, however often it is typed', () => {
    expect(withTag(['用地'], ' 用地 ')).toEqual(['用地'])
    expect(withTag(['用地'], '急')).toEqual(['用地', '急'])
    expect(withTag(['用地'], '  ')).toEqual(['用地'])
  })
})

describe('a promise', () => {
  it('is sent in yuan and whole mu', () => {
    const fields = { ...promiseFieldsOf(null), content: ' 供地 ', amount: '1.2亿', land_mu: '1，200 亩', due_on: '2024-12-31' }
    expect(promiseOf(fields)).toEqual({ kind: 'policy', content: '供地', amount_yuan: 120_000_000, land_mu: 1200, organization_id: null, due_on: '2024-12-31' })
    expect(readMu('60.5')).toBeNull()
  })

  it('sends what was touched alone, so that its review stands where only its keeper changed', () => {
    const fields = { ...promiseFieldsOf(promise()), organization_id: '0190-land' }
    expect(promisePatchOf(fields, new Set(['organization_id']))).toEqual({ organization_id: '0190-land' })
  })
})

describe('a signing', () => {
  it('leaves to the lead what is left empty', () => {
    const fields = { name: '', signed_on: '2024-11-12', total_investment: '5000', fixed_asset_investment: '', hosting_organization_id: '', responsible_organization_id: '0190-outpost', sponsor: null, method: '' }
    expect(signingOf(fields)).toEqual({
      name: null,
      signed_on: '2024-11-12',
      total_investment_yuan: 50_000_000,
      fixed_asset_investment_yuan: null,
      hosting_organization_id: null,
      responsible_organization_id: '0190-outpost',
      sponsor_id: null,
      method: null,
    })
  })
})
