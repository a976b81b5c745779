import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { account, expect, isAccessible, picture, settled, signIn, test, type Person } from './support'
import { fitsThumbs, inEveryLight, tokenOf } from './units'

// A day's 快报: from what somebody recommends to what everybody has read, and its correction. The tests build on each other.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const words = '企业愿意月底前来县里看地，重点看供气和污水处理。'
const stamp = String(Date.now()).slice(-6)

let center: Page
let leader: Page
let reader: Page
let address = ''
let title = ''

const headersOf = (request: APIRequestContext, who: Person) => tokenOf(request, account(who).username, account(who).password)

/** A visit of today, and a picture among its files. */
async function visitOfToday(request: APIRequestContext): Promise<string> {
  const headers = await headersOf(request, 'center')
  const { items } = (await (await request.get('/api/v1/companies?limit=1', { headers })).json()) as { items: { id: string }[] }
  const me = (await (await request.get('/api/v1/me', { headers })).json()) as { id: string; today: string }
  const made = await request.post('/api/v1/visits', { headers, data: { company_id: items[0]?.id, participant_ids: [me.id], direction: 'out', visited_on: me.today, place: '示例市高新区', summary: `谈二期用地${stamp}` } })
  expect(made.ok(), await made.text()).toBe(true)
  const { id } = (await made.json()) as { id: string }
  const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const sent = await request.post('/api/v1/files', { headers, multipart: { subject_type: 'visit', subject_id: id, file: { name: '门头.png', mimeType: 'image/png', buffer: photo } } })
  expect(sent.ok(), await sent.text()).toBe(true)
  return id
}

test.beforeAll(async ({ browser, baseURL }) => {
  const open = async (who: Person, phone = false): Promise<Page> => {
    const viewport = phone ? { width: 390, height: 844 } : { width: 1366, height: 768 }
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport, hasTouch: phone, acceptDownloads: true })
    const page = await context.newPage()
    await signIn(page, who)
    return page
  }
  center = await open('center')
  leader = await open('leader')
  reader = await open('envoy', true)
})

test.afterAll(async () => {
  for (const page of [center, leader, reader]) await page?.context().close()
})

test('a visit is recommended with the words and the picture to print', async ({ request }) => {
  const visit = await visitOfToday(request)
  await center.goto(`/visits/${visit}`)
  await settled(center)
  await center.getByRole('button', { name: '推荐快报', exact: true }).click()
  const dialog = center.getByRole('dialog', { name: /^推荐快报/ })
  await dialog.getByLabel(/^要印的文字/).fill(words)
  await dialog.getByRole('img', { name: '门头.png' }).click()
  await isAccessible(center, 'recommending a visit')
  await picture(center, 'recommend')
  await dialog.getByRole('button', { name: '推荐快报' }).click()
  await expect(dialog).toHaveCount(0)
  await center.getByRole('button', { name: '已推荐快报' }).click()
  await expect(center.getByRole('dialog').getByText('还没有编进通报。')).toBeVisible()
  await center.keyboard.press('Escape')
})

test('the centre drafts the day’s issue and writes in it', async () => {
  await center.goto('/bulletins')
  await settled(center)
  await center.getByRole('button', { name: '拟稿', exact: true }).first().click()
  const dialog = center.getByRole('dialog', { name: '拟稿' })
  await isAccessible(center, 'drafting an issue')
  await dialog.getByRole('button', { name: '拟稿' }).click()
  const standing = center.getByRole('link', { name: '打开已有的这一期' })
  const steps = center.getByRole('region', { name: '经办' })
  await expect(standing.or(steps)).toBeVisible()
  // On a working day's evening the issue has drafted itself already: it takes in what came later.
  if (await standing.isVisible()) {
    await standing.click()
    await center.getByRole('button', { name: '更新数字' }).click()
  }
  await expect(steps).toBeVisible()
  address = new URL(center.url()).pathname
  await expect(center.getByRole('article')).toContainText('示例市高新区')
  const place = await center.locator('textarea').evaluateAll((all, wanted) => all.findIndex((one) => (one as HTMLTextAreaElement).value === wanted), words)
  await center.locator('textarea').nth(place).fill(`${words}请园区准备材料。`)
  await center.getByLabel('标题', { exact: true }).fill(`双招双引快报 ${stamp}`)
  title = `双招双引快报 ${stamp}`
  await expect(center.getByText('有改动还没有保存（已留草稿）')).toBeVisible()
  await center.reload()
  await expect(center.getByLabel('标题', { exact: true })).toHaveValue(title)
  await center.getByRole('button', { name: '保存', exact: true }).click()
  await expect(center.getByText('已全部保存')).toBeVisible()
  await inEveryLight(center, 'bulletin-edit')
})

test('an edited text warns of numbers that nothing knows, and goes back', async () => {
  const text = center.getByLabel(/^“.*”的文字$/).first()
  const before = await text.inputValue()
  await text.fill('今日共收到 98765 条信息。')
  await center.getByRole('button', { name: '保存', exact: true }).click()
  await expect(center.getByText(/^这些数字不在冻结的数据里，请核对：.*98765/)).toBeVisible()
  await center.getByRole('button', { name: /^恢复生成的文字/ }).click()
  await expect(text).toHaveValue(before)
  await center.getByRole('button', { name: '保存', exact: true }).click()
  await expect(center.getByText('已全部保存')).toBeVisible()
})

test('it is reviewed and issued by somebody else, once it came back', async () => {
  await center.getByRole('button', { name: '送审', exact: true }).click()
  await center.getByRole('dialog', { name: /^送审/ }).getByRole('button', { name: '送审' }).click()
  await expect(center.getByText('自己拟的稿由别人审核')).toBeVisible()

  await leader.goto(address)
  await settled(leader)
  await leader.getByRole('button', { name: '退回', exact: true }).click()
  const back = leader.getByRole('dialog', { name: /^退回/ })
  await back.getByRole('button', { name: '退回' }).click()
  await expect(back.getByText('请写哪里要改，至少 2 个字')).toBeVisible()
  await back.getByLabel(/^退回意见/).fill('标题里写上日期')
  await isAccessible(leader, 'returning an issue')
  await back.getByRole('button', { name: '退回' }).click()
  await expect(leader.getByText('拟稿中')).toBeVisible()

  await center.reload()
  await expect(center.getByText('标题里写上日期')).toBeVisible()
  await center.getByRole('button', { name: '送审', exact: true }).click()
  await center.getByRole('dialog', { name: /^送审/ }).getByRole('button', { name: '送审' }).click()
  await expect(center.getByText('待审核')).toBeVisible()

  await leader.reload()
  await leader.getByRole('button', { name: '审核通过', exact: true }).click()
  await leader.getByRole('dialog', { name: /^审核通过/ }).getByRole('button', { name: '审核通过' }).click()
  await leader.getByRole('button', { name: '签发', exact: true }).click()
  const dialog = leader.getByRole('dialog', { name: `签发“${title}”？` })
  await isAccessible(leader, 'issuing')
  await dialog.getByRole('button', { name: '签发' }).click()
  await expect(leader.getByText(/^\d{4}年第\d+期$/).first()).toBeVisible()
  await expect(leader.getByText('已印发')).toBeVisible()
})

test('whoever reads it by phone has read it', async () => {
  await reader.goto('/bulletins')
  await settled(reader)
  await expect(reader.getByRole('article').filter({ hasText: title }).getByText('未读：')).toBeAttached()
  await fitsThumbs(reader, 'bulletins')
  const told = reader.waitForResponse((response) => response.url().endsWith('/read') && response.ok())
  await reader.getByRole('link', { name: title }).click()
  await told
  await expect(reader.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect(reader.getByText(`${words}请园区准备材料。`)).toBeVisible()
  await fitsThumbs(reader, 'bulletin')

  await center.goto(address)
  await settled(center)
  const panel = center.getByRole('region', { name: '阅读情况' })
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  // Those who have not read it come first, and there may be more of them than a page holds.
  const more = panel.getByRole('button', { name: '继续加载' })
  const envoys = panel.getByRole('listitem').filter({ hasText: 'e2e_envoy' })
  await expect(async () => {
    if ((await envoys.count()) === 0 && (await more.isVisible())) await more.click()
    await expect(envoys).toHaveCount(1, { timeout: 1000 })
  }).toPass()
  await expect(envoys).toContainText(/\d{4}-\d{2}-\d{2}/)
  await expect(panel.getByRole('listitem').first()).toContainText('未读')
  await picture(center, 'bulletin')
  await inEveryLight(center, 'bulletin')
})

test('it is passed on as text, as a long picture, as Word and Excel', async () => {
  await center.getByRole('button', { name: '转发' }).click()
  await center.getByRole('button', { name: '工作群文字' }).click()
  const dialog = center.getByRole('dialog', { name: /^工作群文字/ })
  await expect(dialog.getByLabel('复制后贴到工作群')).toHaveValue(new RegExp(`${title}[^]*请园区准备材料`))
  await isAccessible(center, 'the text for the chat')
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()

  const image = center.waitForEvent('download')
  await center.getByRole('button', { name: '转发' }).click()
  await center.getByRole('button', { name: '长图' }).click()
  const saved = await image
  expect(saved.suggestedFilename()).toMatch(/\.png$/)
  const bytes = readFileSync((await saved.path()) ?? '')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1080)
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(400)

  for (const [item, ending] of [['Word 文档', 'docx'], ['Excel 工作簿', 'xlsx']] as const) {
    const file = center.waitForEvent('download')
    await center.getByRole('button', { name: '导出这一期' }).click()
    await center.getByRole('button', { name: item }).click()
    expect((await file).suggestedFilename()).toContain(`.${ending}`)
  }
})

test('a mistake is put right by another issue that names it', async () => {
  await center.getByRole('button', { name: '更多操作' }).click()
  await center.getByRole('button', { name: '更正', exact: true }).click()
  const dialog = center.getByRole('dialog', { name: /^更正/ })
  await dialog.getByLabel(/^更正原因/).fill('地点写错了')
  await isAccessible(center, 'correcting an issue')
  await dialog.getByRole('button', { name: '更正' }).click()
  await expect(center.getByText('原因：地点写错了')).toBeVisible()
  await expect(center.getByRole('note').getByRole('link', { name: new RegExp(title) })).toHaveAttribute('href', address)
  await fitsThumbs(reader, 'bulletin-corrected')
  await center.getByRole('button', { name: '更多操作' }).click()
  await center.getByRole('button', { name: '删去这一稿' }).click()
  await center.getByRole('dialog', { name: /^删去/ }).getByRole('button', { name: '删去这一稿' }).click()
  await expect(center.getByRole('heading', { name: '通报', level: 1 })).toBeVisible()
  await picture(center, 'bulletins')
  await inEveryLight(center, 'bulletins')
})
