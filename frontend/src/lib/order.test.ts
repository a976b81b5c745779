import { describe, expect, it } from 'vitest'
import { inOrder, moved } from './order'

describe('an order', () => {
  it('moves one thing and leaves the others as they stood', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(['a', 'b'], 1, 9)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
  })

  it('is of ids; what it does not know stays at the end', () => {
    const list = ['a', 'b', 'c', 'new'].map((id) => ({ id }))
    expect(inOrder(list, ['c', 'a', 'b']).map((one) => one.id)).toEqual(['c', 'a', 'b', 'new'])
    expect(inOrder(list, null)).toEqual(list)
  })
})
