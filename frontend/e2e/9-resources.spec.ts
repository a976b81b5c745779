import { expect, fitsTheWidth, isAccessible, picture, signIn, test } from './support'

// Every list that a ledger fills, with its page for one row: seen, reached by its own links, and without violations.
const lists: [string, string, string][] = [
  ['projects', '项目', 'Projects'],
  ['fund-arrivals', '到位资金', 'Money arrived'],
  ['companies', '企业', 'Companies'],
  ['visits', '走访', 'Visits'],
  ['trips', '外出招商', 'Trips'],
  ['stays', '驻外考勤', 'Stays'],
  ['targets', '目标任务', 'Targets'],
  ['ambassadors', '招商大使', 'Ambassadors'],
  ['townspeople', '在外乡贤', 'Townspeople'],
  ['funds', '基金', 'Funds'],
  ['events', '活动', 'Events'],
  ['trainings', '培训', 'Trainings'],
]

for (const [address, zh, en] of lists) {
  test(`${address}: the list, one row, and back`, async ({ page }) => {
    await signIn(page, 'center', `/${address}`)
    await expect(page.getByRole('heading', { name: zh, exact: true })).toBeVisible()
    await expect(page.getByText(/^共 [\d,]+ 条$/)).toBeVisible()
    await picture(page, `${address}-list`)
    await isAccessible(page, `${address}, light`)
    await page.getByRole('table', { name: zh }).getByRole('row').nth(1).getByRole('link').first().click()
    await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
    await picture(page, `${address}-one`)
    await isAccessible(page, `${address}, one row`)
    await page.goBack()
    await expect(page.getByText(/^共 [\d,]+ 条$/)).toBeVisible()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'en'))
    await page.setViewportSize({ width: 390, height: 844 })
    await page.reload()
    await expect(page.getByRole('heading', { name: en, exact: true })).toBeVisible()
    await isAccessible(page, `${address}, dark, English, phone`)
    await fitsTheWidth(page)
    await picture(page, `${address}-phone-dark`)
  })
}

test('what was started and is not in statistics is two clicks away, with the figures’ own number', async ({ page }) => {
  await signIn(page, 'center', '/projects')
  await page.getByRole('link', { name: '开工未入统' }).click()
  await expect(page.getByText(/^筛出 [\d,]+ 条$/)).toBeVisible()
  await expect(page).toHaveURL(/missing=in_statistics/)
  await expect(page).toHaveURL(/reached=started/)
})

test('from a company to its visits', async ({ page }) => {
  await signIn(page, 'center', '/visits')
  const name = (await page.getByRole('table', { name: '走访' }).getByRole('row').nth(1).getByRole('link').first().textContent())?.trim() ?? ''
  await page.goto('/companies')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('table', { name: '企业' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name: '联系人' })).toBeVisible()
  await page.getByRole('region', { name: '往来' }).getByRole('row', { name: /^走访/ }).getByRole('link').click()
  await expect(page).toHaveURL(/visits\?company_id=/)
  await expect(page.getByText(/^筛出 [\d,]+ 条$/)).toBeVisible()
  await expect(page.getByRole('button', { name: `企业：${name}` })).toBeVisible()
})
