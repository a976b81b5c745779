import type { APIRequestContext, APIResponse, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, settled, signIn, test, type Person } from './support'
import { makePerson, makeUnit, person, tokenOf } from './units'
import { readWord } from './word'

// A team's month in a county that has nothing yet: from visits on a phone without a signal to the printed 通报 and who read it. The tests
// build on each other.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const stamp = String(Date.now()).slice(-6)
const password = 'Green-hill-3526'
const team = { unit: `示例月度${stamp}组`, kind: 'outpost', user: `s_envoy_${stamp}`, role: 'envoy' }
const chief = { user: `s_lead_${stamp}`, role: 'outpost_lead' }
const office = '示例县招商中心'
const company = (what: string) => `示例${what}${stamp}有限公司`

// The month before, by the county's own calendar: it is over, whatever today is.
const [thisYear, thisMonth] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()).split('-').map(Number) as [number, number]
const first = new Date(Date.UTC(thisYear, thisMonth - 2, 1))
const month = first.toISOString().slice(0, 7)
const day = (n: number) => `${month}-${String(n).padStart(2, '0')}`
const called = `${String(first.getUTCFullYear())}年${String(first.getUTCMonth() + 1)}月`

// Five visits to four companies, one of them without an outcome; the lead came along once.
const visits = [
  { on: 3, name: company('光伏'), said: '谈二期用地，要 80 亩', outcome: '约定月底来县里看地', met: '白示例', post: '副总经理' },
  { on: 5, name: company('锂电'), said: '介绍园区供气和污水处理', outcome: '愿意派人来看', along: true },
  { on: 9, name: company('冷链'), said: '送去招商手册', outcome: '' },
  { on: 12, name: company('纺织'), said: '谈整厂搬迁', outcome: '要了标准厂房的价格' },
  { on: 16, name: company('光伏'), said: '回访，补交材料', outcome: '董事长同意来县里' },
]
const narrative = '本月走访四家企业，其中光伏企业去了两次。'
const plan = '陪光伏企业来县里看地。'
const remark = '请写明哪家企业要来看地'

let envoy: Page
let lead: Page
let center: Page
let leader: Page
let report = ''
let bulletin = ''
const title = `${called}驻外招商工作通报`

const headersOf = (request: APIRequestContext, who: Person) => tokenOf(request, account(who).username, account(who).password)
const group = (name: string) => envoy.getByRole('region', { name, exact: true })

interface Listed<Row> {
  items: Row[]
}

interface Visit {
  visited_on: string
  direction: string
  company: { name: string }
  summary: string | null
  outcome: string | null
  photos_count: number
}

/** What the server has, as somebody sees it. */
async function asked<Answer>(request: APIRequestContext, headers: Record<string, string>, path: string): Promise<Answer> {
  const answer = await request.get(`/api/v1${path}`, { headers })
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as Answer
}

/** The county has its centre, the two have been at their team since the month began, and the envoy was stationed for three days of it. */
async function settleIn(request: APIRequestContext, unit: string): Promise<void> {
  const done = async (answer: APIResponse): Promise<void> => {
    expect(answer.ok(), await answer.text()).toBe(true)
  }
  await done(await request.post('/api/v1/organizations', { headers: await headersOf(request, 'system_admin'), data: { name: office, kind: 'promotion_center' } }))
  const headers = await headersOf(request, 'center')
  const { items } = await asked<Listed<{ id: string }>>(request, headers, `/postings?organization_id=${unit}`)
  expect(items).toHaveLength(2)
  for (const { id } of items) await done(await request.patch(`/api/v1/postings/${id}`, { headers, data: { from_on: day(1) } }))
  const own = await tokenOf(request, team.user, password)
  await done(await request.post('/api/v1/stays', { headers: own, data: { start_on: day(3), end_on: day(5), status: 'stationed' } }))
}

async function write(one: (typeof visits)[number]): Promise<void> {
  const form = envoy.getByRole('form', { name: '记一次拜访' })
  await form.getByLabel(/^企业/).fill(one.name)
  await form.getByLabel(/^日期/).fill(day(one.on))
  if (one.along) await form.getByRole('button', { name: `加上测试·${chief.user}` }).click()
  if (one.met) {
    await form.getByRole('button', { name: '加一位' }).click()
    await form.getByRole('textbox', { name: '姓名' }).fill(one.met)
    await form.getByLabel('职务').fill(one.post)
  }
  await form.getByLabel('谈了什么').fill(one.said)
  await form.getByLabel('成果').fill(one.outcome)
  await form.getByLabel('选照片').setInputFiles({ name: '门头.png', mimeType: 'image/png', buffer: await envoy.screenshot() })
  await expect(form.getByRole('list', { name: '照片' }).getByRole('img')).toHaveCount(1)
  await form.getByRole('button', { name: '提交', exact: true }).click()
}

test.beforeAll(async ({ browser, request, baseURL }) => {
  const unit = await makeUnit(request, team)
  await makePerson(request, unit, chief)
  await settleIn(request, unit)
  envoy = await person(browser, baseURL ?? '', team.user, true, { serviceWorkers: 'allow' })
  lead = await person(browser, baseURL ?? '', chief.user, true)
  const desk = async (who: Person): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 }, acceptDownloads: true })).newPage()
    await signIn(page, who)
    return page
  }
  center = await desk('center')
  leader = await desk('leader')
})

test.afterAll(async () => {
  for (const page of [envoy, lead, center, leader]) await page?.context().close()
})

test('five visits with photos are written without a signal, and wait', async () => {
  await envoy.getByRole('button', { name: '记一次拜访' }).click()
  // What one needs without a line has come: the colleagues, and the application itself.
  await expect(envoy.getByRole('button', { name: `加上测试·${chief.user}` })).toBeVisible()
  await expect.poll(() => envoy.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await envoy.context().setOffline(true)
  for (const [at, one] of visits.entries()) {
    // The second begins with the application opened anew, as after the phone was in the pocket.
    if (at === 1) await envoy.goto('/visits/new')
    else if (at > 1) await envoy.getByRole('button', { name: '记一次拜访' }).click()
    await write(one)
    await expect(group('等待发送').getByRole('listitem')).toHaveCount(at + 1)
  }
  await expect(group('等待发送').getByText(/照片 1 张/)).toHaveCount(5)
  await fitsTheWidth(envoy)
})

test('with a signal all five arrive by themselves, each once and with its photo', async ({ request }) => {
  await envoy.context().setOffline(false)
  await expect(group('已发送').getByRole('listitem')).toHaveCount(5, { timeout: 60_000 })
  await expect(group('等待发送')).toHaveCount(0)
  const headers = await tokenOf(request, team.user, password)
  const { items } = await asked<Listed<Visit>>(request, headers, '/visits?limit=200&sort=visited_on')
  expect(items.map((one) => [one.visited_on, one.company.name, one.direction, one.summary, one.outcome ?? '', one.photos_count])).toEqual(
    visits.map((one) => [day(one.on), one.name, 'out', one.said, one.outcome, 1]),
  )
  const companies = await asked<Listed<{ name: string }>>(request, headers, '/companies?limit=200')
  expect(companies.items.map((one) => one.name).sort()).toEqual([...new Set(visits.map((one) => one.name))].sort())
})

test('the centre opens the month’s report, and the lead finds the five in it and what is missing', async () => {
  await center.goto('/monthly-reports')
  await center.getByRole('button', { name: '补开月报' }).click()
  const dialog = center.getByRole('dialog', { name: '补开月报' })
  await dialog.getByLabel(/^驻外组/).selectOption({ label: team.unit })
  await expect(dialog.getByLabel(/^月份/)).toHaveValue(month)
  await dialog.getByRole('button', { name: '补开月报' }).click()
  await expect(center.getByRole('heading', { name: `${team.unit} ${month} 月报`, level: 1 })).toBeVisible()
  report = new URL(center.url()).pathname

  await lead.goto(report)
  await settled(lead)
  for (const [label, value] of [['驻外天数', 3], ['外出拜访', 5], ['来访接待', 0], ['拜访企业', 4], ['未填成果的拜访', 1]] as const) {
    await expect(lead.getByRole('button', { name: new RegExp(`^${label}：`) }), label).toHaveText(String(value))
  }
  const missing = lead.getByRole('region', { name: '还差什么' })
  for (const words of ['1 次拜访未填成果', `测试·${chief.user}没有驻外天数`, '还没有填写工作情况', '还没有填写下月打算']) await expect(missing).toContainText(words)
  await fitsTheWidth(lead)

  await lead.getByRole('button', { name: /^外出拜访：/ }).click()
  const records = lead.getByRole('region', { name: '外出拜访' })
  await expect(records.getByRole('table').getByRole('row')).toHaveCount(6)
  for (const one of visits) await expect(records.getByRole('row').filter({ hasText: one.name }).filter({ hasText: day(one.on) })).toHaveCount(1)
  await expect(records.getByText(/^✓ /)).toBeVisible()
  await records.getByRole('link', { name: company('冷链') }).click()
  await expect(lead.getByRole('heading', { name: company('冷链'), level: 1 })).toBeVisible()
  await expect(lead.getByRole('region', { name: '照片' }).getByRole('img')).toHaveCount(1)
})

/** Submits the report as it stands, from its check list. */
async function submit(): Promise<void> {
  await lead.getByRole('button', { name: '报送', exact: true }).click()
  await lead.getByRole('dialog', { name: /^报送/ }).getByRole('button', { name: '报送', exact: true }).click()
  await expect(lead.getByText('轮到招商中心审核')).toBeVisible()
}

test('the lead writes by phone and submits, the centre returns it once and accepts', async () => {
  await lead.goto(report)
  await lead.getByLabel(/^写工作情况/).fill(narrative)
  await lead.getByLabel(/^写下月打算/).fill(plan)
  await submit()

  await center.reload()
  await center.getByRole('button', { name: '退回' }).click()
  const back = center.getByRole('dialog', { name: /^退回/ })
  await back.getByLabel('哪一处').selectOption({ label: '工作情况' })
  await back.getByLabel('意见').fill(remark)
  await back.getByRole('button', { name: '退回' }).click()
  await expect(center.getByRole('group', { name: '对“工作情况”的意见' })).toContainText('待答复')

  await lead.reload()
  await expect(lead.getByRole('region', { name: '还差什么' })).toContainText('1 条意见没有答复')
  await lead.getByLabel(/^写工作情况/).fill(`${narrative}\n光伏企业下月来县里看地。`)
  const thread = lead.getByRole('group', { name: '对“工作情况”的意见' })
  await thread.getByRole('button', { name: `答复“${remark}”` }).click()
  await lead.getByRole('dialog').getByLabel(/^答复/).fill('已写明是光伏企业')
  await lead.getByRole('dialog').getByRole('button', { name: '答复' }).click()
  await expect(thread).toContainText('已写明是光伏企业')
  await fitsTheWidth(lead)
  await submit()

  await center.reload()
  await expect(center.getByText('光伏企业下月来县里看地。').first()).toBeVisible()
  await center.getByRole('button', { name: '采纳', exact: true }).click()
  await center.getByRole('dialog', { name: /^采纳/ }).getByRole('button', { name: '采纳' }).click()
  await expect(center.getByText('已采纳').first()).toBeVisible()
  await expect(center.getByRole('group', { name: '对“工作情况”的意见' })).toContainText('已办结')
})

test('the month closes by itself with those numbers, and its 通报 is drafted by itself', async ({ request }) => {
  const headers = await headersOf(request, 'center')
  const closed = async () => (await asked<Listed<{ month: string; reason: string }>>(request, headers, '/month-closes')).items
  await expect.poll(async () => (await closed()).map((one) => [one.month, one.reason])).toEqual([[`${month}-01`, 'all_accepted']])
  await center.goto(`/month-closes/${month}`)
  const kept = center.getByRole('region', { name: '各驻外组（按天数从高到低）' }).getByRole('row').filter({ hasText: team.unit })
  await expect(kept).toContainText('已采纳')
  await expect(kept.getByRole('cell').filter({ hasText: /^5$/ })).toHaveCount(1)

  const drafted = async () => (await asked<Listed<{ id: string; title: string; status: string }>>(request, headers, '/bulletins?kind=monthly')).items
  await expect.poll(async () => (await drafted()).map((one) => [one.title, one.status])).toEqual([[title, 'draft']])
  bulletin = `/bulletins/${(await drafted())[0]!.id}`
})

test('the centre words the 通报, and somebody else reviews and issues it', async () => {
  await center.goto('/bulletins')
  await center.getByRole('link', { name: title }).click()
  await center.getByLabel('“存在问题”的文字').fill('各组反映标准厂房不足。')
  await center.getByRole('button', { name: '保存', exact: true }).click()
  await expect(center.getByText('已全部保存')).toBeVisible()
  await center.getByRole('button', { name: '送审', exact: true }).click()
  await center.getByRole('dialog', { name: /^送审/ }).getByRole('button', { name: '送审' }).click()
  await expect(center.getByText('自己拟的稿由别人审核')).toBeVisible()
  await expect(center.getByRole('button', { name: '审核通过' })).toHaveCount(0)

  await leader.goto(bulletin)
  await leader.getByRole('button', { name: '审核通过', exact: true }).click()
  await leader.getByRole('dialog', { name: /^审核通过/ }).getByRole('button', { name: '审核通过' }).click()
  await leader.getByRole('button', { name: '签发', exact: true }).click()
  const read = leader.waitForResponse((response) => response.url().endsWith('/read') && response.ok())
  await leader.getByRole('dialog', { name: `签发“${title}”？` }).getByRole('button', { name: '签发' }).click()
  await read
  await expect(leader.getByText('已印发')).toBeVisible()
})

test('its Word file has the numbers of the month', async ({ request }, info) => {
  await center.goto(bulletin)
  const downloading = center.waitForEvent('download')
  await center.getByRole('button', { name: '导出这一期' }).click()
  await center.getByRole('button', { name: 'Word 文档' }).click()
  const file = await downloading
  const path = info.outputPath('bulletin.docx')
  await file.saveAs(path)
  expect(file.suggestedFilename()).toContain(title)

  const { lines, rows } = readWord(path)
  const own = await asked<{ is_late: boolean }>(request, await headersOf(request, 'center'), `/monthly-reports/${report.split('/').pop() ?? ''}`)
  const intime = own.is_late ? `按时报送0个，迟报1个（${team.unit}）` : `按时报送1个（${team.unit}），迟报0个`
  for (const line of [
    title,
    `${String(first.getUTCFullYear())}年第1期`,
    `本月驻外共1人3天，按天数由高到低依次为：${team.unit}3天。`,
    `本月外出拜访5次、拜访企业4家，来访接待0次，按拜访企业数由高到低依次为：${team.unit}4家。`,
    `本月新增有效线索0条，暂无有效线索的有：${team.unit}。`,
    `本月应报送月报1个组，${intime}，未报0个。`,
    '各组反映标准厂房不足。',
    `${team.unit}：${plan}`,
    office,
  ]) {
    expect(lines).toContain(line)
  }
  expect(rows[0]?.slice(0, 9)).toEqual(['序号', '组别', '片区', '驻外人数', '本月天数', '累计天数', '拜访企业', '有效线索', '签约'])
  expect(rows.slice(1)).toEqual([['1', team.unit, '示例片区', '1', '3', '3', '4', '0', '0', narrative]])
})

test('who reads it by phone is counted', async () => {
  const receipts = center.getByRole('region', { name: '阅读情况' })
  // Whoever issued it and whoever took its Word file had it before their eyes.
  await expect(receipts).toContainText(/已读 2，应读 \d+/)
  await envoy.goto('/bulletins')
  const told = envoy.waitForResponse((response) => response.url().endsWith('/read') && response.ok())
  await envoy.getByRole('link', { name: title }).click()
  await told
  await expect(envoy.getByText('本月外出拜访5次、拜访企业4家', { exact: false })).toBeVisible()
  await fitsTheWidth(envoy)
  await center.reload()
  await expect(receipts).toContainText(/已读 3，应读 \d+/)
  await expect(receipts.getByRole('listitem').filter({ hasText: team.user })).toContainText(/\d{4}-\d{2}-\d{2}/)
})
