import { describe, expect, it } from 'vitest'
import { i18n, setLanguage } from '@/locales'
import type { DetailDescription } from '@/ui/detail/types'
import type { Field } from '@/ui/fields'
import type { ListDescription } from '@/ui/list/types'
import { featureRoutes } from './router'

interface Row {
  id: string
}

// Lists and details are data: what a screen would stumble over can be seen before it is opened.
const listFiles = import.meta.glob<Record<string, ListDescription<Row>>>('../features/*/*List.ts', { eager: true })
const detailFiles = import.meta.glob<Record<string, DetailDescription<Row>>>('../features/*/*Detail.ts', { eager: true })

const lists = Object.values(listFiles).flatMap((file) => Object.values(file)).filter((one) => 'columns' in one)
const details = Object.values(detailFiles).flatMap((file) => Object.values(file)).filter((one) => 'groups' in one)
const routes = new Set(featureRoutes.map((route) => route.name))

function missing(keys: readonly string[]): string[] {
  return keys.filter((key) => !i18n.global.te(key, 'zh-CN') || !i18n.global.te(key, 'en'))
}

function keysOf(fields: readonly Field<Row>[]): string[] {
  return fields.flatMap((field) => [field.label, ...(field.unit ? [field.unit] : [])])
}

describe('every list', () => {
  it('has its words in both languages', async () => {
    await setLanguage('en')
    await setLanguage('zh-CN')
    expect(lists.length).toBeGreaterThan(0)
    for (const list of lists) {
      const own = ['title', 'empty', 'empty_start', ...(list.search === false ? [] : ['find'])].map((key) => `${list.name}.${key}`)
      const named = [...list.filters, ...(list.views ?? [])].map((one) => one.label)
      const options = list.filters.flatMap((filter) =>
        filter.kind === 'choice' && filter.words !== undefined && typeof filter.options !== 'function'
          ? filter.options.map((option) => `${filter.words ?? ''}${option}`)
          : [],
      )
      expect(missing([...own, ...named, ...options, ...keysOf(list.columns)]), list.name).toEqual([])
    }
  })

  it('names only columns, filters and routes that there are', () => {
    for (const list of lists) {
      const columns = list.columns.map((column) => column.key)
      expect(new Set(columns).size, list.name).toBe(columns.length)
      const onCard = [...list.card.lines.flat(), ...(list.card.tag === undefined ? [] : [list.card.tag])]
      expect(onCard.filter((key) => !columns.includes(key)), list.name).toEqual([])
      if (list.detail !== undefined) expect(routes, list.name).toContain(list.detail)
    }
  })
})

describe('every detail page', () => {
  it('has its words in both languages and its routes', () => {
    expect(details.length).toBeGreaterThan(0)
    for (const detail of details) {
      const groups = detail.groups.flatMap((group) => (group.label === undefined ? [] : [group.label]))
      const fields = [...detail.tags, ...detail.groups.flatMap((group) => group.facts)]
      expect(missing([detail.listTitle, ...groups, ...keysOf(fields)]), detail.route).toEqual([])
      expect(routes, detail.route).toContain(detail.route)
      expect(routes, detail.route).toContain(detail.list)
    }
  })
})
