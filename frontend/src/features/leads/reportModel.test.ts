import { describe, expect, it } from 'vitest'
import { leadDetail, leadHint } from '@/mocks/leads'
import { enormousSums, faultsOf, fieldsOf, noFields, valuesOf } from './leadFields'
import { adopt, conflictRows, editFieldsOf, patchOf } from './leadFormModel'
import { askedOf, faultsOfReport, fieldOf, inputOf, isCode, meantOf, newReport } from './reportModel'

const t = (key: string) => key
const now = new Date('2024-11-12T01:02:03Z')

describe('a report as it is typed', () => {
  it('sends what was said and nothing else, under one reference however often', () => {
    const fields = { ...newReport(), company_name: ' 示例新材料有限公司 ', expected_investment: '1.2亿', source_type: '乡镇', method: '走访招商' }
    const input = inputOf(fields, '', now)
    expect(input).toEqual({
      company_name: '示例新材料有限公司',
      expected_investment_yuan: 120_000_000,
      source_type: '乡镇',
      method: '走访招商',
      is_restricted: false,
      client_ref: fields.client_ref,
      device_time: '2024-11-12T01:02:03.000Z',
    })
    expect(inputOf(fields, '', now).client_ref).toBe(input.client_ref)
    expect(input.client_ref).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newReport().client_ref).not.toBe(input.client_ref)
  })

  it('names a known company by its id, and takes its contact along', () => {
    const fields = { ...newReport({ method: '以商招商' }), company: { id: '1', name: '示例' }, company_name: '示', credit_code: '9144', contact_name: '李示例', land_need_mu: '60 亩' }
    expect(inputOf(fields, '138 0000 1234', now)).toMatchObject({ company_id: '1', method: '以商招商', land_need_mu: 60, contact: { name: '李示例', title: null, phone: '138 0000 1234' } })
    expect(inputOf(fields, '', now)).not.toHaveProperty('company_name')
    expect(inputOf(fields, '', now)).not.toHaveProperty('credit_code')
  })

  it('says at each field what is missing or wrong', () => {
    expect(Object.keys(faultsOfReport(newReport(), '', t)).sort()).toEqual(['company', 'expected_investment', 'method', 'source_type'])
    const wrong = { ...newReport(), company_name: '914403001922038216', contact_title: '经理', expected_investment: '很多', land_need_mu: '一点', expected_signing_on: '明年' }
    const faults = faultsOfReport(wrong, '12', t)
    expect(faults).toMatchObject({
      company: 'lead_reports.company_code_alone',
      contact_name: 'companies.contact_name_required',
      contact_phone: 'companies.phone_wrong',
      expected_investment: 'list.money_wrong',
      land_need_mu: 'lead_reports.land_wrong',
      expected_signing_on: 'list.date_wrong',
    })
    // A unit alone is no sum yet.
    expect(faultsOf({ ...noFields(), fixed_asset_investment: '亿' }, t)).not.toHaveProperty('fixed_asset_investment')
    expect(fieldOf('contact.phone')).toBe('contact_phone')
    expect(fieldOf('method')).toBe('method')
  })

  it('asks about sums beyond 100亿, not about that sum itself', () => {
    expect(enormousSums({ ...noFields(), expected_investment: '100亿', expected_tax: '100.0001亿' }).map((one) => one.field)).toEqual(['expected_tax'])
  })

  it('asks for hints by what was typed: a code, a name, or the company that was chosen', () => {
    const fields = newReport()
    expect(askedOf({ ...fields, company_name: ' 示例 ' })).toEqual({ name: '示例', credit_code: '' })
    expect(askedOf({ ...fields, company_name: '914403001922038216' })).toEqual({ name: '', credit_code: '914403001922038216' })
    expect(askedOf({ ...fields, company_name: '示例', credit_code: '９１４４03001922038216' })).toEqual({ name: '示例', credit_code: '914403001922038216' })
    expect(askedOf({ ...fields, company: { id: '1', name: '示例光学' }, company_name: 'x' })).toEqual({ name: '示例光学', credit_code: '' })
    expect(isCode('示例')).toBe(false)
  })

  it('takes a company whose name only holds the words for another one', () => {
    const [same, similar] = [leadHint(), leadHint({ id: '2', likeness: 'similar' })]
    expect(meantOf({ company: null }, [similar, same])).toBe(same)
    expect(meantOf({ company: null }, [similar])).toBeNull()
    expect(meantOf({ company: { id: '2', name: '' } }, [same, similar])).toBe(similar)
  })
})

describe('a lead as it is edited', () => {
  const lead = leadDetail({ fixed_asset_investment_yuan: 840_000_000, expected_output_yuan: 12_345_678 })

  it('is the same after going through the form', () => {
    expect(patchOf(editFieldsOf(lead), editFieldsOf(lead))).toEqual({})
    expect(valuesOf(fieldsOf(lead))).toMatchObject({ expected_investment_yuan: 1_200_000_000, expected_output_yuan: 12_345_678, is_manufacturing: true, industry_fit: null })
  })

  it('sends only what was changed, cleared fields as null', () => {
    const mine = { ...editFieldsOf(lead), name: '', land_need_mu: '80', industry_fit: 'no', owner: { id: '9', name: '某某' } }
    expect(patchOf(editFieldsOf(lead), mine)).toEqual({ name: null, land_need_mu: 80, industry_fit: false, owner_id: '9' })
  })

  it('shows what either changed, and leaves another’s changes to them', () => {
    const opened = editFieldsOf(lead)
    const form = { ...opened, name: '我的名称' }
    const theirs = editFieldsOf({ ...lead, land_need_mu: 100, owner: { id: '8', name: '别人' } })
    expect(conflictRows(opened, form, theirs, t)).toEqual([
      { label: 'leads.own_name', now: '示例光学基膜二期', mine: '我的名称' },
      { label: 'leads.land_need', now: '100', mine: '60' },
      { label: 'leads.owner', now: '别人', mine: '' },
    ])
    adopt(form, opened, theirs)
    expect(patchOf(theirs, form)).toEqual({ name: '我的名称' })
  })
})
