import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, isAccessible, picture, settled, signIn, test, type Person } from './support'

// One company, two units at once: an envoy on a phone and a town on a PC. They build on each other, with names that no earlier run has used.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const company = `示例首报${stamp}新材料有限公司`
const otherCompany = `示例离线${stamp}电子有限公司`
const password = 'Green-hill-3526'
const team = { unit: `示例驻外${stamp}组`, kind: 'outpost', user: `l_envoy_${stamp}`, role: 'envoy' }
const town = { unit: `示例报送${stamp}镇`, kind: 'township', user: `l_town_${stamp}`, role: 'unit_officer' }

/** Pages of the two people and of the centre, each with a browser of their own. */
let envoy: Page
let officer: Page
let checkCode = ''
/** The address of the lead that the envoy reported. */
let leadAddress = ''

async function tokenOf(request: APIRequestContext, username: string, secret: string): Promise<Record<string, string>> {
  const answer = await request.post('/api/v1/auth/login', { data: { username, password: secret } })
  return { Authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` }
}

async function made(request: APIRequestContext, headers: Record<string, string>, path: string, data: unknown): Promise<Record<string, string>> {
  const answer = await request.post(`/api/v1${path}`, { headers, data })
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as Record<string, string>
}

/** A unit of its own with one person in it: the tests' accounts all belong to the county. */
async function makeUnit(request: APIRequestContext, one: typeof team): Promise<void> {
  const tokenFor = async (person: Person) => tokenOf(request, account(person).username, account(person).password)
  const system = await tokenFor('system_admin')
  const known = (await (await request.get('/api/v1/organizations?limit=200', { headers: system })).json()) as { items: { id: string; parent_id: string | null }[] }
  const county = known.items.find((unit) => unit.parent_id === null)
  const unit = await made(request, system, '/organizations', { name: one.unit, kind: one.kind, parent_id: county?.id, ...(one.kind === 'outpost' ? { zone: '示例片区' } : {}) })
  const user = await made(request, system, '/users', { name: `测试·${one.user}`, username: one.user, organization_id: unit.id })
  const granted = await request.put(`/api/v1/users/${user.id ?? ''}/roles`, { headers: await tokenFor('security_admin'), data: { roles: [one.role] } })
  expect(granted.ok()).toBe(true)
  const link = await made(request, system, `/users/${user.id ?? ''}/activation`, {})
  await made(request, {}, '/auth/activations', { code: link.code, new_password: password })
}

/** Somebody at a machine of their own. */
async function person(browser: Browser, baseURL: string, username: string, phone: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true } : { viewport: { width: 1366, height: 768 } }) })
  const page = await context.newPage()
  await page.goto('/workbench')
  await page.getByLabel(/^登录名/).fill(username)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  return page
}

async function fill(page: Page, name: string, sum: string): Promise<void> {
  await page.getByLabel(/^企业名称/).fill(name)
  await page.getByLabel(/^预计投资/).first().fill(sum)
  await page.getByLabel(/^来源类型/).selectOption({ index: 1 })
  await page.getByLabel(/^招商方式/).selectOption({ index: 1 })
}

async function small(page: Page): Promise<(string | undefined)[]> {
  return page.getByRole('main').locator('a[href], button, select, input:not([type=file]):not([type=radio])').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().width > 2 && one.getBoundingClientRect().height < 43.5).map((one) => `${one.tagName} ${one.textContent?.trim() ?? ''}`),
  )
}

async function fitsThumbs(page: Page, name: string): Promise<void> {
  await settled(page)
  await fitsTheWidth(page)
  await picture(page, `phone-${name}`)
  expect(await small(page), name).toEqual([])
  await isAccessible(page, `phone ${name}`)
}

/** The same page in dark colours and in English, and back. */
async function inEveryLight(page: Page, name: string): Promise<void> {
  await isAccessible(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-dark`)
  await isAccessible(page, `${name}, dark`)
  await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'en'))
  await page.reload()
  await settled(page)
  await picture(page, `${name}-dark-en`)
  await isAccessible(page, `${name}, dark, English`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'zh-CN'))
  await page.reload()
  await settled(page)
}

test.afterAll(async () => {
  await envoy?.context().close()
  await officer?.context().close()
})

test('an envoy reports by phone in under a minute and has the receipt', async ({ browser, request, baseURL }) => {
  await makeUnit(request, team)
  await makeUnit(request, town)
  envoy = await person(browser, baseURL ?? '', team.user, true)
  const began = Date.now()
  await envoy.getByRole('button', { name: '报一条线索' }).click()
  await fitsThumbs(envoy, 'report')
  await envoy.getByRole('button', { name: '报送', exact: true }).click()
  await expect(envoy.getByText('请填写企业全称，至少 2 个字')).toBeVisible()
  await fill(envoy, company, '1.2亿')
  await expect(envoy.getByText('12,000 万元 = 1.2 亿元')).toBeVisible()
  await envoy.getByLabel(/^姓名/).fill('李示例')
  await envoy.getByLabel('用地需求（亩）').fill('60')
  await envoy.getByLabel('项目建议书').setInputFiles({ name: '建议书.txt', mimeType: 'text/plain', buffer: Buffer.from('示例项目建议书') })
  await envoy.reload()
  await expect(envoy.getByLabel(/^企业名称/)).toHaveValue(company)
  await envoy.getByLabel('项目建议书').setInputFiles({ name: '建议书.txt', mimeType: 'text/plain', buffer: Buffer.from('示例项目建议书') })
  await fitsThumbs(envoy, 'report-filled')
  await envoy.getByRole('button', { name: '报送', exact: true }).click()

  const receipt = envoy.getByRole('region', { name: '线索报送回执' })
  await expect(receipt).toContainText(company)
  await expect(receipt).toContainText('首报保护期到')
  expect(Date.now() - began).toBeLessThan(60_000)
  checkCode = (await receipt.locator('.code b').textContent()) ?? ''
  expect(checkCode).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  await fitsThumbs(envoy, 'receipt')
  await receipt.getByRole('link', { name: '看这条线索' }).click()
  await expect(envoy.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  leadAddress = new URL(envoy.url()).pathname
  const protection = envoy.getByRole('region', { name: '首报保护与归属' })
  await expect(protection.getByText(/^保护期还有 \d+ 天$/)).toBeVisible()
  await expect(protection.getByRole('list', { name: '归属' })).toContainText(`${team.unit} 100%`)
  // The proposal came along, under its tag.
  await expect(envoy.getByRole('list', { name: '全过程' })).toContainText('建议书.txt')
  await fitsThumbs(envoy, 'lead-own')
})

test('a town reports the same company on a PC: it is told who has it, and has a receipt all the same', async ({ browser, baseURL }) => {
  officer = await person(browser, baseURL ?? '', town.user, false)
  await officer.getByRole('button', { name: '报一条线索' }).click()
  await fill(officer, company.replace('有限公司', '股份有限公司'), '8000')
  await expect(officer.getByText(new RegExp(`^已有单位在跟踪：${team.unit}，\\d{4}-\\d{2}-\\d{2} 起，还在首报保护期内$`))).toBeVisible()
  await picture(officer, 'report-hints')
  await inEveryLight(officer, 'report')
  await officer.getByRole('button', { name: '报送', exact: true }).click()
  const receipt = officer.getByRole('region', { name: '线索报送回执' })
  await expect(receipt).toContainText('等招商中心裁定')
  await picture(officer, 'claim-receipt')
  await inEveryLight(officer, 'claim-receipt')
  await receipt.getByRole('link', { name: '看这条申报' }).click()
  // The claimant sees the own side alone, and nothing of the lead.
  await expect(officer.getByRole('table', { name: '我方报送的内容' })).toContainText('8,000 万元')
  await expect(officer.getByRole('main')).not.toContainText(team.unit)
  await expect(officer.getByText(/等招商中心裁定。裁定后会通知报送人/)).toBeVisible()
  await officer.goto('/leads')
  await expect(officer.getByText('共 0 条')).toBeVisible()
})

test('anybody compares a receipt by its check code', async () => {
  await officer.goto('/receipts')
  await officer.getByLabel('核验码').fill('123')
  await officer.getByRole('button', { name: '核验', exact: true }).click()
  await expect(officer.getByText(/核验码是 10 位字母和数字/)).toBeVisible()
  await officer.getByLabel('核验码').fill('ZZZZZ-ZZZZZ')
  await officer.getByRole('button', { name: '核验', exact: true }).click()
  await expect(officer.getByText(/没有核验码为 ZZZZZ-ZZZZZ 的回执/)).toBeVisible()
  await officer.getByLabel('核验码').fill(checkCode.toLowerCase().replace('-', ''))
  await officer.getByRole('button', { name: '核验', exact: true }).click()
  await expect(officer.getByRole('region', { name: '线索报送回执' })).toContainText(company)
  await inEveryLight(officer, 'receipts')
  await officer.setViewportSize({ width: 390, height: 844 })
  await fitsThumbs(officer, 'receipts')
  await officer.setViewportSize({ width: 1366, height: 768 })
})

test('the centre sees both side by side and joins them 60 to 40', async ({ page }) => {
  await signIn(page, 'center', '/lead-claims?status=pending')
  await expect(page.getByRole('heading', { name: '申报裁定' })).toBeVisible()
  await picture(page, 'claims')
  await inEveryLight(page, 'claims')
  await page.getByRole('row').filter({ hasText: town.unit }).getByRole('link').first().click()
  const both = page.getByRole('table', { name: '两份报送对照' })
  await expect(both.getByRole('columnheader', { name: /^已有线索 先报/ })).toBeVisible()
  await expect(both.getByRole('row').filter({ hasText: '收到时间' }).getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)).toHaveCount(2)
  await expect(both.getByRole('row').filter({ hasText: '预计投资 不同' })).toContainText('1.2 亿元')
  await expect(page.getByRole('radio', { name: '转交给申报单位' })).toBeDisabled()
  await expect(page.getByText(/^首报保护期到 \d{4}-\d\d-\d\d，此前不能转交$/)).toBeVisible()
  await picture(page, 'claim')
  await inEveryLight(page, 'claim')

  await page.getByRole('button', { name: '裁定', exact: true }).click()
  await expect(page.getByText('请选择裁定结果')).toBeVisible()
  await expect(page.getByText('请用 2–500 个字写明理由')).toBeVisible()
  await page.getByRole('radio', { name: '并为一条，按占比归属' }).check()
  await page.getByLabel(`${team.unit}占比（%）`).fill('60')
  await expect(page.getByText('合计 110%，多了 10%')).toBeVisible()
  await page.getByLabel(/^理由/).fill('双方都有贡献')
  await page.getByRole('button', { name: '裁定', exact: true }).click()
  await expect(page.getByText('各单位占比之和应为 100%')).toBeVisible()
  await page.getByLabel(`${town.unit}占比（%）`).fill('40')
  await picture(page, 'claim-joining')
  await page.setViewportSize({ width: 390, height: 844 })
  await fitsThumbs(page, 'claim')
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '裁定', exact: true }).click()
  const sure = page.getByRole('dialog', { name: /并为一条，按占比归属？$/ })
  await expect(sure).toContainText(`${team.unit} 60%、${town.unit} 40%`)
  await isAccessible(page, 'the question before deciding')
  await sure.getByRole('button', { name: '确认裁定' }).click()
  await expect(page.getByRole('region', { name: '裁定结果' })).toContainText('双方都有贡献')
})

test('both see the shares on the lead’s page, and who was first', async () => {
  await envoy.reload()
  const shares = envoy.getByRole('region', { name: '首报保护与归属' }).getByRole('list', { name: '归属' })
  await expect(shares).toContainText(`${team.unit} 60%`)
  await expect(shares).toContainText(`${town.unit} 40%`)
  await envoy.getByRole('link', { name: '首报档案' }).click()
  const history = envoy.getByRole('list', { name: '首报档案' })
  await expect(history.getByRole('listitem')).toHaveCount(3)
  await expect(history).toContainText(`${team.unit} 60%、${town.unit} 40%`)
  await fitsThumbs(envoy, 'lead-first-report')

  await officer.goto('/lead-claims')
  await officer.getByRole('link', { name: company }).click()
  await expect(officer.getByRole('region', { name: '裁定结果' })).toContainText('并为一条，按占比归属')
})

test('a lead is edited by two at once, and the later one sees both', async ({ page }) => {
  await signIn(page, 'center', leadAddress)
  await expect(page.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  await settled(page)
  await picture(page, 'lead-shares')
  await inEveryLight(page, 'lead')
  await page.getByRole('link', { name: '填报内容' }).click()
  await expect(page.getByRole('region', { name: '填报内容' })).toContainText('60 亩')
  await picture(page, 'lead-reported')
  await isAccessible(page, 'what was reported')

  await page.getByRole('button', { name: '编辑', exact: true }).click()
  const form = page.getByRole('dialog', { name: `编辑“${company}”` })
  await form.getByLabel('项目名称').fill('高端膜材')
  await picture(page, 'lead-form')
  await isAccessible(page, 'the form of a lead')

  await envoy.getByRole('button', { name: '编辑', exact: true }).click()
  const theirs = envoy.getByRole('dialog', { name: `编辑“${company}”` })
  await theirs.getByLabel('项目名称').fill('膜材一期')
  await theirs.getByLabel('用地需求（亩）').fill('80')
  await picture(envoy, 'phone-lead-form')
  await isAccessible(envoy, 'the form of a lead on a phone')
  await theirs.getByRole('button', { name: '保存' }).click()
  await expect(envoy.getByRole('heading', { name: '膜材一期', level: 1 })).toBeVisible()

  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('刚刚有人改过')).toBeVisible()
  await expect(form.getByRole('row').filter({ hasText: '项目名称' })).toContainText('膜材一期')
  await isAccessible(page, 'the conflict')
  await form.getByRole('button', { name: '用我填的覆盖' }).click()
  await expect(page.getByRole('heading', { name: '高端膜材', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: '填报内容' })).toContainText('80 亩')
})

test('a transfer is asked for, decided, and the lead passes on', async ({ page }) => {
  await envoy.reload()
  await envoy.getByRole('link', { name: '移交申请' }).click()
  await envoy.getByRole('button', { name: '申请移交' }).click()
  const form = envoy.getByRole('dialog', { name: /^申请移交/ })
  await form.getByRole('button', { name: /^新责任单位：/ }).click()
  await form.getByRole('searchbox').fill(town.unit)
  await envoy.keyboard.press('Enter')
  await form.getByLabel(/^理由/).fill('项目落在镇上')
  await picture(envoy, 'phone-transfer-form')
  await isAccessible(envoy, 'asking for a transfer')
  await form.getByRole('button', { name: '提交申请' }).click()
  await expect(envoy.getByRole('region', { name: '移交申请' })).toContainText('待裁定')
  await envoy.getByRole('button', { name: /^申请移交/ }).focus()
  await envoy.keyboard.press('Enter')
  await expect(envoy.getByText('已有一个移交申请待裁定').first()).toBeVisible()
  await fitsThumbs(envoy, 'lead-transfers')

  await signIn(page, 'center', '/lead-transfers?status=pending')
  await settled(page)
  await picture(page, 'transfers')
  await inEveryLight(page, 'transfers')
  await page.getByRole('row').filter({ hasText: town.unit }).getByRole('button').click()
  await page.getByRole('button', { name: '打开线索' }).click()
  await page.getByRole('region', { name: '移交申请' }).getByRole('button', { name: '裁定', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^裁定 XS/ })
  await dialog.getByRole('button', { name: '裁定', exact: true }).click()
  await expect(dialog.getByText('请选择同意或不同意')).toBeVisible()
  await dialog.getByText('同意', { exact: true }).click()
  await dialog.getByLabel(/^理由/).fill('同意移交')
  await isAccessible(page, 'deciding a transfer')
  await dialog.getByRole('button', { name: '裁定', exact: true }).click()
  await expect(page.getByRole('region', { name: '移交申请' })).toContainText('已同意')
  await expect(page.getByRole('region', { name: '谁在办' })).toContainText(town.unit)

  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('button', { name: '归档' }).click()
  const sure = page.getByRole('dialog', { name: '归档“高端膜材”？' })
  await sure.getByLabel(/^请输入名称/).fill('高端膜材')
  await sure.getByRole('button', { name: '归档' }).click()
  await page.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByRole('button', { name: '编辑', exact: true })).toBeVisible()
})

test('without a connection a report waits on the device, unprotected, and goes once', async () => {
  await envoy.goto('/leads/new')
  await settled(envoy)
  await fill(envoy, otherCompany, '6000')
  await envoy.context().setOffline(true)
  await envoy.getByRole('button', { name: '报送', exact: true }).click()
  const outbox = envoy.getByRole('region', { name: '还没有领到回执的报送' })
  await expect(outbox.getByText('未领回执，尚未受保护')).toBeVisible()
  await expect(envoy.getByText('1 条线索未领回执，尚未受保护。')).toBeVisible()
  await fitsTheWidth(envoy)
  await picture(envoy, 'phone-outbox')
  expect(await small(envoy)).toEqual([])
  await isAccessible(envoy, 'phone outbox')
  await envoy.context().setOffline(false)
  await expect(outbox.getByText(/^已领回执 XS/)).toBeVisible({ timeout: 30_000 })
  await expect(envoy.getByText(/尚未受保护/)).toHaveCount(0)
  await outbox.getByRole('link', { name: '看回执' }).click()
  await expect(envoy.getByRole('region', { name: '线索报送回执' })).toContainText(otherCompany)
  await envoy.goto('/leads')
  await expect(envoy.getByRole('article').filter({ hasText: otherCompany })).toHaveCount(1)
})
