import type { Page } from '@playwright/test'
import { expect, follow, isAccessible, picture, sample, settled, signIn, test, type Person } from './support'
import { faces, walks, type Walk } from './walks'

interface Stop {
  name: string
  address: string
  ready: RegExp
  then?: (page: Page) => Promise<void>
}

// What a route shows beside its first sight: something opened, nothing found, somebody who may not.
const states: Partial<Record<Person, Stop[]>> = {
  center: [
    { name: 'records', address: '/figures?as_of=2024-10-31&figure=started', ready: /68$/ },
    { name: 'groups', address: '/figures?as_of=2024-10-31&figure=signed_by_method', ready: /^(主要指标|Main indicators)$/ },
    { name: 'leads-filtered', address: '/leads?stage=negotiating,signed&blocked=true&sort=-reported_on', ready: /^(线索|Leads)$/ },
    { name: 'leads-empty', address: '/leads?q=zzzzzz', ready: /^(线索|Leads)$/ },
    { name: 'leads-board', address: '/leads?show=board', ready: /^(线索|Leads)$/ },
    { name: 'company-form', address: '/companies', ready: /^(企业|Companies)$/, then: openForm },
    { name: 'deputy-form', address: '/deputies', ready: /^(代理与助理|Deputies and assistants)$/, then: openDeputy },
    { name: 'import-refused', address: '/ledger', ready: /^(台账|Ledger)$/, then: openRefused },
    { name: 'forbidden', address: '/audit', ready: /^(这一页不归你看|This page is not yours to see)$/ },
  ],
  system_admin: [
    { name: 'organization-form', address: '/organizations', ready: /^(单位|Organizations)$/, then: openForm },
    { name: 'user-form', address: '/users', ready: /^(账号|Accounts)$/, then: openForm },
  ],
  security_admin: [
    { name: 'accounts', address: '/users', ready: /^(账号|Accounts)$/ },
    { name: 'roles', address: '/users', ready: /^(账号|Accounts)$/, then: openRoles },
  ],
  envoy: [{ name: 'envoy-figures', address: '/figures?as_of=2024-10-31', ready: /^(主要指标|Main indicators)$/ }],
}

async function openRefused(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'dirty.xlsx' }).first().click()
  await expect(page.getByRole('columnheader', { name: /^(怎么办|What to do)$/ })).toBeVisible()
}

async function openRoles(page: Page): Promise<void> {
  // The last row is anybody but the one who looks: nobody grants roles to themselves.
  await page.getByRole('row').last().getByRole('button').click()
  await page.getByRole('button', { name: /^(角色|Roles)$/ }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
}

async function openDeputy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(设代理|Name a deputy)$/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(新建|新增|New)/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('something begun and not finished waits for whoever comes by', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByLabel('选择文件').last().setInputFiles(sample('dirty.xlsx'))
  await expect(page.getByRole('heading', { name: /^退回的单元格/ })).toBeVisible()
})

const languages = ['zh-CN', 'en'] as const
const themes = ['light', 'dark'] as const

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
}

function byPerson(): Map<Walk['as'], [string, Walk][]> {
  const all = new Map<Walk['as'], [string, Walk][]>()
  for (const entry of Object.entries({ ...walks, ...faces })) all.set(entry[1].as, [...(all.get(entry[1].as) ?? []), entry])
  return all
}

for (const [person, own] of byPerson()) {
  test(`every route of ${person}: no violations, light and dark, Chinese and English`, async ({ page }) => {
    test.setTimeout(20_000 + own.length * 20_000)
    if (person === 'nobody') await page.goto('/sign-in')
    else await signIn(page, person)
    for (const [name, walk] of own) {
      await speak(page, 'zh-CN')
      await follow(page, walk)
      for (const language of languages) {
        if (language !== 'zh-CN') {
          await speak(page, language)
          await page.reload()
          await settled(page)
        }
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme })
          await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
          await isAccessible(page, `${name}, ${theme}, ${language}`)
        }
      }
    }
  })
}

for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const) {
  for (const [person, stops] of Object.entries(states) as [Person, Stop[]][]) {
    test(`no violations in what opens: ${person}, ${theme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
      await signIn(page, person)
      for (const stop of stops) {
        await page.goto(stop.address)
        await expect(page.getByRole('heading', { name: stop.ready }).first()).toBeVisible()
        await stop.then?.(page)
        await page.waitForLoadState('networkidle')
        await picture(page, `${stop.name}-${theme}-${language}`)
        await isAccessible(page, `${stop.name}, ${theme}, ${language}`)
      }
    })
  }
}

test('menus and pickers have no violations while open', async ({ page }) => {
  await signIn(page, 'center', '/figures?as_of=2024-10-31')
  for (const name of [/^看哪个单位/, /^截至哪一天/, /^我的：/, /^导出全部数字/]) {
    await page.getByRole('button', { name }).click()
    await isAccessible(page, String(name))
    await page.keyboard.press('Escape')
  }
})

test('the parts of a list have no violations while open', async ({ page }) => {
  await signIn(page, 'center', '/leads?expected_investment_yuan.gte=100000000')
  for (const name of [/^按阶段筛选/, /^预计投资：/, /^按报送单位筛选/, /^按有卡点筛选/, /^＋ 条件/, /^选列/, /^导出当前列表/, /^＋ 存为视图/]) {
    await page.getByRole('button', { name }).click()
    await isAccessible(page, String(name))
    await page.keyboard.press('Escape')
  }
})
