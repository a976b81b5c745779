import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { hasHelp, type ScreenHelp, type Term } from '@/lib/help'
import { i18n } from '@/locales'
import { show } from '@/mocks/render'
import HelpPanel from './HelpPanel.vue'
import { featureRoutes } from './router'

const screens = import.meta.glob<ScreenHelp>('../help/*/screens/*.json', { eager: true, import: 'default' })
const glossaries = import.meta.glob<Record<string, Term>>('../help/*/glossary.json', { eager: true, import: 'default' })
const features = import.meta.glob<string>(['../features/*/*List.ts', '../features/*/*Detail.ts'], { eager: true, import: 'default', query: '?raw' })

function glossary(language: string): Record<string, Term> {
  return glossaries[`../help/${language}/glossary.json`] ?? {}
}

describe('help', () => {
  it('stands for every screen behind the sign-in, in both languages', () => {
    const without = featureRoutes.filter((route) => !route.meta?.open && !hasHelp(String(route.name))).map((route) => route.name)
    expect(without).toEqual([])
    const files = (language: string) => Object.keys(screens).filter((path) => path.includes(`/${language}/`)).map((path) => path.replace(/.*\//, ''))
    expect(files('en')).toEqual(files('zh-CN'))
  })

  it('explains with words that the glossary has, in both languages', () => {
    expect(Object.keys(glossary('en'))).toEqual(Object.keys(glossary('zh-CN')))
    const asked = Object.values(screens).flatMap((screen) => screen.terms)
    const inLists = Object.values(features).flatMap((source) => [...source.matchAll(/term: '(\w+)'/g)].map((match) => match[1] ?? ''))
    expect(inLists.length).toBeGreaterThan(0)
    expect([...asked, ...inLists].filter((term) => !(term in glossary('zh-CN')))).toEqual([])
    for (const [path, screen] of Object.entries(screens)) {
      expect(screen.keys.filter((key) => !i18n.global.te(`shell.key_${key}`, 'zh-CN')), path).toEqual([])
      expect(screens[path.replace(/\/(en|zh-CN)\//, '/zh-CN/')]?.terms, path).toEqual(screen.terms)
    }
  })

  it('opens beside the page with its purpose and its words', async () => {
    await show(HelpPanel, { address: '/leads', routes: featureRoutes })
    expect(await screen.findByRole('heading', { name: '线索：这一页怎么用' })).toBeTruthy()
    expect(await screen.findByText('有效线索')).toBeTruthy()
    expect(await screen.findByText(/到了哪一步、卡在哪里。$/)).toBeTruthy()
  })
})
