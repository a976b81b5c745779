import type { Browser, Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, settled, signIn, smallTargets, test, type Person } from './support'

// They build on each other, with names that no earlier run has used.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const team = '驻沪苏招商组'
const rightOne = `示例代录${stamp}材料有限公司`
const wrongOne = `示例代录${stamp}食品有限公司`
const byDeputy = `示例代办${stamp}机械有限公司`
const unit = `示例移动${stamp}办`
const center = '测试·e2e_center'
const officer = '测试·e2e_officer'

/** Somebody else at a machine of their own. */
async function another(browser: Browser, page: Page, person: Person, address: string): Promise<Page> {
  const other = await browser.newPage({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  await signIn(other, person, address)
  return other
}

async function enter(page: Page, name: string, unitName = ''): Promise<void> {
  await page.goto('/companies?new=1')
  const form = page.getByRole('dialog', { name: '新增企业' })
  await form.getByLabel(/^企业全称/).fill(name)
  await form.getByLabel(/^省份/).fill('江苏省')
  if (unitName !== '') {
    await form.getByRole('button', { name: /^替哪个单位录入：/ }).click()
    await form.getByRole('searchbox', { name: '找单位' }).fill(unitName)
    await page.keyboard.press('Enter')
    await expect(form.getByRole('button', { name: `替哪个单位录入：${unitName}` })).toBeVisible()
  }
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function choose(page: Page, field: RegExp, name: string): Promise<void> {
  await page.getByRole('button', { name: field }).click()
  const panel = page.getByRole('dialog', { name: field })
  await panel.getByRole('searchbox').fill(name)
  await panel.getByRole('button', { name: new RegExp(`^${name}（`) }).click()
}

async function isFitForThumbs(page: Page, name: string, tap?: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  await fitsTheWidth(page)
  await picture(page, `phone-${name}`)
  expect(await smallTargets(page)).toEqual([])
  await isAccessible(page, `phone ${name}`)
  await tap?.()
  await page.setViewportSize({ width: 1366, height: 768 })
}

test('what the centre types for a unit is confirmed by the unit in one tap, or disputed', async ({ page, browser }) => {
  await signIn(page, 'center', '/companies')
  await enter(page, rightOne, team)
  await enter(page, wrongOne, team)

  const other = await another(browser, page, 'unit_officer', '/workbench')
  const waiting = other.getByRole('region', { name: '招商中心替你单位录入的' })
  await expect(waiting.getByRole('link', { name: rightOne })).toBeVisible()
  await picture(other, 'to-confirm')
  await isAccessible(other, 'what waits for confirmation')
  await isFitForThumbs(other, 'to-confirm')

  // The list offers the same tap, on a card of a phone too.
  await other.goto('/recordings?status=pending')
  await isFitForThumbs(other, 'recordings-pending', () => other.getByRole('button', { name: `确认“${rightOne}”` }).click({ trial: true }))
  await other.goto('/workbench')
  await waiting.getByRole('button', { name: `确认“${rightOne}”` }).click()
  await expect(waiting.getByRole('link', { name: rightOne })).toHaveCount(0)

  await waiting.getByRole('button', { name: `对“${wrongOne}”有异议` }).click()
  const dialog = other.getByRole('dialog', { name: `“${wrongOne}”哪里不对？` })
  await dialog.getByRole('button', { name: '有异议' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请写明哪里不对')
  await isAccessible(other, 'dispute')
  await dialog.getByLabel(/^哪里不对/).fill('省份应为浙江省')
  await dialog.getByRole('button', { name: '有异议' }).click()
  await expect(dialog).toBeHidden()

  await page.goto('/workbench')
  const disputed = page.getByRole('region', { name: '单位有异议的代录' })
  await expect(disputed.getByRole('listitem').filter({ hasText: wrongOne })).toContainText('省份应为浙江省')
  await disputed.getByRole('link', { name: /^有异议 / }).click()
  const row = page.getByRole('row', { name: new RegExp(wrongOne) })
  await expect(row).toContainText('有异议')
  await expect(row.getByRole('link', { name: team })).toBeVisible()
  await expect(row.getByRole('button', { name: '确认' })).toHaveCount(0)
  await picture(page, 'recordings')
  await isAccessible(page, 'recordings')

  // Put right, it is confirmed after all.
  await other.goto('/recordings?status=disputed')
  await other.getByRole('row', { name: new RegExp(wrongOne) }).getByRole('button', { name: /的操作$/ }).click()
  await other.getByRole('button', { name: '确认', exact: true }).click()
  await expect(other.getByRole('row', { name: new RegExp(wrongOne) })).toHaveCount(0)
  await other.goto('/recordings')
  await expect(other.getByRole('row', { name: new RegExp(rightOne) })).toContainText('已确认')
  await isFitForThumbs(other, 'recordings')
  await other.close()
})

test('a deputy is named, acts under the own name, and is ended at once', async ({ page, browser }) => {
  await signIn(page, 'center', '/deputies')
  await page.getByRole('button', { name: '设代理', exact: true }).first().click()
  const form = page.getByRole('dialog', { name: '设代理' })
  await form.getByRole('button', { name: '设好代理' }).click()
  await expect(form.getByRole('alert').first()).toContainText('请选代理人')
  await isAccessible(page, 'form of a grant')
  await choose(page, /^代理人：|^代理人$/, officer)
  await form.getByLabel(/^截止日期/).fill(await form.getByLabel(/^开始日期/).inputValue())
  await form.getByLabel(/^原因/).fill(`外出学习${stamp}`)
  await picture(page, 'deputy-form')
  await form.getByRole('button', { name: '设好代理' }).click()
  await expect(form).toBeHidden()
  const given = page.getByRole('row', { name: new RegExp(`外出学习${stamp}`) })
  await expect(given).toContainText(`${officer} 代 ${center}`)
  await expect(given).toContainText('生效中')

  const other = await another(browser, page, 'unit_officer', `/deputies?q=${encodeURIComponent(stamp)}`)
  const held = other.getByRole('row', { name: new RegExp(`外出学习${stamp}`) })
  await expect(held).toContainText('我代理别人')
  await isFitForThumbs(other, 'deputies')
  await held.getByRole('button', { name: /的操作$/ }).click()
  await other.getByRole('button', { name: `以“${center}”的身份办理` }).click()
  await expect(other.getByText(`正在代理“${center}”`)).toBeVisible()
  await enter(other, byDeputy)
  const history = other.getByRole('list', { name: '全过程' })
  await expect(history.getByRole('listitem').first()).toContainText(`${officer}（代${center}）`)
  await other.goto('/deputies')
  const give = other.getByRole('button', { name: /^设代理/ }).first()
  await expect(give).toHaveAttribute('aria-disabled', 'true')
  await picture(other, 'acting')
  await isAccessible(other, 'acting for somebody')

  await given.getByRole('button', { name: /的操作$/ }).click()
  await page.getByRole('button', { name: '结束代理' }).click()
  const asking = page.getByRole('dialog', { name: `结束“${officer}”代“${center}”？` })
  await isAccessible(page, 'ending a grant')
  await asking.getByRole('button', { name: '结束代理' }).click()
  await expect(given).toContainText('已结束')

  // Whoever acts by it is out at once.
  await other.goto('/companies')
  await expect(other.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await other.close()
})

test('whoever leaves hands over everything that is open, in one act', async ({ page }) => {
  await signIn(page, 'center', '/handovers')
  const answered = page.waitForResponse((response) => /\/api\/v1\/leads\?/.test(response.url()) && response.ok())
  await page.goto('/leads?open=true')
  const { items } = (await (await answered).json()) as { items: { lead_leader: { id: string; name: string } | null }[] }
  const leaver = items.map((lead) => lead.lead_leader).find(Boolean)
  expect(leaver, 'some open lead has a leader').toBeTruthy()
  const taker = leaver!.name === '测试·e2e_leader' ? '测试·e2e_assessor' : '测试·e2e_leader'

  await page.goto('/handovers')
  await page.getByRole('button', { name: '办理交接' }).first().click()
  await choose(page, /^谁离开/, leaver!.name)
  await expect(page).toHaveURL(new RegExp(`from=${leaver!.id}`))
  const led = page.getByRole('listitem', { name: '领衔的线索' })
  await expect(led.getByRole('link').first()).toHaveText(/^[\d,]+ 项$/)
  const number = ((await led.getByRole('link').first().textContent()) ?? '').replace(/\D/g, '')
  await picture(page, 'handover')
  await isAccessible(page, 'hand-over')
  await isFitForThumbs(page, 'handover')

  // The number opens exactly its rows.
  await led.getByRole('link').first().click()
  await expect(page.getByText(`筛出 ${number} 条`)).toBeVisible()
  await expect(page.getByRole('button', { name: `领衔领导：${leaver!.name}` })).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: /^交接这 / }).click()
  await expect(page.getByRole('alert').first()).toContainText('请选接手人')
  await choose(page, /^接手人/, taker)
  await page.getByLabel(/^原因/).fill(`调离${stamp}`)
  await page.reload()
  await expect(page.getByLabel(/^原因/)).toHaveValue(`调离${stamp}`)
  await page.getByRole('button', { name: /^交接这 / }).click()
  const asking = page.getByRole('dialog', { name: new RegExp(`^把“${leaver!.name}”的 [\\d,]+ 项全部交给“${taker}”？$`) })
  await isAccessible(page, 'asking before a hand-over')
  await asking.getByRole('button', { name: '全部交接' }).click()
  const row = page.getByRole('row', { name: new RegExp(`调离${stamp}`) })
  await expect(row).toContainText(`${leaver!.name} → ${taker}`)
  await expect(row).toContainText(number)
  await picture(page, 'handovers')
  await isAccessible(page, 'hand-overs')
  await isFitForThumbs(page, 'handovers')

  await page.goto(`/handovers/new?from=${leaver!.id}`)
  await expect(page.getByText(`“${leaver!.name}”没有未了的事项，不用交接。`)).toBeVisible()
})

test('a unit is moved from a day on, and says what that does', async ({ page }) => {
  await signIn(page, 'system_admin', '/organizations?new=1')
  const form = page.getByRole('dialog', { name: '新建单位' })
  await form.getByLabel(/^名称/).fill(unit)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: unit, exact: true }).click()
  await expect(page.getByRole('heading', { name: unit, level: 1 })).toBeVisible()
  const moves = page.getByRole('region', { name: '隶属变化' })
  await expect(moves).toContainText('没有调整过')

  await moves.getByRole('button', { name: '调整隶属' }).click()
  const dialog = page.getByRole('dialog', { name: `调整“${unit}”的隶属` })
  await dialog.getByRole('button', { name: '调整', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('请选上级单位')
  await dialog.getByRole('button', { name: /^改为隶属/ }).click()
  await dialog.getByRole('searchbox').fill(team)
  await page.keyboard.press('Enter')
  await dialog.getByLabel(/^从哪一天起/).fill('2024-07-01')
  await dialog.getByLabel(/^原因/).fill('机构改革')
  await expect(dialog.getByText(new RegExp(`看 2024-07-01 及以后的数字，“${unit}”的成绩`))).toBeVisible()
  await picture(page, 'move')
  await isAccessible(page, 'move of a unit')
  await dialog.getByRole('button', { name: '调整', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(moves.getByRole('listitem').first()).toContainText(/2024-07-01 起.*机构改革/)
  await expect(page.getByRole('region', { name: '隶属', exact: true }).getByRole('link', { name: team })).toBeVisible()
  await picture(page, 'organization')
  await isAccessible(page, 'a unit that moved')

  // Not before its last move.
  await moves.getByRole('button', { name: '调整隶属' }).click()
  await dialog.getByLabel(/^从哪一天起/).fill('2024-06-30')
  await dialog.getByRole('button', { name: '调整', exact: true }).click()
  await expect(dialog.getByText('2024-07-01 已经调整过，请填这一天或以后')).toBeVisible()
  await isFitForThumbs(page, 'move')
})

test('names of units lead to the unit, whose numbers open their lists', async ({ page }) => {
  await signIn(page, 'center', '/leads')
  const link = page.getByRole('table', { name: '线索' }).getByRole('row').nth(1).locator('a[href^="/organizations/"]')
  const name = ((await link.textContent()) ?? '').trim()
  await link.click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  const work = page.getByRole('region', { name: '工作', exact: true })
  await expect(work.getByRole('link', { name: /，看明细$/ }).first()).toBeVisible()
  await settled(page)
  const numbers = work.getByRole('link', { name: /，看明细$/ })
  const address = page.url()
  for (let index = 0; index < (await numbers.count()); index++) {
    const number = ((await numbers.nth(index).textContent()) ?? '').trim()
    await numbers.nth(index).click()
    await expect(page.getByText(`筛出 ${number} 条`)).toBeVisible()
    await page.goto(address)
    await settled(page)
  }
  // The people of the unit, told to whoever sees it.
  await expect(page.getByRole('region', { name: '人员', exact: true }).getByRole('listitem').first()).toBeVisible()
  await picture(page, 'organization-work')
  await isFitForThumbs(page, 'organization')
  await page.getByRole('region', { name: '隶属', exact: true }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name)
})

test('an inspector holds the role until a day', async ({ page }) => {
  await signIn(page, 'security_admin', '/users?q=e2e_inspector')
  await page.getByRole('button', { name: '测试·e2e_inspector的操作' }).click()
  await page.getByRole('button', { name: '角色', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /的角色$/ })
  await dialog.getByLabel(/^巡察截止日期/).fill('2020-01-01')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('截止日期不能早于今天')
  await isAccessible(page, 'term of an inspector')
  const later = `${String(new Date().getFullYear() + 2)}-12-31`
  await dialog.getByLabel(/^巡察截止日期/).fill(later)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /e2e_inspector/ })).toContainText(`巡察（至 ${later}）`)
})
