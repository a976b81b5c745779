import { describe, expect, it } from 'vitest'
import { withTabLock } from './tabLock'

describe('one tab at a time', () => {
  it('runs the second only after the first, and lets go after a failure', async () => {
    const order: string[] = []
    const slow = withTabLock('refresh', async () => {
      order.push('first in')
      await new Promise((resolve) => setTimeout(resolve, 120))
      order.push('first out')
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
    const next = withTabLock('refresh', () => {
      order.push('second')
      return Promise.reject(new Error('refused'))
    })
    await slow
    await expect(next).rejects.toThrow('refused')
    expect(order).toEqual(['first in', 'first out', 'second'])
    await expect(withTabLock('refresh', () => Promise.resolve('free'))).resolves.toBe('free')
  })
})
