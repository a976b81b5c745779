import { describe, expect, it } from 'vitest'
import { checkCreditCode, foldCreditCode } from './creditCode'

// The same codes as in the tests of the server's rule.
describe('credit codes', () => {
  it('are good as the server finds them good', () => {
    for (const code of ['914403001922038216', '9144030071526726XG', '91330100799655058B']) expect(checkCreditCode(code), code).toBe('good')
    expect(checkCreditCode('914403001922038217')).toBe('invalid')
    expect(checkCreditCode('91440300192203821I')).toBe('invalid')
    expect(checkCreditCode('9144030019220382161')).toBe('invalid')
  })

  it('say nothing wrong while they are typed, but for a character that cannot be', () => {
    expect(checkCreditCode('')).toBe('empty')
    expect(checkCreditCode(' 9144 '.trim())).toBe('short')
    expect(checkCreditCode('91440300192203821')).toBe('short')
    expect(checkCreditCode('9144O')).toBe('invalid')
  })

  it('are read whatever their width and case', () => {
    expect(foldCreditCode('　９１４４０３００７１５２６７２６ｘｇ ')).toBe('9144030071526726XG')
    expect(checkCreditCode('９１４４０３００７１５２６７２６ｘｇ')).toBe('good')
  })

  it('are worth a look where the organization code in them is none', () => {
    // Characters 9–17 changed, and the last character made right again.
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const good = Array.from(alphabet, (last) => `91440300192203822${last}`).filter((code) => checkCreditCode(code) !== 'invalid')
    expect(good).toHaveLength(1)
    expect(checkCreditCode(good[0] ?? '')).toBe('organization')
  })
})
