import { account, expect, picture, signIn, test } from './support'

test('a wrong password is answered in words, the right one leads to the page asked for', async ({ page }) => {
  const { username, password } = account('center')
  await page.goto('/ledger')
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await expect(page.getByLabel(/^登录名/)).toBeFocused()
  await picture(page, 'sign-in')

  await page.getByLabel(/^登录名/).fill(username)
  await page.getByLabel(/^密码/).fill('not-the-password-1A')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(/密码/)

  await page.getByLabel(/^密码/).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '台账', exact: true })).toBeVisible()
})

test('the session survives a reload and ends with signing out', async ({ page }) => {
  await signIn(page, 'center')
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()

  await page.getByRole('button', { name: /^我的：/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已退出登录' })).toBeVisible()
  await page.goto('/figures')
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
})

test('everybody sees only what their role opens', async ({ page }) => {
  await signIn(page, 'auditor')
  const nav = page.getByRole('navigation', { name: '主导航' })
  await expect(nav.getByRole('link')).toHaveText(['工作台', '审计'])
  await page.goto('/figures')
  await expect(page.getByRole('heading', { name: '这一页不归你看' })).toBeVisible()
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
})

test('a code that is not valid says so', async ({ page }) => {
  await page.goto('/activate?code=NOT-A-CODE')
  await expect(page.getByRole('alert')).toContainText('这个启用码无效')
  await expect(page.getByLabel(/^启用码/)).toBeVisible()
})

test('the keyboard alone is enough to skip to the content and to choose the language', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.getByRole('button', { name: /^我的：/ }).press('Enter')
  await page.getByRole('radio', { name: 'English' }).press('Space')
  await expect(page.getByRole('heading', { name: 'Ledger', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Account/ })).toBeFocused()
})
