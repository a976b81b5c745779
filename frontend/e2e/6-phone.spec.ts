import { expect, fitsTheWidth, isAccessible, picture, signIn, smallTargets, test, type Person } from './support'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const routes: [Person, string, string, RegExp][] = [
  ['center', 'figures', '/figures?as_of=2024-10-31', /^主要指标$/],
  ['center', 'leads', '/leads?stage=negotiating', /^线索$/],
  ['center', 'leads-board', '/leads?show=board', /^线索$/],
  ['center', 'companies', '/companies', /^企业$/],
  ['center', 'company-pairs', '/companies/duplicates', /^疑似重复$/],
  ['center', 'company-merges', '/companies/merges', /^合并记录$/],
  ['center', 'ledger', '/ledger', /^台账$/],
  ['center', 'handovers', '/handovers', /^交接$/],
  ['center', 'handover', '/handovers/new', /^办理交接$/],
  ['center', 'recordings', '/recordings', /^代录$/],
  ['unit_officer', 'deputies', '/deputies', /^代理与助理$/],
  ['center', 'settings', '/settings?rule=first_report_protection_days', /^规则$/],
  ['center', 'dictionaries', '/settings/dictionaries', /^字典$/],
  ['center', 'codes', '/settings/dictionaries?dictionary=divisions', /^字典$/],
  ['center', 'workdays', '/settings/calendar', /^日历$/],
  ['center', 'chains', '/settings/chains', /^产业链$/],
  ['envoy', 'envoy', '/figures?as_of=2024-10-31', /^主要指标$/],
  ['system_admin', 'organizations', '/organizations', /^单位$/],
  ['system_admin', 'users', '/users', /^账号$/],
  ['auditor', 'audit', '/audit', /^审计$/],
]

for (const [person, name, address, ready] of routes) {
  test(`${name} fits a phone`, async ({ page }) => {
    await signIn(page, person, address)
    await expect(page.getByRole('heading', { name: ready })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await fitsTheWidth(page)
    await picture(page, `phone-${name}`)
    expect(await smallTargets(page)).toEqual([])
    await isAccessible(page, `phone ${name}`)
  })
}

test('sign-in fits a phone', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await fitsTheWidth(page)
  await picture(page, 'phone-sign-in')
  expect(await smallTargets(page)).toEqual([])
})

test('records open over the page and close again', async ({ page }) => {
  await signIn(page, 'center', '/figures?as_of=2024-10-31')
  await page.getByRole('button', { name: /：34个/ }).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('合计 34，与该数相等')).toBeVisible()
  await fitsTheWidth(page)
  await picture(page, 'phone-records')
  await isAccessible(page, 'phone records')
  await drawer.getByRole('button', { name: '关上记录' }).click()
  await expect(drawer).toBeHidden()
})

test('an import fits a phone', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByRole('link', { name: 'dirty.xlsx' }).first().click()
  await expect(page.getByRole('heading', { name: /^退回的单元格/ })).toBeVisible()
  await fitsTheWidth(page)
  await picture(page, 'phone-import')
  await isAccessible(page, 'phone import')
})

test('a lead and the filters of its list fit a phone', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('button', { name: '按阶段筛选' }).click()
  await page.getByRole('checkbox', { name: '拟签约' }).check()
  await fitsTheWidth(page)
  await picture(page, 'phone-leads-filter')
  expect(await smallTargets(page)).toEqual([])
  await isAccessible(page, 'phone leads filter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '筛选 1' })).toBeVisible()

  await page.getByRole('article').nth(1).click()
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible()
  await fitsTheWidth(page)
  await picture(page, 'phone-lead')
  expect(await smallTargets(page)).toEqual([])
  await isAccessible(page, 'phone lead')
})
