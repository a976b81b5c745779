import { describe, expect, it } from 'vitest'
import { checkPassword } from './passwordRules'

const names = ['陈示例', 'chenshili']

describe('password rules', () => {
  it('takes a good one', () => {
    expect(checkPassword('Blue-river-24', names)).toEqual({ long_enough: true, mixed: true, not_the_name: true })
  })

  it('wants ten characters, counted as people count', () => {
    expect(checkPassword('Ab1-😀😀😀😀😀', names).long_enough).toBe(false)
    expect(checkPassword('Ab1-😀😀😀😀😀😀', names).long_enough).toBe(true)
  })

  it('wants three of four kinds', () => {
    expect(checkPassword('alllowercase1', names).mixed).toBe(false)
    expect(checkPassword('Lowercase123', names).mixed).toBe(true)
  })

  it('refuses the name in any case', () => {
    expect(checkPassword('ChenShiLi-2024', names).not_the_name).toBe(false)
    expect(checkPassword('陈示例-Abc-2024', names).not_the_name).toBe(false)
    expect(checkPassword('', names).not_the_name).toBe(false)
  })
})
