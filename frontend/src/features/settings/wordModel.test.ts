import { describe, expect, it } from 'vitest'
import { packageOf } from '@/mocks/settings'
import { holderOf, isWord, packageState, sameWord } from './wordModel'

describe('a word of a dictionary', () => {
  it('is short and splits no list', () => {
    expect(['领导走访', ' 乡镇　', '长'.repeat(40)].map(isWord)).toEqual([true, true, true])
    expect(['', '  ', 'a,b', '甲、乙', '甲；乙', '甲\n乙', '长'.repeat(41)].map(isWord)).toEqual([false, false, false, false, false, false, false])
  })

  it('reads the same in full width and in capitals', () => {
    expect([sameWord('ＡＢ', 'ab'), sameWord(' 甲', '甲'), sameWord('甲', '乙')]).toEqual([true, true, false])
  })

  it('is held by rows of a list, where a list can be narrowed to it', () => {
    expect(holderOf('fund_kind')).toMatchObject({ route: 'funds', filter: 'kind' })
    expect(holderOf('blocker_cause')).toBeNull()
  })
})

describe('a package', () => {
  const imported = { release: '示例通知，2023 年', dated_on: '2022-12-01', entries: 38, imported_at: '2024-01-02T00:00:00Z', imported_by: null }

  it('is missing, older than what the product keeps, or current', () => {
    expect([packageOf(), packageOf({ imported }), packageOf({ imported, is_current: true })].map(packageState)).toEqual(['none', 'older', 'current'])
  })
})
