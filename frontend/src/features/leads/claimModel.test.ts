import { describe, expect, it } from 'vitest'
import type { FirstReportEvent } from '@/api/types'
import { percent } from '@/lib/numbers'
import { claimDetail } from '@/mocks/leadClaims'
import { leadDetail, receipt } from '@/mocks/leads'
import { valueOf } from '@/ui/fields'
import { compare, firstOf } from './compareModel'
import { decisionOf, faultsOfDecision, newDecision } from './decisionModel'
import { firstReportItem } from './firstReportModel'
import { protectionTone } from './protectionModel'
import { isCheckCode } from './receiptModel'
import { faultOfShares, readPercent, sharesOf, sumOf } from './sharesModel'

const lead = leadDetail()
const claim = claimDetail()
const finder = '0190-outpost'
const claimant = '0190-town'

describe('two reports side by side', () => {
  it('marks what differs, and leaves out what neither tells', () => {
    const rows = compare(claim.report, lead, (field, row) => JSON.stringify(valueOf(field, row) ?? '').replace(/^""$/, ''))
    const differing = rows.filter((row) => row.differs).map((row) => row.key)
    expect(differing).toEqual(['name', 'expected_investment_yuan', 'source_type', 'investor_introduction', 'land_need_mu'])
    expect(rows.map((row) => row.key)).not.toContain('energy_need')
    expect(compare(claim.report, null, () => 'x').every((row) => !row.differs && row.lead === '')).toBe(true)
  })

  it('tells who was first by the server’s receipts, and by the day where a ledger brought the lead', () => {
    expect(firstOf(claim, lead)).toBe('lead')
    expect(firstOf({ ...claim, lead_receipt: receipt({ received_at: '2025-01-01T00:00:00Z' }) }, lead)).toBe('claim')
    expect(firstOf({ ...claim, lead_receipt: null }, lead)).toBe('lead')
    expect(firstOf({ ...claim, lead_receipt: null, reported_on: '2024-01-01' }, lead)).toBe('claim')
    expect(firstOf(claim, null)).toBeNull()
  })
})

describe('shares', () => {
  it('are read as people write percent, down to hundredths', () => {
    expect(['60', '33.33', '0.5%', ' 100 '].map(readPercent)).toEqual([6000, 3333, 50, 10_000])
    expect(['', '0', '101', '1.234', '多', '-5'].map(readPercent)).toEqual([null, null, null, null, null, null])
    expect(percent(3333)).toBe('33.33%')
    expect(percent(6000)).toBe('60%')
  })

  it('are whole, each unit once, both reporting units among them', () => {
    const rows = (one: string, other: string) => [
      { organization_id: finder, percent: one },
      { organization_id: claimant, percent: other },
    ]
    expect(faultOfShares(rows('60', '40'), [finder, claimant])).toBe('')
    expect(sumOf(rows('33.33', '66.67'))).toBe(10_000)
    expect(faultOfShares(rows('60', '39.99'))).toBe('lead_claims.shares_sum')
    expect(faultOfShares(rows('60', ''))).toBe('lead_claims.shares_percent')
    expect(faultOfShares([{ organization_id: '', percent: '100' }])).toBe('lead_claims.shares_unit')
    expect(faultOfShares([{ organization_id: finder, percent: '50' }, { organization_id: finder, percent: '50' }])).toBe('lead_claims.shares_once')
    expect(faultOfShares([{ organization_id: finder, percent: '100' }], [finder, claimant])).toBe('lead_claims.shares_both')
    expect(faultOfShares([])).toBe('lead_claims.shares_count')
    expect(sharesOf(rows('60', '40'))).toEqual([{ organization_id: finder, share_bp: 6000 }, { organization_id: claimant, share_bp: 4000 }])
  })

  it('stand in the history by the names of their units', () => {
    const event: FirstReportEvent = { id: '1', kind: 'shares_set', at: '2024-11-01T00:00:00Z', on: '2024-11-01', by: '方示例', organization: null, until: null, note: null, shares: [] }
    const told = (changes: Partial<FirstReportEvent>) => firstReportItem({ ...event, ...changes }, (key) => (key === 'list.and' ? '、' : key))
    const shares = [{ organization: { id: finder, name: '驻示例组' }, share_bp: 6000 }, { organization: { id: claimant, name: '示例镇' }, share_bp: 4000 }]
    expect(told({ shares })).toMatchObject({ kind: 'leads.first_shares_set', more: ['驻示例组 60%、示例镇 40%'], who: '方示例' })
    expect(told({ kind: 'claim_joined', note: '双方都有贡献' }).more).toEqual(['双方都有贡献'])
    expect(told({ kind: 'reported', until: '2024-12-01' }).more).toEqual(['leads.first_until'])
  })
})

describe('a decision', () => {
  it('begins with halves, and needs an outcome, a reason and whole shares', () => {
    const fields = newDecision(claim, lead)
    expect(fields.joined).toEqual([{ organization_id: finder, percent: '50' }, { organization_id: claimant, percent: '50' }])
    expect(faultsOfDecision(fields, claimant, finder)).toEqual({ outcome: 'lead_claims.outcome_required', reason: 'lead_claims.reason_length' })
    const joined = { ...fields, outcome: 'joined' as const, reason: '双方都有贡献', joined: [{ organization_id: finder, percent: '60' }, { organization_id: claimant, percent: '30' }] }
    expect(faultsOfDecision(joined, claimant, finder)).toEqual({ shares: 'lead_claims.shares_sum' })
    expect(decisionOf({ ...fields, outcome: 'rejected', reason: ' 同一项目 ' })).toEqual({ outcome: 'rejected', reason: '同一项目' })
    expect(decisionOf({ ...fields, outcome: 'transferred', reason: '无进展' })?.shares).toEqual([{ organization_id: claimant, share_bp: 10_000 }])
    expect(decisionOf(fields)).toBeNull()
  })
})

describe('small things of a lead', () => {
  it('let a protection stand out as it ends, and know a check code', () => {
    expect([30, 14, 1].map((days) => protectionTone({ is_over: false, days_left: days }))).toEqual(['good', 'warn', 'warn'])
    expect(protectionTone({ is_over: true, days_left: 0 })).toBe('plain')
    expect(['7K3QM-XW9FT', '7k3qmxw9ft', ' 7K3QM XW9FT '].map(isCheckCode)).toEqual([true, true, true])
    expect(['', '7K3QM', '7K3QM-XW9FT1', '核验码核验码核验码核'].map(isCheckCode)).toEqual([false, false, false, false])
  })
})
