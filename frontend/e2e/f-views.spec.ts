import { expect, fitsTheWidth, isAccessible, picture, signIn, test } from './support'

// They build on each other, with names that no earlier run has used.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const mine = `卡住的${stamp}`
const ours = `在谈的${stamp}`

test('a view is kept for the person, on whatever machine', async ({ page, browser }) => {
  await signIn(page, 'center', '/leads?stage=negotiating&blocked=true&sort=reported_on')
  await page.getByRole('button', { name: '＋ 存为视图' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('请填写视图名称')
  await page.getByLabel('视图名称').fill(mine)
  await picture(page, 'view-form')
  await isAccessible(page, 'view form')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: mine, exact: true })).toHaveAttribute('aria-current', 'true')

  const elsewhere = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  await signIn(elsewhere, 'center', '/leads?view=all')
  await elsewhere.getByRole('link', { name: mine, exact: true }).click()
  await expect(elsewhere).toHaveURL(/blocked=true/)
  await expect(elsewhere).toHaveURL(/sort=reported_on/)
  await elsewhere.close()
})

test('it is renamed, shared with the unit, and somebody of the unit has it', async ({ page, browser }) => {
  await signIn(page, 'center', '/leads?view=all')
  await page.getByRole('link', { name: mine, exact: true }).click()
  await page.getByRole('button', { name: `视图“${mine}”的设置` }).click()
  await page.getByLabel('视图名称').fill(ours)
  await page.getByRole('checkbox', { name: '与本单位共享' }).check()
  await picture(page, 'view-settings')
  await isAccessible(page, 'view settings')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('link', { name: new RegExp(`^${ours}`) })).toBeVisible()

  const other = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  await signIn(other, 'inspector', '/leads?view=all')
  await other.getByRole('link', { name: new RegExp(`^${ours}`) }).click()
  await expect(other).toHaveURL(/blocked=true/)
  await expect(other.getByRole('button', { name: `视图“${ours}”的设置` })).toHaveCount(0)
  await other.close()
})

test('the centre makes it the default of a role, and it opens first for them alone', async ({ page, browser }) => {
  await signIn(page, 'center', '/leads?view=all')
  await page.getByRole('link', { name: new RegExp(`^${ours}`) }).click()
  await page.getByRole('button', { name: `视图“${ours}”的设置` }).click()
  await page.getByLabel('设为某个角色的默认视图').selectOption({ label: '驻外干部' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(`视图“${ours}”已存好`)).toBeVisible()
  await page.goto('/leads')
  await expect(page.getByText(/^共 [\d,]+ 条$/)).toBeVisible()
  await expect(page).not.toHaveURL(/blocked/)

  const envoy = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  await signIn(envoy, 'envoy', '/figures')
  await envoy.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '线索' }).click()
  await expect(envoy).toHaveURL(/stage=negotiating&blocked=true&sort=reported_on/)
  await expect(envoy.getByRole('link', { name: new RegExp(`^${ours}`) })).toHaveAttribute('aria-current', 'true')
  await envoy.getByRole('link', { name: '全部', exact: true }).click()
  await expect(envoy).toHaveURL(/\/leads\?view=all$/)
  await isAccessible(envoy, 'a list with a default view')
  await envoy.close()
})

test('views left in the browser are offered once', async ({ page }) => {
  await signIn(page, 'center', '/companies?view=all')
  // What was looked at last is kept in the browser too, under the person's own name.
  await page.getByRole('table', { name: '企业' }).getByRole('link').first().click()
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText(/^共 [\d,]+ 条$/)).toBeVisible()
  await page.evaluate(() => {
    const own = Object.keys(localStorage).map((key) => /^zhaoyin\.([0-9a-f-]{36})\./.exec(key)?.[1]).find(Boolean)
    if (own) localStorage.setItem(`zhaoyin.${own}.views./api/v1/companies`, JSON.stringify([{ id: '1', name: '浙江的', query: { province: '浙江省' }, columns: null }]))
  })
  await page.reload()
  await expect(page.getByText(/这台浏览器里还留着以前存的视图：浙江的/)).toBeVisible()
  await picture(page, 'views-left')
  await isAccessible(page, 'views left in the browser')
  await page.getByRole('button', { name: '存到账号' }).click()
  await expect(page.getByText(/这台浏览器里还留着/)).toHaveCount(0)
  await page.getByRole('link', { name: '浙江的', exact: true }).click()
  await expect(page).toHaveURL(/province=/)
  await page.getByRole('button', { name: '视图“浙江的”的设置' }).click()
  await page.getByRole('button', { name: '删去视图“浙江的”' }).click()
  await expect(page.getByRole('link', { name: '浙江的', exact: true })).toHaveCount(0)
})

test('views fit a phone, and are deleted again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'center', '/leads?view=all')
  await page.getByRole('link', { name: new RegExp(`^${ours}`) }).click()
  await page.getByRole('button', { name: `视图“${ours}”的设置` }).click()
  await fitsTheWidth(page)
  await picture(page, 'phone-view-settings')
  await isAccessible(page, 'phone view settings')
  await page.getByRole('button', { name: `删去视图“${ours}”` }).click()
  await expect(page.getByRole('link', { name: new RegExp(`^${ours}`) })).toHaveCount(0)
})
