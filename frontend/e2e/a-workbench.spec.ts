import type { Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, settled, signIn, test } from './support'

test('the workbench says what is owed, and each of its numbers opens as many rows', async ({ page }) => {
  await signIn(page, 'center')
  await expect(page).toHaveURL(/\/workbench$/)
  await settled(page)
  const owed = page.getByRole('region', { name: '我的待办' })
  await expect(owed.getByText(/^已超 [\d,]+ 天$/).first()).toBeVisible()
  const days = (await owed.getByText(/^已超/).allTextContents()).map((text) => Number(text.replace(/\D/g, '')))
  expect(days).toEqual([...days].sort((a, b) => b - a))
  await picture(page, 'workbench')

  for (const name of [/^卡住 [\d,]+ 条$/, /^在推 [\d,]+ 条$/, /^逾期 [\d,]+ 个$/, /^签约未开工：/, /^开工未入统：/, /^投产未入统：/]) {
    const link = page.getByRole('link', { name })
    const count = /[\d,]+/.exec((await link.textContent()) ?? '')?.[0] ?? ''
    await link.click()
    await expect(page.getByText(`筛出 ${count} 条`, { exact: true })).toBeVisible()
    await page.goBack()
    await settled(page)
  }

  // What is owed opens where it is done, and all of it stands on a page of its own that obeys its filters.
  await owed.getByRole('link', { name: '全部待办' }).click()
  await page.getByText('全县', { exact: true }).click()
  await page.getByLabel('哪一类').selectOption({ label: '推进' })
  await page.getByLabel('只看逾期').check()
  await expect(page).toHaveURL(/of=county&kind=progress&overdue=true/)
  await page.getByRole('list', { name: '待办' }).getByRole('link', { name: /^推进：/ }).first().click()
  await expect(page.getByRole('link', { name: '推进', exact: true })).toHaveAttribute('aria-current', 'page')
})

test('what moved is told from the last look on, and can be put away', async ({ page }) => {
  await signIn(page, 'center')
  const moved = page.getByRole('region', { name: '有什么变动' })
  await expect(moved.getByRole('link').first()).toBeVisible()
  // A look of long ago: everything in the county is newer.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.endsWith('.workbench.look')) ?? ''
    localStorage.setItem(key, JSON.stringify({ at: '2020-01-01T00:00:00Z', before: null }))
  })
  await page.reload()
  await expect(moved.getByText(/2020-01-01 \d\d:00 以来/)).toBeVisible()
  await moved.getByRole('button', { name: '都看过了' }).click()
  await expect(moved.getByText('上次看过以后没有变动')).toBeVisible()
  await page.reload()
  await expect(moved.getByText('上次看过以后没有变动')).toBeVisible()
})

test('what was begun waits on the workbench', async ({ page }) => {
  await signIn(page, 'system_admin')
  await page.getByRole('button', { name: '新建单位' }).click()
  const form = page.getByRole('dialog', { name: '新建单位' })
  await form.getByLabel(/^名称/).fill('没有填完的')
  await page.goto('/workbench')
  await page.getByRole('region', { name: '没做完的' }).getByRole('link', { name: '没填完的单位' }).click()
  await expect(page.getByRole('heading', { name: '单位', exact: true })).toBeVisible()

  await page.goto('/workbench')
  const waiting = page.getByRole('region', { name: '等着启用的账号' })
  const count = /[\d,]+/.exec((await waiting.getByRole('link', { name: /^共/ }).textContent()) ?? '')?.[0] ?? ''
  await waiting.getByRole('link', { name: /^共/ }).click()
  await expect(page).toHaveURL(/status=no_password/)
  await expect(page.getByText(`共 ${count} 条`, { exact: true })).toBeVisible()
})

test('a person of a unit sees the unit’s own figures', async ({ page }) => {
  await signIn(page, 'system_admin', `/users?q=${encodeURIComponent('陈雨勇')}`)
  await page.getByRole('button', { name: /陈雨勇的操作$/ }).click()
  await page.getByRole('button', { name: '一次性链接', exact: true }).click()
  const link = page.getByRole('dialog', { name: /一次性链接/ })
  await link.getByRole('button', { name: '生成链接' }).click()
  const address = new URL(await link.getByLabel(/^链接/).inputValue())
  await link.getByRole('button', { name: '我已交付' }).click()
  await page.getByRole('button', { name: /^我的：/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto(address.pathname + address.search)
  await page.getByLabel(/^新密码/).fill('Blue-river-2417')
  await page.getByLabel(/^再输一遍/).fill('Blue-river-2417')
  await page.getByRole('button', { name: '设置密码并进入' }).click()

  await expect(page).toHaveURL(/\/workbench/)
  await settled(page)
  const month = page.getByRole('region', { name: /^驻沪苏招商组：\d+ 月$/ })
  await expect(month.getByRole('link', { name: /^驻外天数 本月/ })).toBeVisible()
  await month.getByRole('link', { name: /^驻外有效线索 本月/ }).click()
  await expect(page).toHaveURL(/figures\?figure=outpost_effective_leads&org=/)
  await expect(page.getByRole('button', { name: '看哪个单位：驻沪苏招商组' })).toBeVisible()
})

async function targetsShown(page: Page): Promise<number> {
  return page.getByRole('region', { name: '目标与时序' }).getByRole('img').count()
}

test('the leader’s start is one page that obeys date and organization', async ({ page }) => {
  await signIn(page, 'leader')
  await expect(page).toHaveURL(/\/leader$/)
  await page.goto('/leader?as_of=2024-10-31')
  await settled(page)
  expect(await targetsShown(page)).toBe(4)
  await expect(page.getByRole('link', { name: '实际利用省外资金：368,287.48万元，看记录' })).toBeVisible()
  await expect(page.getByText('▲ 超 15.3 个百分点')).toBeVisible()
  await expect(page.getByText('▼ 欠 23.5 个百分点')).toBeVisible()
  await expect(page.getByRole('region', { name: '没走完的三段路' })).toContainText('按今天')
  await picture(page, 'leader')

  await page.getByRole('button', { name: /^看哪个单位/ }).click()
  await page.getByRole('dialog', { name: '看哪个单位' }).getByRole('button', { name: /驻沪苏招商组/ }).click()
  await expect(page.getByRole('heading', { name: '一页看驻沪苏招商组' })).toBeVisible()
  await expect(page.getByRole('region', { name: '卡住的线索' }).getByRole('row')).toHaveCount(8)
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工作台' }).click()
  await expect(page).toHaveURL(/\/workbench/)
  await page.getByRole('link', { name: '招引' }).click()
  await expect(page).toHaveURL(/\/leader/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  for (const [name, person, address] of [
    ['leader', 'leader', '/leader?as_of=2024-10-31'],
    ['workbench', 'center', '/workbench'],
    ['matrix', 'center', '/targets/matrix?as_of=2024-10-31'],
    ['calendar', 'center', '/stays/calendar?month=2024-10'],
  ] as const) {
    test(`${name} fits and can be hit with a finger`, async ({ page }) => {
      await signIn(page, person, address)
      await settled(page)
      await fitsTheWidth(page)
      await picture(page, `phone-${name}`)
      await isAccessible(page, `phone ${name}`)
      const small = await page.getByRole('main').locator('a[href], button').evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().width > 2 && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent?.trim()),
      )
      expect(small).toEqual([])
    })
  }
})
