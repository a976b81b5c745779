import type { Page } from '@playwright/test'
import { expect, isAccessible, picture, signIn, test, type Person } from './support'

interface Stop {
  name: string
  address: string
  ready: RegExp
  then?: (page: Page) => Promise<void>
}

const routes: Record<'nobody' | Person, Stop[]> = {
  nobody: [
    { name: 'sign-in', address: '/sign-in', ready: /^(登录|Sign in)$/ },
    { name: 'activate', address: '/activate', ready: /^(启用账号|Activate your account)$/ },
  ],
  center: [
    { name: 'figures', address: '/figures?as_of=2024-10-31', ready: /^(主要指标|Main indicators)$/ },
    { name: 'records', address: '/figures?as_of=2024-10-31&figure=started', ready: /68$/ },
    { name: 'groups', address: '/figures?as_of=2024-10-31&figure=signed_by_method', ready: /^(主要指标|Main indicators)$/ },
    { name: 'leads', address: '/leads?stage=negotiating,signed&blocked=true&sort=-reported_on', ready: /^(线索|Leads)$/ },
    { name: 'leads-empty', address: '/leads?q=zzzzzz', ready: /^(线索|Leads)$/ },
    { name: 'leads-board', address: '/leads?show=board', ready: /^(线索|Leads)$/ },
    { name: 'lead', address: '/leads', ready: /^(线索|Leads)$/, then: openFirst },
    { name: 'companies', address: '/companies', ready: /^(企业|Companies)$/ },
    { name: 'company', address: '/companies', ready: /^(企业|Companies)$/, then: openFirst },
    { name: 'company-form', address: '/companies', ready: /^(企业|Companies)$/, then: openForm },
    { name: 'company-pairs', address: '/companies/duplicates', ready: /^(疑似重复|Possible duplicates)$/ },
    { name: 'company-merge', address: '/companies/duplicates', ready: /^(疑似重复|Possible duplicates)$/, then: openMerge },
    { name: 'company-merges', address: '/companies/merges', ready: /^(合并记录|Merges)$/ },
    { name: 'ledger', address: '/ledger', ready: /^(台账|Ledger)$/ },
    { name: 'import', address: '/ledger', ready: /^(台账|Ledger)$/, then: openRefused },
    { name: 'password', address: '/password', ready: /^(修改密码|Change password)$/ },
    { name: 'not-found', address: '/nothing', ready: /^(没有这一页|No such page)$/ },
    { name: 'forbidden', address: '/audit', ready: /^(这一页不归你看|This page is not yours to see)$/ },
  ],
  system_admin: [
    { name: 'organizations', address: '/organizations', ready: /^(单位|Organizations)$/ },
    { name: 'organization-form', address: '/organizations', ready: /^(单位|Organizations)$/, then: openForm },
    { name: 'users', address: '/users', ready: /^(账号|Accounts)$/ },
    { name: 'user-form', address: '/users', ready: /^(账号|Accounts)$/, then: openForm },
  ],
  security_admin: [
    { name: 'accounts', address: '/users', ready: /^(账号|Accounts)$/ },
    { name: 'roles', address: '/users', ready: /^(账号|Accounts)$/, then: openRoles },
  ],
  auditor: [{ name: 'audit', address: '/audit', ready: /^(审计|Audit)$/ }],
  envoy: [{ name: 'envoy-figures', address: '/figures?as_of=2024-10-31', ready: /^(主要指标|Main indicators)$/ }],
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('button', { name: /^(复制链接|Copy link)$/ })).toBeVisible()
}

async function openMerge(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(合并…|Merge…)$/ }).first().click()
  await expect(page.getByRole('radio').first()).toBeVisible()
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

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(新建|新增|New)/ }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en'],
  ['dark', 'en'],
] as const) {
  for (const [person, stops] of Object.entries(routes) as ['nobody' | Person, Stop[]][]) {
    test(`no violations: ${person}, ${theme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
      if (person !== 'nobody') await signIn(page, person)
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
