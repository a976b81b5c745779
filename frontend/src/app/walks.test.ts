import { describe, expect, it } from 'vitest'
import { faces, walks } from '../../e2e/walks'
import { router } from './router'

describe('the browser tests', () => {
  it('walk every route of the application, and none that is not there', () => {
    const names = router.getRoutes().map((route) => String(route.name))
    expect(names.length).toBeGreaterThan(40)
    expect(Object.keys(walks).sort()).toEqual([...names].sort())
  })

  it('come to the route that they name', () => {
    for (const [name, walk] of Object.entries(walks)) {
      const address = walk.to === undefined ? walk.address : `${walk.to}some-id`
      expect(router.resolve(address).name).toBe(name)
    }
    for (const [name, walk] of Object.entries(faces)) expect(router.resolve(walk.address).name, name).not.toBe('not_found')
  })
})
