import type { Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, signIn, test } from './support'

async function look(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '命令面板' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await palette.getByRole('combobox').fill(words)
  return palette
}

/** What a list's first row calls itself and one of its links, as the server has them. */
async function firstLink(page: Page, table: string): Promise<string> {
  const link = page.getByRole('table', { name: table }).getByRole('row').nth(1).getByRole('link').first()
  await expect(link).toBeVisible()
  return (await link.textContent())?.trim() ?? ''
}

test('a company and a project are found, what was typed is marked, and each opens', async ({ page }) => {
  await signIn(page, 'center', '/projects')
  const project = await firstLink(page, '项目')
  const company = (await page.getByRole('table', { name: '项目' }).getByRole('row').nth(1).getByRole('link').nth(1).textContent())?.trim() ?? ''
  const palette = await look(page, company)
  const companies = palette.getByRole('group', { name: '企业' })
  await expect(companies.getByRole('option').first()).toContainText(company)
  await expect(companies.locator('mark').first()).toHaveText(company)
  await picture(page, 'search')
  await isAccessible(page, 'search')
  await companies.getByRole('option').first().click()
  await expect(page.getByRole('heading', { name: company, level: 1 })).toBeVisible()

  const again = await look(page, project)
  await again.getByRole('group', { name: '项目' }).getByRole('option').first().click()
  await expect(page).toHaveURL(/\/projects\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: project, level: 1 })).toBeVisible()
})

test('a person leads to the visits with them, a unit to the leads it reported', async ({ page }) => {
  await signIn(page, 'center', '/visits')
  const rows = page.getByRole('table', { name: '走访' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const person = ((await rows.nth(1).getByRole('cell').nth(3).textContent()) ?? '').split('、')[0]?.trim() ?? ''
  const palette = await look(page, person)
  await palette.getByRole('group', { name: '人员' }).getByRole('option', { name: new RegExp(`^${person}`) }).first().click()
  await expect(page).toHaveURL(/visits\?participant_id=/)
  await expect(page.getByRole('button', { name: `参加人员：${person}` })).toBeVisible()
  await expect(page.getByText(/^筛出 [\d,]+ 条$/)).toBeVisible()
  await expect(rows.nth(1).getByRole('cell').nth(3)).toContainText(person)

  await page.goto('/leads')
  await expect(page.getByRole('table', { name: '线索' }).getByRole('row').nth(1)).toBeVisible()
  // A box stands before the first column.
  const unit = ((await page.getByRole('table', { name: '线索' }).getByRole('row').nth(1).getByRole('cell').nth(5).textContent()) ?? '').trim()
  const again = await look(page, unit)
  await again.getByRole('group', { name: '单位' }).getByRole('option', { name: new RegExp(`^${unit}`) }).first().click()
  await expect(page.getByRole('heading', { name: unit, level: 1 })).toBeVisible()
  await page.getByRole('link', { name: /^在推线索（报送）：/ }).click()
  await expect(page).toHaveURL(/leads\?reporting_organization_id=/)
  await expect(page.getByRole('button', { name: `报送单位：${unit}` })).toBeVisible()
})

test('an administrator finds screens, and nothing of the business', async ({ page }) => {
  await signIn(page, 'system_admin', '/organizations')
  const palette = await look(page, '有限公司')
  await expect(palette.getByText('没有找到')).toBeVisible()
})

test('the search fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'center', '/leads')
  await page.getByRole('button', { name: '搜索，或去哪一页、做什么' }).click()
  await page.getByRole('combobox').fill('有限公司')
  await expect(page.getByRole('group', { name: '企业' }).getByRole('option').first()).toBeVisible()
  await fitsTheWidth(page)
  await picture(page, 'phone-search')
  await isAccessible(page, 'phone search')
})
