import { describe, expect, it } from 'vitest'
import { stageList } from '@/mocks/leadWork'
import { comingLists, differenceOf, listOn } from './requirementModel'

const past = stageList().history[0]!
const list = stageList({ history: [{ ...past, from_on: '2024-12-01', requirements: [] }, past] })

describe('what a stage wants', () => {
  it('is the list of the day, and the product’s own before any was set', () => {
    expect(listOn(list, '2024-05-31')).toEqual(['owner', 'responsible_organization'])
    expect(listOn(list, '2024-06-01')).toEqual(['owner'])
    expect(listOn(list, '2024-12-01')).toEqual([])
    expect(comingLists(list, '2024-11-12').map((one) => one.from_on)).toEqual(['2024-12-01'])
  })

  it('tells what a change adds and drops', () => {
    expect(differenceOf(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], dropped: ['a'] })
  })
})
