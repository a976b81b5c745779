import { describe, expect, it } from 'vitest'
import { buildTree, filterTree, flattenTree } from './tree'

const items = [
  { id: 'c', parent_id: 'b' },
  { id: 'a', parent_id: null },
  { id: 'b', parent_id: 'a' },
  { id: 'x', parent_id: 'archived' },
]

describe('tree', () => {
  it('stands in reading order whatever the order of the list; orphans stay visible', () => {
    const rows = flattenTree(buildTree(items), new Set())
    expect(rows.map((row) => `${row.item.id}${String(row.depth)}`)).toEqual(['a0', 'b1', 'c2', 'x0'])
  })

  it('leaves out what lies under a closed node', () => {
    expect(flattenTree(buildTree(items), new Set(['b'])).map((row) => row.item.id)).toEqual(['a', 'b', 'x'])
  })

  it('keeps what is above a match', () => {
    const found = filterTree(buildTree(items), (item) => item.id === 'c')
    expect(flattenTree(found, new Set()).map((row) => row.item.id)).toEqual(['a', 'b', 'c'])
  })
})
