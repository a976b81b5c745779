import { describe, expect, it } from 'vitest'

type Words = Record<string, string>

const files = import.meta.glob<string>('./*/*.json', { eager: true, import: 'default', query: '?raw' })
const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { eager: true, import: 'default', query: '?raw' })

function words(language: string): Map<string, string> {
  const all = new Map<string, string>()
  for (const [path, content] of Object.entries(files)) {
    const match = /^\.\/([\w-]+)\/(\w+)\.json$/.exec(path)
    if (match?.[1] !== language) continue
    for (const [key, text] of Object.entries(JSON.parse(content) as Words)) all.set(`${match[2] ?? ''}.${key}`, text)
  }
  return all
}

const chinese = words('zh-CN')
const english = words('en')

describe('the words of the product', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect(chinese.size).toBeGreaterThan(300)
  })

  it('take the same values in both languages', () => {
    // 亿 has no English word: that one sum is given in billions.
    const differing = [...chinese].filter(([key, text]) => key !== 'figures.yi' && places(text) !== places(english.get(key) ?? ''))
    expect(differing).toEqual([])
  })

  it('cover every key that the screens ask for', () => {
    const asked = Object.values(sources).flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? ''))
    expect(asked.length).toBeGreaterThan(200)
    expect(asked.filter((key) => !chinese.has(key))).toEqual([])
  })

  it('never leave Chinese in the English texts', () => {
    const mixed = [...english].filter(([key, text]) => /[\u4e00-\u9fff]/.test(text) && key !== 'shell.chinese')
    expect(mixed.map(([key]) => key)).toEqual(['refusal.do_invalid_number'])
  })
})

function places(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join()
}
