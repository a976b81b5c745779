import { describe, expect, it } from 'vitest'
import { past, setting } from '@/mocks/settings'
import { comingOf, effectOf, groupsOf, readFrom, readValue, stretchesOf, typedValue, valueOn } from './settingModel'

const rule = setting({ value: 60, from_on: '2024-08-15', history: [past(30, '2024-12-01', '甲招商〔2024〕7号'), past(60, '2024-08-15'), past(80, '2024-01-01', '补录')] })
const today = '2024-11-12'

describe('a rule', () => {
  it('stands in stretches of days, the default before them all', () => {
    expect(stretchesOf(rule, today).map(({ value, from, until, state }) => [value, from, until, state])).toEqual([
      [30, '2024-12-01', null, 'coming'],
      [60, '2024-08-15', '2024-11-30', 'now'],
      [80, '2024-01-01', '2024-08-14', 'past'],
      [90, null, '2023-12-31', 'past'],
    ])
    expect(stretchesOf(setting(), today)).toMatchObject([{ value: 90, from: null, until: null, state: 'now' }])
    expect(comingOf(rule, today).map((one) => one.from)).toEqual(['2024-12-01'])
  })

  it('has a value on every day', () => {
    expect(['2023-12-31', '2024-01-01', '2024-08-14', '2024-08-15', '2024-11-30', '2024-12-01'].map((day) => valueOn(rule, day))).toEqual([90, 80, 80, 60, 60, 30])
  })

  it('tells what another value would do', () => {
    expect(effectOf(rule, '2024-11-12')).toEqual({ before: 60, until: '2024-11-30', after: 30, replaced: null })
    expect(effectOf(rule, '2024-12-01')).toEqual({ before: 60, until: null, after: null, replaced: 30 })
    expect(effectOf(rule, '2023-06-01')).toEqual({ before: 90, until: '2023-12-31', after: 80, replaced: null })
  })

  it('takes only what lies within its bounds, as people type it', () => {
    expect(['90', ' 1 ', '730', '0', '731', '1.5', '-3', 'ninety', ''].map((typed) => readValue(rule, typed))).toEqual([90, 1, 730, null, null, null, null, null, null])
    const money = setting({ unit: 'yuan', least: 0, most: 100_000_000_000, value: 100_000_000 })
    expect(['1亿', '6000', '6000 万', '1.5 亿', '0', '1001亿', '一亿'].map((typed) => readValue(money, typed))).toEqual([100_000_000, 60_000_000, 60_000_000, 150_000_000, 0, null, null])
    expect([typedValue(money, 100_000_000), typedValue(money, 60_000_000), typedValue(rule, 90)]).toEqual(['1亿', '6000', '90'])
    const choice = setting({ kind: 'choice', unit: null, choices: [{ value: 'calendar_month', name: { zh: '自然月', en: 'The calendar month' } }] })
    expect([readValue(choice, 'calendar_month'), readValue(choice, 'from_26th')]).toEqual(['calendar_month', null])
  })

  it('stands from a day within reach, however it is typed', () => {
    expect(['2024-12-01', '2024/12/1', '2024年12月1日', '1999-12-31', '2031-01-01', '2024-02-30', ''].map((typed) => readFrom(typed, today))).toEqual([
      '2024-12-01',
      '2024-12-01',
      '2024-12-01',
      null,
      null,
      null,
      null,
    ])
  })

  it('stands in its group, in the order of the screen; an unknown group comes last', () => {
    const groups = groupsOf([setting({ key: 'a', group: 'other' }), setting({ key: 'b', group: 'technical' }), setting({ key: 'c', group: 'leads' }), setting({ key: 'd', group: 'leads' })])
    expect(groups.map(({ group, settings }) => [group, settings.map((one) => one.key)])).toEqual([
      ['leads', ['c', 'd']],
      ['technical', ['b']],
      ['other', ['a']],
    ])
  })
})
