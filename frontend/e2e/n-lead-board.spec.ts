import { readFile } from 'node:fs/promises'
import type { APIRequestContext, APIResponse, Locator, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, isAccessible, picture, settled, signIn, test } from './support'

// Leads in plenty: the board, many at once, the funnel and the leaders' tables. They are reported here, so that nobody else's figures move.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const names = ['甲', '乙', '丙'].map((n) => `示例看板${stamp}${n}电子有限公司`)
const [first, second] = names as [string, string, string]
const found = `q=${encodeURIComponent(`看板${stamp}`)}`

interface Person {
  headers: Record<string, string>
  unit: string
  today: string
}

async function enter(request: APIRequestContext, person: 'center' | 'unit_officer'): Promise<Person> {
  const { username, password } = account(person)
  const answer = await request.post('/api/v1/auth/login', { data: { username, password } })
  const { access_token, user } = (await answer.json()) as { access_token: string; user: { organization: { id: string }; today: string } }
  return { headers: { Authorization: `Bearer ${access_token}` }, unit: user.organization.id, today: user.today }
}

async function answered(answer: APIResponse): Promise<{ id: string; items: { value: string }[] }> {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as { id: string; items: { value: string }[] }
}

/** Reported by an officer with all that is asked, and certified by the centre: the two are never the same person. Nobody owns them yet. */
async function makeLeads(request: APIRequestContext): Promise<void> {
  const officer = await enter(request, 'unit_officer')
  const center = await enter(request, 'center')
  const word = async (name: string) => (await answered(await request.get(`/api/v1/dictionaries/${name}/entries`, { headers: center.headers }))).items[0]?.value
  const report = {
    source_type: await word('source_type'),
    method: await word('method'),
    expected_investment_yuan: 800_000_000,
    is_manufacturing: false,
    industry_fit: true,
    investor_introduction: '示例投资方',
    first_opinion: '方向符合',
    responsible_organization_id: officer.unit,
    expected_signing_on: `${String(Number(officer.today.slice(0, 4)) + 1)}-06-15`,
  }
  for (const name of names) {
    const { id } = await answered(await request.post('/api/v1/leads', { headers: officer.headers, data: { ...report, company_name: name } }))
    const file = { name: '建议书.txt', mimeType: 'text/plain', buffer: Buffer.from(`示例建议书 ${name}`) }
    await answered(await request.post('/api/v1/files', { headers: officer.headers, multipart: { subject_type: 'lead', subject_id: id, tags: '项目建议书', file } }))
    await answered(await request.post(`/api/v1/leads/${id}/verdict`, { headers: center.headers, data: { effective: true, opinion: '方向符合' } }))
  }
}

const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (within: Locator, name: string) => within.getByRole('article').filter({ hasText: name })

/** In dark colours and in English, and on a phone, and back. */
async function inEveryLight(page: Page, name: string): Promise<void> {
  await isAccessible(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'en'))
  await page.reload()
  await settled(page)
  await picture(page, `${name}-dark-en`)
  await isAccessible(page, `${name}, dark, English`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'zh-CN'))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await settled(page)
  await fitsTheWidth(page)
  await picture(page, `phone-${name}`)
  expect(await small(page), name).toEqual([])
  await isAccessible(page, `phone ${name}`)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.reload()
  await settled(page)
}

async function small(page: Page): Promise<string[]> {
  return page.getByRole('main').locator('a[href], button, select').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().width > 2 && one.getBoundingClientRect().height < 43.5).map((one) => `${one.tagName} ${one.textContent?.trim() ?? ''}`),
  )
}

async function saved(page: Page, kind: string): Promise<Buffer> {
  await page.getByRole('button', { name: '导出当前列表' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: kind }).click()
  return readFile(await (await download).path())
}

async function choose(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}：`) }).click()
  await page.getByRole('searchbox', { name: `找${label}` }).fill(words)
  await page.getByRole('button', { name: new RegExp(words) }).last().click()
}

test('many leads are changed at once and undone; cards move by dragging and by key, what is missing is listed, and a refused card goes back', async ({ page, request }) => {
  test.setTimeout(120_000)
  await makeLeads(request)
  await signIn(page, 'center', `/leads?show=board&${found}`)
  const effective = lane(page, '有效')
  await expect(effective.getByRole('article')).toHaveCount(3)
  await expect(effective.getByText('24 亿元')).toBeVisible()
  await inEveryLight(page, 'lead-board')

  // What is missing is listed, and the card goes back.
  await card(effective, first).dragTo(lane(page, '在谈'))
  const moving = page.getByRole('dialog', { name: `移动“${first}”` })
  await expect(card(lane(page, '在谈'), first)).toBeVisible()
  await expect(moving.getByRole('region', { name: '推进要具备的条件' })).toContainText('明确责任人 还缺')
  await expect(moving.getByRole('button', { name: /^移动/ })).toHaveAttribute('aria-disabled', 'true')
  await picture(page, 'lead-board-missing')
  await isAccessible(page, 'moving a card')
  await moving.getByRole('button', { name: '取消' }).click()
  await expect(card(effective, first)).toBeVisible()
  // Where the way does not lead, it is said why. All columns must be in sight for a hand that cannot wait for the board to scroll.
  await page.setViewportSize({ width: 2240, height: 900 })
  await card(effective, second).dragTo(lane(page, '已签约'))
  const other = page.getByRole('dialog', { name: `移动“${second}”` })
  await expect(other.getByRole('alert')).toContainText('先推进到拟签约')
  await other.getByRole('button', { name: '取消' }).click()
  await expect(card(effective, second)).toBeVisible()
  await page.setViewportSize({ width: 1366, height: 768 })

  // In the table two are marked, by key and by hand, and given an owner; undone, and given again to all.
  await page.getByRole('button', { name: '列表', exact: true }).click()
  await expect(page.getByText('筛出 3 条')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('row').nth(2).getByRole('checkbox').check()
  await expect(page.getByText('已选 2 条，合计 16 亿元')).toBeVisible()
  await page.getByRole('button', { name: '定责任人' }).click()
  await page.getByRole('button', { name: '修改 2 条' }).click()
  await expect(page.getByText('请选责任人')).toBeVisible()
  await choose(page, '责任人', 'e2e_officer')
  await isAccessible(page, 'changing many leads')
  await page.getByRole('button', { name: '修改 2 条' }).click()
  const result = page.getByRole('region', { name: '批量修改的结果' })
  await expect(result).toContainText('改好 2 条')
  await result.getByRole('button', { name: '撤销' }).click()
  await expect(result).toContainText('已撤销 2 条')
  await result.getByRole('button', { name: '关闭' }).click()
  for (const [act, label, words] of [['定责任人', '责任人', 'e2e_officer'], ['定领衔领导', '领衔领导', 'e2e_leader']] as const) {
    await page.getByRole('checkbox', { name: '选中这一页列出的全部' }).check()
    await page.getByRole('button', { name: act }).click()
    await choose(page, label, words)
    await page.getByRole('button', { name: '修改 3 条' }).click()
    await expect(result).toContainText('改好 3 条')
  }
  await picture(page, 'lead-bulk')
  await isAccessible(page, 'the result of changing many')

  // Now nothing is missing: dragged on, and another parked by key.
  await result.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '看板', exact: true }).click()
  await expect(effective.getByRole('article')).toHaveCount(3)
  await settled(page)
  await card(effective, first).dragTo(lane(page, '在谈'))
  await moving.getByRole('button', { name: '移动' }).click()
  await expect(moving).toBeHidden()
  await expect(card(lane(page, '在谈'), first)).toBeVisible()
  await card(effective, second).getByRole('link').first().focus()
  await page.keyboard.press('m')
  await other.getByRole('radio', { name: '暂缓' }).check()
  await other.getByRole('button', { name: '暂缓' }).click()
  await expect(other.getByText('请写明原因，至少 2 个字')).toBeVisible()
  await other.getByLabel(/^原因/).fill('等上级批复')
  await other.getByLabel(/^到哪天再看/).fill(`${String(new Date().getFullYear() + 1)}-03-01`)
  await other.getByRole('button', { name: '暂缓' }).click()
  await expect(card(lane(page, '暂缓'), second)).toBeVisible()
  await page.reload()
  await expect(effective.getByRole('article')).toHaveCount(1)
})

test('the funnel, what holds leads and the signings to come open their rows; the leaders’ tables are taken along and printed', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, 'center', '/lead-funnel')
  await settled(page)
  await inEveryLight(page, 'lead-funnel')
  const whole = page.getByRole('table', { name: '全部线索的漏斗' })
  const opens = async (table: Locator, row: RegExp) => {
    const link = table.getByRole('row', { name: row }).getByRole('link').first()
    const count = (await link.innerText()).trim()
    await link.click()
    await expect(page.getByText(`筛出 ${count} 条`)).toBeVisible()
    await page.goBack()
    await settled(page)
    return Number(count)
  }
  expect(await opens(whole, /^首报/)).toBeGreaterThanOrEqual(3)
  expect(await opens(whole, /^有效/)).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: '招商方式' }).click()
  await expect(page).toHaveURL(/by=method/)
  await opens(page.getByRole('table', { name: '招商方式' }), /\d/)
  await opens(page.getByRole('table', { name: '签约预测' }), /-06/)
  const stalls = page.getByRole('table', { name: '卡在哪里' })
  if ((await stalls.count()) > 0) await opens(stalls, /\d/)

  await page.goto('/lead-tables/major')
  const major = page.getByRole('table', { name: '亿元以上重要线索领衔推进情况表' })
  await expect(major.getByRole('row', { name: new RegExp(first) })).toContainText('测试·e2e_leader')
  await expect(major.getByRole('row', { name: new RegExp(second) })).toHaveCount(0)
  await settled(page)
  await inEveryLight(page, 'major-leads')
  for (const kind of ['Word 文档', 'Excel 工作簿']) expect((await saved(page, kind)).subarray(0, 2).toString(), kind).toBe('PK')
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-sheet th')).toHaveCount(15)
  await expect(page.locator('.print-sheet')).toContainText(first)
  await picture(page, 'major-leads-printed')
  await page.emulateMedia({ media: 'screen' })
  await page.reload()
  await major.getByRole('link', { name: first }).first().click()
  await expect(page.getByRole('heading', { name: first, level: 1 })).toBeVisible()

  await page.goto('/lead-tables/companies?open_lead=true')
  await expect(page.getByRole('table', { name: '重点企业一览表' }).getByRole('row').nth(1)).toBeVisible()
  await settled(page)
  await inEveryLight(page, 'key-companies')
  expect((await saved(page, 'Word 文档')).subarray(0, 2).toString()).toBe('PK')
})
