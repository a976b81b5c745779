import { expect, figuresShown, picture, signIn, test } from './support'

const address = '/figures?as_of=2024-10-31'

test('the figures of 31 October 2024 stand on the page', async ({ page }) => {
  await signIn(page, 'center')
  const figures = await figuresShown(page, address)
  expect(figures.size).toBeGreaterThan(45)
  expect(figures.get('out_of_province_funds_wan')?.value).toBe(368287.48)
  expect(figures.get('started_in_statistics')?.value).toBe(34)

  const label = figures.get('out_of_province_funds_wan')?.label ?? ''
  await expect(page.getByRole('button', { name: `${label}：368,287.48万元` })).toBeVisible()
  await expect(page.getByRole('heading', { name: '主要指标' })).toBeVisible()
  await expect(page.getByRole('button', { name: /截至 2024-10-31/ })).toBeVisible()
  await picture(page, 'figures')
})

test('the rows of a figure are two clicks from anywhere, and add up to it', async ({ page }) => {
  await signIn(page, 'center')
  const figures = await figuresShown(page, address)
  const { label = '' } = figures.get('started_in_statistics') ?? {}
  await page.goto('/ledger?as_of=2024-10-31')

  // One: the page. Two: the number.
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数字' }).click()
  await page.getByRole('button', { name: new RegExp(`^${label}：34`) }).click()

  const records = page.getByRole('region', { name: label })
  await expect(records.getByRole('row')).toHaveCount(35)
  await expect(records.getByText('合计 34，与该数相等')).toBeVisible()
  await expect(page).toHaveURL(/figure=started_in_statistics/)
  await picture(page, 'figures-records')
})

test('long lists come page by page', async ({ page }) => {
  await signIn(page, 'center')
  const figures = await figuresShown(page, `${address}&figure=started`)
  const { label = '' } = figures.get('started') ?? {}
  const records = page.getByRole('region', { name: label })
  await records.getByRole('button', { name: /^(还有 \d+ 个|继续加载)$/ }).click()
  await expect(records.getByText('合计 68，与该数相等')).toBeVisible()
})

test('a table keeps its zeros and opens one group at a time', async ({ page }) => {
  await signIn(page, 'center')
  const figures = await figuresShown(page, address)
  const zones = figures.get('signed_by_zone')
  const table = page.getByRole('table', { name: zones?.label ?? '', exact: true })
  await expect(table.getByRole('row')).toHaveCount(6)
  await expect(table.getByRole('row', { name: /浙江片区/ }).getByRole('button')).toHaveText('0')

  await table.getByRole('row', { name: /沪苏片区/ }).getByRole('button').click()
  const records = page.getByRole('region', { name: `${zones?.label ?? ''} · 沪苏片区` })
  await expect(records.getByText('合计 8，与该数相等')).toBeVisible()
})

test('a rate opens its parts', async ({ page }) => {
  await signIn(page, 'center')
  await figuresShown(page, `${address}&figure=in_statistics_rate_pct`)
  const parts = page.getByRole('table', { name: '怎么算出来的' })
  await parts.getByRole('button').first().click()
  await expect(page.getByRole('button', { name: '回到算式' })).toBeVisible()
  await expect(page.getByText(/^✓ 合计/)).toBeVisible()
})

test('organization and date stand in the address, and every number obeys them', async ({ page }) => {
  await signIn(page, 'center')
  await figuresShown(page, address)
  await page.getByRole('button', { name: /^截至哪一天/ }).click()
  const dates = page.getByRole('dialog', { name: '截至哪一天' })
  await dates.getByLabel('日期').fill('2024/8/15')
  await dates.getByRole('button', { name: '用这一天' }).click()
  await expect(page).toHaveURL(/as_of=2024-08-15/)
  await expect(page.getByRole('button', { name: /截至 2024-08-15/ })).toBeVisible()

  await page.getByRole('button', { name: /^看哪个单位/ }).click()
  const tree = page.getByRole('dialog', { name: '看哪个单位' })
  const answered = page.waitForResponse((response) => /figures\?.*organization_id=/.test(response.url()) && response.ok())
  await tree.getByRole('listitem').nth(1).getByRole('button').click()
  await answered
  await expect(page).toHaveURL(/org=/)
  await expect(page.getByRole('button', { name: /^看哪个单位：全县/ })).toBeHidden()
})

test('the page is a file and a sheet of paper as well', async ({ page }) => {
  await signIn(page, 'center', address)
  for (const kind of ['Excel 工作簿', 'CSV 文本']) {
    await page.getByRole('button', { name: '导出全部数字' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: kind }).click()
    expect((await download).suggestedFilename()).toMatch(/\.(xlsx|csv)$/)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByText(/· 截至 2024-10-31$/)).toBeVisible()
})
