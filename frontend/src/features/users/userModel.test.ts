import { describe, expect, it } from 'vitest'
import { user } from '@/mocks/fixtures'
import { isExcluded, isPhone, possibleActs } from './userModel'

describe('accounts', () => {
  it('keep the three administrative roles apart from all others', () => {
    expect(isExcluded('system_admin', ['center'])).toBe(true)
    expect(isExcluded('center', ['auditor'])).toBe(true)
    expect(isExcluded('security_admin', ['auditor'])).toBe(true)
    expect(isExcluded('envoy', ['outpost_lead', 'unit_officer'])).toBe(false)
    expect(isExcluded('auditor', ['auditor'])).toBe(false)
  })

  it('offer what fits their state', () => {
    expect(possibleActs(user()).map((one) => one.act)).toEqual(['edit', 'roles', 'link', 'lock', 'archive'])
    expect(possibleActs(user({ status: 'locked' })).map((one) => one.act)).toContain('unlock')
    expect(possibleActs(user({ status: 'archived' })).map((one) => one.act)).toEqual(['restore'])
  })

  it('take phone numbers as people write them', () => {
    expect(isPhone('138 0000-0000')).toBe(true)
    expect(isPhone('2380000000')).toBe(false)
  })
})
