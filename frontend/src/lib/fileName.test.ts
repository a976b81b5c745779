import { describe, expect, it } from 'vitest'
import { fileNameFrom } from './fileName'

describe('names of downloads', () => {
  it('prefers the extended form', () => {
    const header = `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent('台账.xlsx')}`
    expect(fileNameFrom(header, 'x')).toBe('台账.xlsx')
  })

  it('takes the plain form, quoted or not', () => {
    expect(fileNameFrom('attachment; filename="a b.xlsx"', 'x')).toBe('a b.xlsx')
    expect(fileNameFrom('attachment; filename=a.xlsx', 'x')).toBe('a.xlsx')
  })

  it('falls back', () => {
    expect(fileNameFrom(null, '台账.xlsx')).toBe('台账.xlsx')
    expect(fileNameFrom("attachment; filename*=UTF-8''%E0%A4%A", 'x')).toBe('x')
  })
})
