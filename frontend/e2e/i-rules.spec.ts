import type { Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, settled, signIn, test } from './support'

// They build on each other.
test.describe.configure({ mode: 'serial' })

// Names that no earlier run has used: the tests may run many times on one database.
const stamp = String(Date.now()).slice(-7)

/** A day so many days from today, as the server counts them. */
function daysFromNow(days: number): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}

function rule(page: Page, name: string) {
  return page.getByRole('listitem', { name })
}

test('a rule is changed from a day to come, and for days gone by with a reason', async ({ page }) => {
  await signIn(page, 'center', '/settings')
  await expect(page.getByRole('heading', { name: '规则', level: 1 })).toBeVisible()
  const row = rule(page, '反馈时限')
  await row.getByRole('button', { name: '修改反馈时限' }).click()
  const form = page.getByRole('dialog', { name: '修改“反馈时限”' })
  await form.getByLabel(/^新的值/).fill('100')
  await form.getByLabel(/^从哪一天起/).fill('2040-01-01')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('不在可填的范围里。可以填 1 至 90 天')).toBeVisible()
  await expect(form.getByText('日期应在 2000 年以后、五年以内')).toBeVisible()
  const days = 10 + (Number(stamp) % 70)
  await form.getByLabel(/^新的值/).fill(String(days))
  await form.getByLabel(/^从哪一天起/).fill(daysFromNow(40))
  await expect(form.getByRole('status', { name: '改了以后' })).toContainText(`${daysFromNow(40)} 起：${days} 天`)
  await picture(page, 'setting-form')
  await isAccessible(page, 'setting form')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(row).toContainText(`${daysFromNow(40)} 起改为 ${days} 天`)

  await row.getByRole('button', { name: '修改反馈时限' }).click()
  await form.getByLabel(/^新的值/).fill('9')
  await form.getByLabel(/^从哪一天起/).fill('2024-01-01')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('请写明原因或文件号')
  await form.getByLabel(/^原因或文件号/).fill('补录示例文件')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()

  await row.getByRole('button', { name: /^历次 \d+ ?：反馈时限$/ }).click()
  await expect(page).toHaveURL(/rule=lead_feedback_days/)
  const history = page.getByRole('group', { name: '反馈时限：历次的值' })
  await expect(history.getByRole('row', { name: new RegExp(`^${daysFromNow(40)} 起 尚未生效 撤回.* ${days} 天`) })).toBeVisible()
  await expect(history.getByRole('row', { name: /^2024-01-01 至 .* 9 天 补录示例文件 测试·e2e_center/ })).toBeVisible()
  await expect(history.getByRole('row', { name: /^至 2023-12-31 已过 7 天 系统默认/ })).toBeVisible()
  await picture(page, 'settings')
  await isAccessible(page, 'settings with a history')

  await history.getByRole('button', { name: new RegExp(`^撤回 ?：${daysFromNow(40)} 起$`) }).click()
  const asked = page.getByRole('dialog', { name: `撤回“反馈时限”自 ${daysFromNow(40)} 起的值？` })
  await asked.getByRole('button', { name: '撤回' }).click()
  await expect(asked).toBeHidden()
  await expect(history.getByRole('row', { name: /尚未生效/ })).toBeHidden()
  await expect(row.getByText(`${daysFromNow(40)} 起改为`)).toBeHidden()
})

test('two who change the same rule see both values', async ({ page, browser }) => {
  await signIn(page, 'center', '/settings')
  await rule(page, '研判时限').getByRole('button', { name: '修改研判时限' }).click()
  const mine = page.getByRole('dialog', { name: '修改“研判时限”' })
  await mine.getByLabel(/^新的值/).fill('4')

  const other = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  await signIn(other, 'center', '/settings')
  await rule(other, '研判时限').getByRole('button', { name: '修改研判时限' }).click()
  const theirs = other.getByRole('dialog', { name: '修改“研判时限”' })
  await theirs.getByLabel(/^新的值/).fill('5')
  await theirs.getByRole('button', { name: '保存' }).click()
  await expect(theirs).toBeHidden()
  await other.close()

  await mine.getByRole('button', { name: '保存' }).click()
  await expect(mine.getByText('刚刚有人改过')).toBeVisible()
  await expect(mine.getByRole('row', { name: /当天的值 5 个工作日 4 个工作日$/ })).toBeVisible()
  await isAccessible(page, 'setting conflict')
  await mine.getByRole('button', { name: '用我填的覆盖' }).click()
  await expect(mine).toBeHidden()
  await expect(rule(page, '研判时限')).toContainText('4 个工作日')
})

test('technical bounds are the system administrator’s, the county’s rules are not', async ({ page }) => {
  await signIn(page, 'system_admin', '/settings')
  await expect(rule(page, '首报保护期')).toContainText('由招商中心设定')
  await expect(rule(page, '首报保护期').getByRole('button', { name: /^修改/ })).toHaveCount(0)
  await expect(rule(page, '附件大小上限').getByRole('button', { name: '修改附件大小上限' })).toBeVisible()
  await expect(rule(page, '时区')).toContainText('由运维人员在启动服务时给出')
})

test('words are added, ordered by keyboard and by dragging, renamed, archived and restored', async ({ page }) => {
  const [first, second] = [`示例渠道${stamp}`, `示例平台${stamp}`]
  await signIn(page, 'center', '/settings/dictionaries')
  await expect(page.getByRole('heading', { name: '来源类型' })).toBeVisible()
  const words = page.getByRole('list', { name: '来源类型' })
  await page.getByLabel('新词条').fill('甲、乙')
  await page.getByRole('button', { name: '添加' }).click()
  await expect(page.getByText('词条最多 40 个字，不含逗号、顿号和分号').last()).toBeVisible()
  for (const word of [first, second]) {
    await page.getByLabel('新词条').fill(word)
    await page.keyboard.press('Enter')
    await expect(words.getByRole('listitem', { name: word })).toBeVisible()
  }
  await page.getByLabel('新词条').fill(first)
  await page.keyboard.press('Enter')
  await expect(page.getByText('已有这个词条')).toBeVisible()
  await page.getByLabel('新词条').fill('')

  await page.getByRole('button', { name: `移动“${second}”：拖动，或按 ↑ ↓` }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: `移动“${second}”：拖动，或按 ↑ ↓` })).toBeFocused()
  await expect(page.getByText('先后已保存').last()).toBeVisible()
  await page.reload()
  // They were added in this order, each as the last.
  await expect(words.getByRole('listitem').last()).toHaveAccessibleName(first)
  await page.getByRole('button', { name: `移动“${first}”：拖动，或按 ↑ ↓` }).dragTo(words.getByRole('listitem').first())
  await expect(words.getByRole('listitem').first()).toHaveAccessibleName(first)
  await expect(page.getByText('先后已保存').last()).toBeVisible()
  await page.reload()
  await expect(words.getByRole('listitem').first()).toHaveAccessibleName(first)
  await picture(page, 'dictionary')
  await isAccessible(page, 'dictionary')

  await page.getByRole('button', { name: `${first}的操作` }).click()
  await page.getByRole('button', { name: '改名' }).click()
  const form = page.getByRole('dialog', { name: `给“${first}”改名` })
  await expect(form.getByRole('link', { name: '用到它的线索 0 条' })).toBeVisible()
  await form.getByLabel(/^词条/).fill('乡镇')
  await form.getByRole('button', { name: '改名' }).click()
  await expect(form.getByText('已有这个词条')).toBeVisible()
  await form.getByLabel(/^词条/).fill(`${first}新`)
  await isAccessible(page, 'rename a word')
  await form.getByRole('button', { name: '改名' }).click()
  await expect(words.getByRole('listitem', { name: `${first}新` })).toBeVisible()

  await page.getByRole('button', { name: `${second}的操作` }).click()
  await page.getByRole('button', { name: '归档' }).click()
  await page.getByRole('dialog', { name: `归档“${second}”？` }).getByRole('button', { name: '归档' }).click()
  await expect(words.getByRole('listitem', { name: second })).toHaveCount(0)
  await page.getByLabel('新词条').fill(second)
  await page.keyboard.press('Enter')
  await expect(page.getByText('这个词条已归档，请恢复它')).toBeVisible()
  await page.getByRole('button', { name: `${second}的操作` }).click()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(words.getByRole('listitem', { name: second })).not.toContainText('已归档')
})

test('a renamed word is renamed in the leads that hold it, and the number opens exactly these', async ({ page }) => {
  await signIn(page, 'center', '/settings/dictionaries?dictionary=method')
  const words = page.getByRole('list', { name: '招商方式' })
  await words.getByRole('button', { name: '走访招商的操作' }).click()
  await page.getByRole('button', { name: '改名' }).click()
  const form = page.getByRole('dialog', { name: '给“走访招商”改名' })
  const held = await form.getByRole('link', { name: /^用到它的线索 [\d,]+ 条/ }).textContent()
  const leads = Number(/[\d,]+/.exec(held ?? '')?.[0].replace(',', ''))
  expect(leads).toBeGreaterThan(0)
  await form.getByLabel(/^词条/).fill('上门走访')
  await form.getByRole('button', { name: '改名' }).click()
  await expect(words.getByRole('listitem', { name: '上门走访' })).toBeVisible()
  await words.getByRole('button', { name: '上门走访的操作' }).click()
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByRole('dialog').getByRole('link', { name: /^用到它的线索/ }).click()
  await expect(page).toHaveURL(/\/leads\?method=/)
  await expect(page.getByText(`筛出 ${String(leads)} 条`)).toBeVisible()

  // The ledger of the tests that follow says it as before.
  await page.goBack()
  await words.getByRole('button', { name: '上门走访的操作' }).click()
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByRole('dialog').getByLabel(/^词条/).fill('走访招商')
  await page.getByRole('dialog').getByRole('button', { name: '改名' }).click()
  await expect(words.getByRole('listitem', { name: '走访招商' })).toBeVisible()
})

test('a word by which figures count says why it stays', async ({ page }) => {
  await signIn(page, 'center', '/settings/dictionaries?dictionary=indicator')
  await expect(page.getByRole('listitem', { name: '省外资金(万元)' })).toContainText('统计用')
  await page.getByRole('button', { name: '省外资金(万元)的操作' }).click()
  await expect(page.getByRole('button', { name: /^改名/ })).toContainText('全县指标按这个词统计')
  await isAccessible(page, 'menu of a counted word')
})

test('standard classifications open code by code, are searched, and come with their package', async ({ page }) => {
  await signIn(page, 'center', '/settings/dictionaries')
  await page.getByRole('navigation', { name: '选字典' }).getByRole('link', { name: /^国民经济行业分类/ }).click()
  await page.getByRole('button', { name: /C 制造业$/ }).click()
  await page.getByRole('button', { name: /C36 汽车制造业$/ }).click()
  await expect(page.getByText('汽车整车制造')).toBeVisible()
  await isAccessible(page, 'codes')
  await picture(page, 'codes')
  await page.getByRole('searchbox').fill('C3611')
  await expect(page.getByText('筛出 1 条')).toBeVisible()
  await expect(page).toHaveURL(/q=C3611/)

  const kept = page.getByRole('region', { name: '数据包' })
  await expect(kept).toContainText('GB/T 4754-2017')
  await kept.getByRole('button', { name: '重新核对' }).click()
  await page.getByRole('dialog', { name: /^导入“国民经济行业分类”/ }).getByRole('button', { name: '导入' }).click()
  await expect(kept.getByText('新增 0，改动 0，归档 0，不变 1970')).toBeVisible()
  await expect(kept).toContainText('测试·e2e_center')
})

test('a day is entered by keyboard, counts at once, and is cleared after asking', async ({ page }) => {
  await signIn(page, 'center', '/settings/calendar?year=2024')
  await expect(page.getByRole('button', { name: '2024-10-01 星期二 国庆节 放假' })).toBeVisible()
  await picture(page, 'calendar')
  const deadline = page.getByRole('region', { name: '算期限' })
  await deadline.getByLabel('从哪一天').fill('2024-10-08')
  await deadline.getByLabel('几个工作日').fill('1')
  await expect(deadline).toContainText('2024-10-09 星期三')

  await page.getByRole('button', { name: '2024-10-08 星期二' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '2024-10-08 星期二' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: '2024-10-09 星期三' })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('请填写名称')
  await form.getByLabel(/^节日或放假名称/).fill('示例县庆日')
  await form.getByLabel('到哪一天').fill('2024-10-10')
  await isAccessible(page, 'day form')
  await picture(page, 'calendar-day')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('button', { name: '2024-10-10 星期四 示例县庆日 放假' })).toBeVisible()
  await expect(deadline).toContainText('2024-10-11 星期五')
  await expect(page.getByRole('region', { name: '2024 年放假和调休' }).getByRole('listitem').filter({ hasText: '示例县庆日' })).toContainText('放假 2 天')

  const kept = page.getByRole('region', { name: '数据包' })
  await kept.getByRole('button', { name: '重新核对' }).click()
  await page.getByRole('dialog', { name: /^导入“法定节假日和调休”/ }).getByRole('button', { name: '导入' }).click()
  await expect(kept.getByText(/^新增 0，改动 0，归档 0/)).toBeVisible()
  await expect(page.getByRole('button', { name: '2024-10-10 星期四 示例县庆日 放假' })).toBeVisible()

  for (const day of ['2024-10-09 星期三', '2024-10-10 星期四']) {
    await page.getByRole('button', { name: `${day} 示例县庆日 放假` }).click()
    await page.getByRole('dialog', { name: day }).getByRole('button', { name: '清除' }).click()
    await page.getByRole('dialog', { name: `清除 ${day.slice(0, 10)}“示例县庆日”？` }).getByRole('button', { name: '清除' }).click()
    await expect(page.getByRole('button', { name: day, exact: true })).toBeVisible()
  }
  await expect(deadline).toContainText('2024-10-09 星期三')
})

test('a chain is made with its links, changed and archived, and companies keep what they say', async ({ page }) => {
  const name = `示例链${stamp}`
  await signIn(page, 'center', '/settings/chains')
  await page.getByRole('button', { name: '新建产业链' }).click()
  const making = page.getByRole('dialog', { name: '新建产业链' })
  await making.getByLabel(/^名称/).fill(name)
  await making.getByRole('button', { name: '添加环节' }).click()
  for (const [index, link] of ['正极材料', '电芯', '电芯'].entries()) {
    await making.getByRole('textbox', { name: `环节 ${String(index + 1)}` }).fill(link)
    if (index < 2) await page.keyboard.press('Enter')
  }
  await making.getByRole('button', { name: '保存' }).click()
  await expect(making.getByRole('alert')).toContainText('和前面的环节重名')
  await making.getByRole('textbox', { name: '环节 3' }).fill('电池包')
  await isAccessible(page, 'chain form')
  await picture(page, 'chain-form')
  await page.reload()
  await page.getByRole('button', { name: '新建产业链' }).click()
  await expect(making.getByRole('textbox', { name: '环节 3' })).toHaveValue('电池包')
  await making.getByRole('button', { name: '保存' }).click()
  await expect(making).toBeHidden()
  const row = page.getByRole('listitem', { name })
  await expect(row.getByRole('list').getByRole('listitem')).toHaveText(['正极材料', '电芯', '电池包'])

  await row.getByRole('button', { name: `${name}的操作` }).click()
  await page.getByRole('button', { name: '编辑' }).click()
  const form = page.getByRole('dialog', { name: `编辑“${name}”` })
  await form.getByRole('button', { name: /^移动“电池包”/ }).dragTo(form.getByRole('textbox', { name: '环节 1' }))
  await form.getByRole('button', { name: '去掉正极材料' }).click()
  await expect(form.getByText(/^保存后不再列出：正极材料/)).toBeVisible()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(row.getByRole('list').getByRole('listitem')).toHaveText(['电池包', '电芯'])
  await picture(page, 'chains')
  await isAccessible(page, 'chains')
  await page.getByRole('link', { name: '产业链图' }).first().click()
  await expect(page.getByRole('region', { name }).getByRole('row').nth(1)).toContainText('电池包')

  await page.goto('/settings/chains')
  await row.getByRole('button', { name: `${name}的操作` }).click()
  await page.getByRole('button', { name: '归档' }).click()
  await page.getByRole('dialog', { name: `归档“${name}”？` }).getByRole('button', { name: '归档' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('checkbox', { name: '含已归档' }).check()
  await row.getByRole('button', { name: `${name}的操作` }).click()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(row).not.toContainText('已归档')
})

test('whoever only reads sees it all and is offered nothing', async ({ page }) => {
  await signIn(page, 'inspector', '/settings')
  await expect(rule(page, '首报保护期')).toContainText('由招商中心设定')
  await expect(page.getByRole('button', { name: /^修改/ })).toHaveCount(0)
  const tabs = page.getByRole('navigation', { name: '规则、字典、日历和产业链' })
  await tabs.getByRole('link', { name: '字典' }).click()
  await expect(page.getByRole('listitem', { name: '乡镇', exact: true })).toBeVisible()
  await expect(page.getByLabel('新词条')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await tabs.getByRole('link', { name: '日历' }).click()
  await expect(page.getByRole('button', { name: '重新核对' })).toHaveCount(0)
  await page.locator('[data-date]').first().click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await tabs.getByRole('link', { name: '产业链' }).click()
  await expect(page.getByRole('button', { name: /的操作$/ })).toHaveCount(0)
  await page.getByRole('button', { name: /^新建产业链/ }).click({ force: true })
  await expect(page.getByText('你的权限不能做这一步').last()).toBeVisible()
})

for (const [theme, language] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
  test(`the rules fit a phone, ${theme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: theme })
    await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
    await signIn(page, 'center', '/settings?rule=lead_feedback_days')
    for (const [name, address, opens] of [
      ['settings', '/settings?rule=lead_feedback_days', /^(修改反馈时限|Change: Word back to the finder)$/],
      ['dictionaries', '/settings/dictionaries', /^(乡镇的操作|Actions for 乡镇)$/],
      ['calendar', '/settings/calendar?year=2024', /^2024-10-01/],
      ['chains', '/settings/chains', /^(新建产业链|New chain)$/],
    ] as const) {
      await page.goto(address)
      await settled(page)
      await fitsTheWidth(page)
      await page.screenshot({ path: `test-results/screens/phone-${name}-${theme}.png`, fullPage: true })
      await isAccessible(page, `phone ${name}`)
      await page.getByRole('button', { name: opens }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await fitsTheWidth(page)
      await picture(page, `phone-${name}-open-${theme}`)
      await isAccessible(page, `phone ${name}, opened`)
    }
  })
}
