import type { Page } from '@playwright/test'
import { expect, isAccessible, picture, settled, test } from './support'
import { fitsThumbs, inEveryLight, makePerson, makeUnit, person } from './units'

// Days stationed and a trip, by an envoy and the lead of the team. The tests build on each other.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const team = { unit: `示例驻外${stamp}组`, kind: 'outpost', user: `q_envoy_${stamp}`, role: 'envoy' }
const chief = { user: `q_lead_${stamp}`, role: 'outpost_lead' }
const name = `测试·${team.user}`

// The month before, where the county is: its days are over, whatever today is and wherever the tests run.
const [year = 0, number = 0] = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number)
const month = new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7)
const day = (n: number) => `${month}-${String(n).padStart(2, '0')}`

let envoy: Page
let lead: Page
let trip = ''
let company = ''

function cell(page: Page, n: number) {
  return page.getByRole('button', { name: new RegExp(`^${name} ${day(n)} `) })
}

async function drag(page: Page, from: number, to: number): Promise<void> {
  await cell(page, from).scrollIntoViewIfNeeded()
  const [a, b] = [await cell(page, from).boundingBox(), await cell(page, to).boundingBox()]
  await page.mouse.move((a?.x ?? 0) + 8, (a?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((b?.x ?? 0) + 8, (b?.y ?? 0) + 10, { steps: 8 })
  await page.mouse.up()
}

/** The row of a stretch of days below the calendar. */
function row(page: Page, from: number, to: number) {
  return page.getByRole('region', { name: '本月记录' }).getByRole('listitem', { name: `${name} ${from === to ? day(from) : `${day(from)} 至 ${day(to)}`}` })
}

test.afterAll(async () => {
  for (const page of [envoy, lead]) await page?.context().close()
})

test('an envoy fills half a week by dragging, and is asked where days overlap', async ({ browser, request, baseURL }) => {
  const unit = await makeUnit(request, team)
  await makePerson(request, unit, chief)
  envoy = await person(browser, baseURL ?? '', team.user, false)
  await envoy.goto(`/stays/calendar?month=${month}`)
  await drag(envoy, 8, 10)
  const bar = envoy.getByRole('region', { name: '已选的日期' })
  await expect(bar).toContainText(`${day(8)} 至 ${day(10)}`)
  await expect(bar).toContainText('每人 3 天')
  await isAccessible(envoy, 'days chosen')
  await bar.getByRole('button', { name: '登记' }).click()
  await expect(row(envoy, 8, 10)).toContainText('待确认')

  // Half a day, by the keyboard alone.
  await cell(envoy, 11).focus()
  await envoy.keyboard.press('Enter')
  await bar.getByText('上午', { exact: true }).click()
  await expect(bar).toContainText('每人 0.5 天')
  await bar.getByRole('button', { name: '登记' }).click()
  await expect(row(envoy, 11, 11)).toContainText('上午')
  await expect(cell(envoy, 11)).toHaveAccessibleName(/上午 驻外（待确认）/)

  // What is there already is told, and nothing is summed silently.
  await drag(envoy, 9, 12)
  await bar.getByText('休假', { exact: true }).click()
  await bar.getByRole('button', { name: '登记' }).click()
  const outcome = envoy.getByRole('region', { name: '登记结果' })
  await expect(outcome).toContainText(`${day(8)} 至 ${day(10)} 驻外（待确认）`)
  await expect(outcome).toContainText(`${day(11)} 上午 驻外（待确认）`)
  await picture(envoy, 'stays-overlap')
  await isAccessible(envoy, 'an overlap asked about')
  await outcome.getByRole('button', { name: '不登记' }).click()
  await expect(outcome).toHaveCount(0)
  await inEveryLight(envoy, 'stays-team')
})

test('the lead confirms one and disputes one with a reason, and it is mended', async ({ browser, baseURL }) => {
  lead = await person(browser, baseURL ?? '', chief.user, false)
  await lead.goto(`/stays/calendar?month=${month}`)
  await row(lead, 8, 10).getByRole('button', { name: /^确认/ }).click()
  await expect(row(lead, 8, 10)).toContainText('已确认')
  await row(lead, 11, 11).getByRole('button', { name: /提出异议$/ }).click()
  const dialog = lead.getByRole('dialog', { name: /提出异议/ })
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await expect(dialog.getByText('请写明理由')).toBeVisible()
  await dialog.getByLabel(/^异议理由/).fill('上午在县里开会，下午才到')
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await expect(row(lead, 11, 11)).toContainText('有异议：上午在县里开会，下午才到')

  await envoy.reload()
  await row(envoy, 11, 11).getByRole('button', { name: /^修改/ }).click()
  const form = envoy.getByRole('dialog', { name: '修改考勤' })
  await expect(form).toContainText('上午在县里开会')
  await form.getByText('下午', { exact: true }).click()
  await isAccessible(envoy, 'mending days')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(row(envoy, 11, 11)).toContainText('待确认')
  await expect(row(envoy, 11, 11)).toContainText('下午')

  // One's own page of the days, from the row.
  await row(envoy, 8, 10).getByRole('link').click()
  await expect(envoy.getByRole('heading', { name, level: 1 })).toBeVisible()
  await inEveryLight(envoy, 'stay')
})

test('on a phone the first day is tapped, then the last', async ({ browser, baseURL }) => {
  const phone = await person(browser, baseURL ?? '', team.user, true)
  await phone.goto(`/stays/calendar?month=${month}`)
  await settled(phone)
  await cell(phone, 15).tap()
  await cell(phone, 17).tap()
  const bar = phone.getByRole('region', { name: '已选的日期' })
  await expect(bar).toContainText(`${day(15)} 至 ${day(17)}`)
  await bar.getByText('休假', { exact: true }).tap()
  await fitsThumbs(phone, 'stays-choosing')
  await bar.getByRole('button', { name: '登记' }).tap()
  await expect(row(phone, 15, 17)).toContainText('休假')
  await fitsThumbs(phone, 'stays-team')
  await phone.context().close()
})

test('a trip is planned, and reported once one is back', async () => {
  await envoy.goto('/trips')
  await envoy.getByRole('button', { name: '计划外出' }).first().click()
  const form = envoy.getByRole('dialog', { name: '计划外出' })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('请选择带队领导')).toBeVisible()
  await form.getByRole('button', { name: /^带队领导：/ }).click()
  await envoy.getByRole('searchbox', { name: '找带队领导' }).fill(chief.user)
  await envoy.getByRole('button', { name: new RegExp(`^测试·${chief.user}`) }).click()
  await form.getByLabel(/^开始/).fill(day(20))
  await form.getByLabel(/^结束/).fill(day(22))
  await form.getByLabel(/^目的地/).fill('示例市')
  await form.getByLabel('添加其他人员').fill('万示例')
  await form.getByRole('button', { name: '添加', exact: true }).click()
  await form.getByRole('button', { name: '添加一站' }).click()
  await expect(form.getByLabel('第 1 站日期')).toHaveValue(day(20))
  await form.getByLabel('第 1 站地点').fill('示例工业园区')
  await form.getByRole('button', { name: /^添加企业：/ }).click()
  await envoy.getByRole('dialog', { name: '添加企业' }).getByRole('listitem').first().getByRole('button').click()
  await picture(envoy, 'trip-form')
  await isAccessible(envoy, 'planning a trip')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(envoy).toHaveURL(/\/trips\/[0-9a-f-]{36}$/)
  trip = new URL(envoy.url()).pathname

  const route = envoy.getByRole('region', { name: '行程和拟访企业' })
  await expect(route).toContainText('示例工业园区')
  await expect(route).toContainText('未拜访')
  await expect(envoy.getByRole('region', { name: '随行人员' })).toContainText('万示例')
  await expect(envoy.getByText('外出已经结束，还没有报告。')).toBeVisible()

  await envoy.getByRole('button', { name: '填写报告' }).first().click()
  const report = envoy.getByRole('dialog', { name: /^外出报告/ })
  await report.getByRole('button', { name: '提交报告' }).click()
  await expect(report.getByText('请填写外出成果')).toBeVisible()
  await report.getByLabel(/^外出成果/).fill('见了两家企业，一家约定下月到县考察')
  await report.getByLabel(/^取得实效/).fill('邀约考察 1 家')
  await report.getByRole('button', { name: '提交报告' }).click()
  await expect(envoy.getByRole('region', { name: '外出报告' })).toContainText('邀约考察 1 家')
  await expect(envoy.getByText('已报告')).toBeVisible()
  await inEveryLight(envoy, 'trip')
  await envoy.setViewportSize({ width: 390, height: 844 })
  await fitsThumbs(envoy, 'trip')
  await envoy.getByRole('button', { name: '编辑' }).click()
  await fitsThumbs(envoy, 'trip-form')
})

test('what to know before stands in a brief, for the phone and for paper', async () => {
  await envoy.setViewportSize({ width: 1366, height: 768 })
  await envoy.goto(trip)
  await envoy.getByRole('button', { name: '行前简报' }).click()
  await expect(envoy.getByRole('heading', { name: '行前简报 · 示例市', level: 1 })).toBeVisible()
  const sheet = envoy.getByRole('article')
  await expect(sheet).toHaveCount(1)
  company = (await sheet.getByRole('heading').first().getByRole('link').textContent()) ?? ''
  for (const part of ['联系人', '谁见过、什么时候', '还有谁在对接', '我方承诺（未兑现）', '对方意向', '未解决的卡点']) await expect(sheet.getByRole('region', { name: part })).toBeVisible()
  const [word] = await Promise.all([envoy.waitForEvent('download'), envoy.getByRole('button', { name: '下载 Word' }).click()])
  expect(word.suggestedFilename()).toMatch(/\.docx$/)
  await inEveryLight(envoy, 'trip-brief')
  await envoy.emulateMedia({ media: 'print' })
  await picture(envoy, 'trip-brief-paper')
  await expect(envoy.getByRole('button', { name: '下载 Word' })).toBeHidden()
  await envoy.emulateMedia({ media: 'screen' })
  await envoy.setViewportSize({ width: 390, height: 844 })
  await fitsThumbs(envoy, 'trip-brief')
  await envoy.setViewportSize({ width: 1366, height: 768 })
})

test('afterwards a visit stands filled in, and the days are entered by one tap', async () => {
  await envoy.goto(trip)
  const waiting = envoy.getByRole('region', { name: '待记的拜访' })
  await expect(waiting).toContainText(day(20))
  await waiting.getByRole('button', { name: `记这次拜访：${company}` }).click()
  const form = envoy.getByRole('form', { name: '记一次拜访' })
  await expect(form.getByLabel(/^企业/)).toHaveValue(company)
  await expect(form.getByLabel(/^日期/)).toHaveValue(day(20))
  await expect(form.getByLabel(/^地点/)).toHaveValue('示例工业园区')
  await expect(form.getByRole('button', { name: `去掉测试·${chief.user}` })).toBeVisible()
  await form.getByLabel(/^谈了什么/).fill('约定下月到县考察')
  await form.getByRole('button', { name: '提交' }).click()
  await expect(envoy.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  await envoy.goto(trip)
  await expect(envoy.getByRole('region', { name: '拜访记录' })).toContainText('约定下月到县考察')
  await expect(waiting).toHaveCount(0)

  await lead.goto(trip)
  const days = lead.getByRole('region', { name: '驻外天数' })
  await expect(days).toContainText(`${day(20)} 至 ${day(22)}`)
  await isAccessible(lead, 'days of a trip offered')
  await days.getByRole('button', { name: `登记这几天：测试·${chief.user}` }).click()
  await expect(days).toContainText('已登记')
  await picture(lead, 'trip-afterwards')
})

test('the calendar shows who goes where, by mouse, keyboard and thumb', async ({ browser, baseURL }) => {
  await envoy.goto(`/calendar?month=${month}`)
  const calendar = envoy.getByRole('group', { name: `${month} 拜访接待日历` })
  await expect(calendar.getByRole('link', { name: /^外出 示例市/ }).first()).toBeVisible()
  await expect(calendar.getByRole('link', { name: `拜访 ${company}` }).first()).toBeVisible()
  await inEveryLight(envoy, 'calendar')

  await calendar.locator(`[data-date="${day(20)}"]`).focus()
  await envoy.keyboard.press('ArrowRight')
  await expect(calendar.locator(`[data-date="${day(21)}"]`)).toBeFocused()
  await envoy.keyboard.press('PageUp')
  await expect(envoy).not.toHaveURL(new RegExp(`month=${month}`))
  await envoy.keyboard.press('PageDown')
  await expect(calendar.locator(`[data-date="${day(21)}"]`)).toBeFocused()
  await envoy.keyboard.press('Enter')
  const opened = envoy.getByRole('dialog', { name: new RegExp(`^${day(21)}`) })
  await expect(opened).toContainText('示例市')
  await isAccessible(envoy, 'a day of the calendar')
  await opened.getByRole('button', { name: '记一次拜访' }).click()
  await expect(envoy.getByLabel(/^日期/)).toHaveValue(day(21))

  await envoy.goto(`/calendar?month=${month}`)
  await envoy.getByRole('button', { name: '拜访', exact: true }).click()
  await expect(calendar.getByRole('link', { name: /^外出 / })).toHaveCount(0)
  await envoy.getByLabel('人员').selectOption(`测试·${chief.user}`)
  await expect(calendar.getByRole('link', { name: `拜访 ${company}` })).toHaveCount(1)

  const phone = await person(browser, baseURL ?? '', team.user, true)
  await phone.goto(`/calendar?month=${month}`)
  await expect(phone.getByRole('region', { name: new RegExp(`^${day(20)}`) })).toContainText(company)
  await fitsThumbs(phone, 'calendar')
  await phone.context().close()
})

test('a calendar program reads a secret address until it is revoked', async ({ request }) => {
  await envoy.goto('/calendar')
  const links = envoy.getByRole('region', { name: '订阅到手机或电脑日历' })
  await links.getByRole('button', { name: '新建订阅地址' }).click()
  const dialog = envoy.getByRole('dialog', { name: '新建订阅地址' })
  await expect(dialog).toContainText('看不到谈了什么')
  await dialog.getByLabel(/^用在哪里/).fill('测试手机')
  await isAccessible(envoy, 'making a calendar address')
  await dialog.getByRole('button', { name: '知道了，生成地址' }).click()
  const address = await dialog.getByLabel(/^订阅地址/).inputValue()
  await picture(envoy, 'calendar-address')
  await isAccessible(envoy, 'a calendar address')
  await dialog.getByRole('button', { name: '已经存好' }).click()
  const read = await request.get(new URL(address).pathname)
  expect(await read.text()).toContain('SUMMARY:外出招商：示例市')

  await links.getByRole('button', { name: '停用“测试手机”' }).click()
  await envoy.getByRole('dialog', { name: '停用“测试手机”的订阅地址？' }).getByRole('button', { name: '停用' }).click()
  await expect(links).toContainText('还没有订阅地址')
  expect((await request.get(new URL(address).pathname)).status()).toBe(404)
  await envoy.setViewportSize({ width: 390, height: 844 })
  await fitsThumbs(envoy, 'calendar-addresses')
})
