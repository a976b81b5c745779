import { describe, expect, it } from 'vitest'
import { wayBack } from './wayBack'

describe('the way back after signing in', () => {
  it('leads to a page of this application only', () => {
    expect(wayBack({ query: { next: '/figures?as_of=2024-10-31' } })).toBe('/figures?as_of=2024-10-31')
    for (const next of ['https://example.org', '//example.org', '/\\example.org', 'figures', null]) {
      expect(wayBack({ query: { next } })).toBe('/')
    }
  })
})
