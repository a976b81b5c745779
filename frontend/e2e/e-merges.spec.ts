import type { Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, signIn, test } from './support'

// They build on each other, with names that no earlier run has used.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const long = `示例合力${stamp}机械有限公司`
const short = `示例合力${stamp}机械`
const apart = `示例合力${stamp}机械（集团）`
/** The id of the one that goes into the other. */
let gone = ''

async function make(page: Page, name: string, fields: Record<string, string>): Promise<void> {
  await page.goto('/companies?new=1')
  const form = page.getByRole('dialog', { name: '新增企业' })
  await form.getByLabel(/^企业全称/).fill(name)
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** The pair of these two, whichever stands first; pages come until it is there. */
async function pairOf(page: Page, one: string, other: string) {
  const pair = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: one, exact: true }) }).filter({ has: page.getByRole('link', { name: other, exact: true }) })
  const more = page.getByRole('button', { name: '继续加载' })
  await expect(page.getByRole('region', { name: '疑似重复' }).getByRole('listitem').first()).toBeVisible()
  while ((await pair.count()) === 0 && (await more.count()) > 0) {
    await more.click()
    await page.waitForLoadState('networkidle')
  }
  await expect(pair).toBeVisible()
  return pair
}

test('three companies of nearly one name are entered, one of them with a contact', async ({ page }) => {
  await signIn(page, 'center', '/companies')
  await make(page, short, { 城市: '宁波市' })
  await page.getByRole('button', { name: '新增联系人' }).click()
  const form = page.getByRole('dialog', { name: '新增联系人' })
  await form.getByLabel(/^姓名/).fill('郑示例')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('listitem', { name: '郑示例' })).toBeVisible()
  await make(page, long, { 省份: '浙江省', 城市: '杭州市' })
  await make(page, apart, { 省份: '江苏省' })
})

test('a pair that is not one is told apart and offered no more', async ({ page }) => {
  await signIn(page, 'center', '/companies')
  await page.getByRole('link', { name: '疑似重复' }).click()
  await expect(page.getByRole('heading', { name: '疑似重复', level: 1 })).toBeVisible()
  const pair = await pairOf(page, long, apart)
  await expect(pair.getByText('名称相同')).toBeVisible()
  await picture(page, 'pairs')
  await isAccessible(page, 'pairs')
  await pair.getByRole('button', { name: '不是同一家' }).click()
  const dialog = page.getByRole('dialog', { name: '确认不是同一家？' })
  await expect(dialog).toContainText(apart)
  await dialog.getByLabel('说明').fill('集团是另一家')
  await isAccessible(page, 'telling apart')
  await dialog.getByRole('button', { name: '不是同一家' }).click()
  await expect(pair).toHaveCount(0)
})

test('a pair that is one is merged in three steps, and confirmed by name', async ({ page }) => {
  await signIn(page, 'center', '/companies/duplicates')
  const pair = await pairOf(page, short, long)
  await pair.getByRole('link', { name: '合并…' }).click()

  await expect(page.getByRole('listitem').filter({ hasText: '1. 保留哪一家' })).toHaveAttribute('aria-current', 'step')
  await page.getByRole('radio', { name: new RegExp(`^${long}`) }).check()
  await expect(page.getByRole('radio', { name: new RegExp(`^${long}`) })).toBeChecked()
  gone = new URL(page.url()).searchParams.get('other') ?? ''
  await picture(page, 'merge-1')
  await isAccessible(page, 'merge, step 1')
  await page.getByRole('button', { name: '下一步' }).click()

  const city = page.getByRole('group', { name: '城市' })
  await city.getByRole('radio', { name: /^宁波市/ }).check()
  await picture(page, 'merge-2')
  await isAccessible(page, 'merge, step 2')
  await page.getByRole('button', { name: '下一步' }).click()

  const last = page.getByRole('region', { name: '核对并合并' })
  await expect(last.getByRole('listitem')).toHaveText(/联系人\s*1/)
  await page.getByRole('button', { name: `并入“${long}”` }).click()
  await expect(last.getByRole('alert')).toHaveCount(2)
  await last.getByLabel(/^合并原因/).fill('同一家企业登记了两次')
  await last.getByLabel(/^请输入名称/).fill('别的')
  await page.getByRole('button', { name: `并入“${long}”` }).click()
  await expect(last.getByRole('alert')).toContainText('和要确认的名称不一致')
  await picture(page, 'merge-3')
  await isAccessible(page, 'merge, step 3')
  await page.reload()
  await expect(last.getByLabel(/^合并原因/)).toHaveValue('同一家企业登记了两次')
  await last.getByLabel(/^请输入名称/).fill(short)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: long, level: 1 })).toBeVisible()
  await expect(page.getByText('宁波市', { exact: true })).toBeVisible()
  await expect(page.getByRole('listitem', { name: '郑示例' })).toBeVisible()
})

test('the one that went says where it went, and the merge is undone with a reason', async ({ page }) => {
  await signIn(page, 'center', `/companies/${gone}`)
  await expect(page.getByRole('heading', { name: short, level: 1 })).toBeVisible()
  await expect(page.getByText('这家企业已并入')).toBeVisible()
  await picture(page, 'merged-company')
  await isAccessible(page, 'a merged company')
  await page.getByText('这家企业已并入').getByRole('link', { name: long }).click()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('button', { name: '合并记录' }).click()

  await expect(page.getByRole('heading', { name: '合并记录', level: 1 })).toBeVisible()
  const row = page.getByRole('table', { name: '合并记录' }).getByRole('row').nth(1)
  await expect(row).toContainText(short)
  await expect(row).toContainText('同一家企业登记了两次')
  await picture(page, 'merges')
  await isAccessible(page, 'merges')
  await row.getByRole('button', { name: `${short}的操作` }).click()
  await page.getByRole('button', { name: '撤销合并' }).click()
  const dialog = page.getByRole('dialog', { name: `撤销合并“${short}”？` })
  await dialog.getByRole('button', { name: '撤销合并' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请写明原因')
  await isAccessible(page, 'undoing a merge')
  await dialog.getByLabel(/^撤销原因/).fill('其实是两家')
  await dialog.getByRole('button', { name: '撤销合并' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('已撤销')
  await expect(row).toContainText('其实是两家')

  await page.goto(`/companies?q=${encodeURIComponent(short)}`)
  await page.getByRole('table', { name: '企业' }).getByRole('link', { name: short, exact: true }).click()
  await expect(page.getByRole('listitem', { name: '郑示例' })).toBeVisible()
})

test('from a company’s own page to the other one', async ({ page }) => {
  await signIn(page, 'center', `/companies?q=${encodeURIComponent(long)}`)
  await page.getByRole('link', { name: long, exact: true }).click()
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('button', { name: '合并…' }).click()
  await expect(page.getByRole('heading', { name: `哪一家和“${long}”是同一家？` })).toBeVisible()
  await expect(page.getByRole('button', { name: short, exact: true })).toBeVisible()
  await picture(page, 'merge-other')
  await isAccessible(page, 'merge, the other one')
  await page.getByRole('button', { name: short, exact: true }).click()
  await expect(page.getByRole('radio', { name: new RegExp(`^${long}`) })).toBeChecked()
})

test('duplicates and merges are the promotion centre’s alone', async ({ page }) => {
  await signIn(page, 'envoy', '/companies')
  await expect(page.getByRole('link', { name: '疑似重复' })).toHaveCount(0)
  await page.goto('/companies/duplicates')
  await expect(page.getByRole('heading', { name: '这一页不归你看' })).toBeVisible()
})

for (const [theme, language] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
  test(`duplicates and merging fit a phone, ${theme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: theme })
    await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
    await signIn(page, 'center', '/companies/duplicates')
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^(合并…|Merge…)$/ }) }).first()).toBeVisible()
    await fitsTheWidth(page)
    await picture(page, `phone-pairs-${theme}`)
    await isAccessible(page, 'phone pairs')
    await page.getByRole('link', { name: /^(合并…|Merge…)$/ }).first().click()
    for (const step of [1, 2, 3]) {
      await expect(page.locator('[aria-current="step"]')).toContainText(`${String(step)}.`)
      await fitsTheWidth(page)
      await page.screenshot({ path: `test-results/screens/phone-merge-${String(step)}-${theme}.png`, fullPage: true })
      await isAccessible(page, `phone merge, step ${String(step)}`)
      if (step < 3) await page.getByRole('button', { name: /^(下一步|Next)$/ }).click()
    }
    await page.goto('/companies/merges')
    await expect(page.getByRole('heading', { name: /^(合并记录|Merges)$/ })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await fitsTheWidth(page)
    await picture(page, `phone-merges-${theme}`)
    await isAccessible(page, 'phone merges')
  })
}
