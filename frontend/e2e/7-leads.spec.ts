import { expect, isAccessible, picture, signIn, test } from './support'

test('the list counts, filters, sorts, and keeps all of it in the address', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  await expect(page.getByRole('heading', { name: '线索', exact: true })).toBeVisible()
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible()
  const table = page.getByRole('table', { name: '线索' })
  await expect(table.getByRole('row').nth(10)).toBeVisible()
  await picture(page, 'leads')

  await page.getByRole('button', { name: '按阶段筛选' }).click()
  await page.getByRole('checkbox', { name: '重点在谈' }).check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/stage=key_negotiating/)
  await expect(page.getByText(/^筛出 \d+ 条$/)).toBeVisible()
  await expect(table.getByText('在谈', { exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: '预计投资（万元）' }).click()
  await expect(page.getByRole('columnheader', { name: /预计投资/ })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('region', { name: '线索' })).toHaveAttribute('aria-busy', 'false')
  const sums = (await table.locator('tbody td:nth-child(5)').allTextContents()).map((text) => Number(text.replace(/,/g, '')))
  expect(sums.length).toBeGreaterThan(5)
  expect(sums).toEqual([...sums].sort((a, b) => b - a))

  await page.reload()
  await expect(page.getByRole('button', { name: '阶段：重点在谈' })).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/stage=/)
})

test('a lead is found by pinyin initials, its name and its code', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  const rows = page.getByRole('table', { name: '线索' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  for (const [words, found] of [['gfxm', /光伏项目/], ['光伏项目', /光伏项目/], ['XS202400001', /./]] as const) {
    await page.getByRole('searchbox').fill(words)
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words)}`))
    await expect(page.getByText(/^筛出 \d+ 条$/)).toBeVisible()
    await expect(rows.nth(1)).toContainText(found)
  }
  await expect(rows).toHaveCount(2)
})

test('with the keyboard alone from the list to a lead, on to the next and back', async ({ page }) => {
  await signIn(page, 'center', '/leads?stage=negotiating')
  const rows = page.getByRole('table', { name: '线索' }).getByRole('row')
  // The first row is the header; the first link of a row is its name.
  const nameOf = (index: number) => rows.nth(index + 1).getByRole('link').first()
  await expect(nameOf(2)).toBeVisible()
  await page.keyboard.press('j')
  await expect(nameOf(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(nameOf(1)).toBeFocused()
  const name = (await nameOf(1).textContent())?.trim() ?? ''
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(name))
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible()
  await picture(page, 'lead')
  await page.keyboard.press('j')
  await expect(page.getByText(/^3 \/ \d+$/)).toBeVisible()
  await page.getByRole('link', { name: '上一条' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page).toHaveURL(/\/leads\?stage=negotiating$/)
  await page.keyboard.press('j')
  await expect(nameOf(1)).toBeFocused()
})

test('going back from a lead far down finds the list where one left it', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  const rows = page.getByRole('table', { name: '线索' }).getByRole('row')
  await expect(rows.nth(50)).toBeAttached()
  await rows.nth(50).scrollIntoViewIfNeeded()
  await expect(rows.nth(80)).toBeAttached()
  await rows.nth(80).scrollIntoViewIfNeeded()
  const link = rows.nth(80).getByRole('link').first()
  await link.click()
  await expect(page.getByText(/^80 \/ \d+$/)).toBeVisible()
  await page.getByRole('link', { name: '‹ 线索' }).click()
  await expect(link).toBeInViewport()
})

test('columns, views and the file are the person’s own choice', async ({ page }) => {
  await signIn(page, 'center', '/leads?stage=negotiating')
  await page.getByRole('button', { name: '选列' }).click()
  await page.getByRole('checkbox', { name: '招商方式' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: '招商方式' })).toBeVisible()
  await page.getByRole('button', { name: '＋ 存为视图' }).click()
  await page.getByLabel('视图名称').fill('我盯的')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '我盯的' })).toBeVisible()
  await page.getByRole('link', { name: '全部' }).click()
  await expect(page).not.toHaveURL(/stage/)
  await page.reload()
  await page.getByRole('link', { name: '我盯的' }).click()
  await expect(page).toHaveURL(/stage=negotiating/)
  await expect(page.getByRole('columnheader', { name: '招商方式' })).toBeVisible()

  for (const kind of ['Excel 工作簿', 'CSV 文本']) {
    await page.getByRole('button', { name: '导出当前列表' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: kind }).click()
    expect((await download).suggestedFilename()).toMatch(/\.(xlsx|csv)$/)
  }
})

test('the board shows the same rows by stage, and leads on within a column', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  await page.getByRole('button', { name: '看板' }).click()
  await expect(page).toHaveURL(/show=board/)
  const lane = page.getByRole('region', { name: '在谈', exact: true })
  await expect(lane.getByRole('article').first()).toBeVisible()
  await picture(page, 'leads-board')
  await isAccessible(page, 'leads board')
  const link = lane.getByRole('article').nth(1).getByRole('link')
  const name = (await link.textContent())?.trim() ?? ''
  await link.click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/show=board/)
})

test('what is not there, or not one’s own, is answered in words', async ({ page }) => {
  await signIn(page, 'center', '/leads/00000000-0000-7000-8000-000000000000')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('link', { name: '‹ 线索' }).click()
  await expect(page.getByRole('heading', { name: '线索', exact: true })).toBeVisible()
  await page.goto('/leads?q=没有这样的线索')
  await expect(page.getByText('没有符合条件的线索')).toBeVisible()
})
