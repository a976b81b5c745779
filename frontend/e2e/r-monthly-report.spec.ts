import type { APIRequestContext, Page } from '@playwright/test'
import { account, expect, isAccessible, picture, settled, signIn, test } from './support'
import { fitsThumbs, inEveryLight, person, tokenOf } from './units'

// A month's report, from the day it is opened to the day the centre accepts it. The tests build on each other; the ledger is of 2024.
test.describe.configure({ mode: 'serial' })

const month = '2024-10'
const user = `r_lead_${String(Date.now()).slice(-7)}`

let lead: Page
let center: Page
let team = { id: '', name: '' }
let address = ''

interface Team {
  id: string
  name: string
  kind: string
}

/** The lead of a team that the ledger brought, one that was on visits in that month. */
async function makeLead(request: APIRequestContext): Promise<Team> {
  const headersOf = (who: 'center' | 'system_admin' | 'security_admin') => tokenOf(request, account(who).username, account(who).password)
  const [reader, system] = [await headersOf('center'), await headersOf('system_admin')]
  const { items } = (await (await request.get('/api/v1/organizations?limit=200', { headers: reader })).json()) as { items: Team[] }
  for (const one of items.filter((unit) => unit.kind === 'outpost')) {
    const answer = await request.get(`/api/v1/outposts/${one.id}/summary?month=${month}-01`, { headers: reader })
    const { numbers } = (await answer.json()) as { numbers: { key: string; value: number }[] }
    if (!numbers.some((number) => number.key === 'visits' && number.value > 0)) continue
    const made = (await (await request.post('/api/v1/users', { headers: system, data: { name: `测试·${user}`, username: user, organization_id: one.id } })).json()) as { id: string }
    await request.put(`/api/v1/users/${made.id}/roles`, { headers: await headersOf('security_admin'), data: { roles: ['outpost_lead'] } })
    const { code } = (await (await request.post(`/api/v1/users/${made.id}/activation`, { headers: system, data: {} })).json()) as { code: string }
    await request.post('/api/v1/auth/activations', { data: { code, new_password: 'Green-hill-3526' } })
    return one
  }
  throw new Error('no team was on visits')
}

test.afterAll(async () => {
  for (const page of [lead, center]) await page?.context().close()
})

test('the centre opens the report of an earlier month', async ({ browser, request, baseURL }) => {
  team = await makeLead(request)
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } })
  center = await context.newPage()
  await signIn(center, 'center', '/monthly-reports')
  await center.getByRole('button', { name: '补开月报' }).click()
  const dialog = center.getByRole('dialog', { name: '补开月报' })
  await dialog.getByRole('button', { name: '补开月报' }).click()
  await expect(dialog.getByText('请选驻外组')).toBeVisible()
  await dialog.getByLabel(/^驻外组/).selectOption({ label: team.name })
  await dialog.getByLabel(/^月份/).fill(month)
  await isAccessible(center, 'opening a report')
  await dialog.getByRole('button', { name: '补开月报' }).click()
  await expect(center.getByRole('heading', { name: `${team.name} ${month} 月报`, level: 1 })).toBeVisible()
  address = new URL(center.url()).pathname
})

test('the lead finds the numbers with their records, writes by phone and submits', async ({ browser, baseURL }) => {
  lead = await person(browser, baseURL ?? '', user, true)
  await lead.goto(address)
  await fitsThumbs(lead, 'monthly-report')
  const visits = lead.getByRole('button', { name: /^外出拜访：/ })
  const count = Number((await visits.textContent())?.trim())
  expect(count).toBeGreaterThan(0)
  await visits.click()
  const records = lead.getByRole('region', { name: '外出拜访' })
  await expect(records.getByRole('table').getByRole('row')).toHaveCount(count + 1)
  await expect(records.getByText(/^✓ /)).toBeVisible()
  await isAccessible(lead, 'the records of a number')
  await records.getByRole('button', { name: '关上记录' }).click()

  await lead.getByRole('button', { name: '报送', exact: true }).click()
  const check = lead.getByRole('dialog', { name: /^报送/ })
  await expect(check).toContainText('标“必补”的补齐了才能报送。')
  await isAccessible(lead, 'the check list before submitting')
  await check.getByRole('button', { name: /^补：还没有填写工作情况/ }).click()
  const narrative = lead.getByLabel(/^写工作情况/)
  await expect(narrative).toBeFocused()
  await narrative.fill('本月走访示例企业，两家有意来县里看地。')
  await lead.reload()
  await expect(lead.getByLabel(/^写工作情况/)).toHaveValue('本月走访示例企业，两家有意来县里看地。')
  await lead.getByLabel(/^写下月打算/).fill('陪同企业来县里考察。')
  await lead.getByRole('button', { name: '报送', exact: true }).click()
  await expect(check).toContainText('已截止，这次报送记为迟报。')
  await check.getByRole('button', { name: '报送', exact: true }).click()
  await expect(lead.getByText('轮到招商中心审核')).toBeVisible()
  await expect(lead.getByRole('button', { name: '撤回' })).toBeVisible()
})

test('the centre returns it with a comment at the place', async () => {
  await center.goto(address)
  await settled(center)
  await picture(center, 'monthly-report-submitted')
  await center.getByRole('button', { name: '退回' }).click()
  const dialog = center.getByRole('dialog', { name: /^退回/ })
  await dialog.getByRole('button', { name: '退回' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('请至少写一条意见')
  await dialog.getByLabel('哪一处').selectOption({ label: '外出拜访' })
  await dialog.getByLabel('意见').fill('请写明成果')
  await isAccessible(center, 'returning a report')
  await dialog.getByRole('button', { name: '退回' }).click()
  await expect(center.getByRole('group', { name: '对“外出拜访”的意见' })).toContainText('请写明成果')
  await inEveryLight(center, 'monthly-report')
})

test('the lead answers and submits again, and the centre accepts', async () => {
  await lead.reload()
  await expect(lead.getByText('1 条意见没有答复')).toBeVisible()
  const thread = lead.getByRole('group', { name: '对“外出拜访”的意见' })
  await thread.getByRole('button', { name: '答复“请写明成果”' }).click()
  await lead.getByRole('dialog').getByLabel(/^答复/).fill('已逐条补上')
  await lead.getByRole('dialog').getByRole('button', { name: '答复' }).click()
  await expect(thread).toContainText('已逐条补上')
  await fitsThumbs(lead, 'monthly-report-answered')
  await lead.getByRole('button', { name: '报送', exact: true }).click()
  await lead.getByRole('dialog', { name: /^报送/ }).getByRole('button', { name: '报送', exact: true }).click()
  await expect(lead.getByText('轮到招商中心审核')).toBeVisible()

  await center.goto('/monthly-reports?status=submitted')
  await settled(center)
  await picture(center, 'monthly-reports')
  await center.getByRole('link', { name: `${team.name} ${month} 月报` }).click()
  await center.getByRole('button', { name: '采纳', exact: true }).click()
  await center.getByRole('dialog', { name: /^采纳/ }).getByRole('button', { name: '采纳' }).click()
  await expect(center.getByRole('button', { name: '采纳', exact: true })).toHaveCount(0)
  await expect(center.getByRole('group', { name: '对“外出拜访”的意见' })).toContainText('已办结')
})

test('a team’s costs are entered and teams stand beside each other', async () => {
  await center.goto(`/outposts/${team.id}?month=${month}`)
  await settled(center)
  await center.getByRole('button', { name: '填经费' }).click()
  const dialog = center.getByRole('dialog', { name: '填经费' })
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请填用途')).toBeVisible()
  await dialog.getByLabel(/^用途/).fill('房租')
  await dialog.getByRole('textbox', { name: '金额' }).fill('1.2')
  await isAccessible(center, 'a team’s cost')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(center.getByRole('region', { name: '驻外经费' })).toContainText('1.2 万元')
  await inEveryLight(center, 'team')
  await center.goto(`/outposts/comparison?from=2024-01&to=${month}`)
  await settled(center)
  await expect(center.getByRole('region', { name: '各月合计' }).getByRole('columnheader', { name: '每个签约（万元）' })).toBeVisible()
  await inEveryLight(center, 'team-comparison')
  await picture(center, 'team-comparison')
})

test('the centre closes the month, and what was kept stands beside now', async () => {
  await center.goto('/month-closes')
  await center.getByRole('button', { name: '关账', exact: true }).click()
  const dialog = center.getByRole('dialog', { name: /的账？$/ })
  await dialog.getByLabel(/^月份/).fill(month)
  await dialog.getByRole('button', { name: '关账' }).click()
  await expect(dialog.getByText('和要确认的名称不一致，请照原样输入')).toBeVisible()
  await dialog.getByLabel(/^请输入名称/).fill(month)
  await isAccessible(center, 'closing a month')
  await dialog.getByRole('button', { name: '关账' }).click()
  await expect(center.getByRole('region', { name: '各驻外组（按天数从高到低）' })).toContainText(team.name)
  await settled(center)
  await picture(center, 'month-close')
  await center.getByRole('button', { name: /^看“.*”的变动和记录$/ }).first().click()
  await expect(center.getByText('没有变动').first()).toBeVisible()
  await isAccessible(center, 'a figure of a closed month')
  await center.getByRole('button', { name: '关上记录' }).click()
  await inEveryLight(center, 'month-close')
})

test('all of it by phone', async () => {
  for (const [name, place] of Object.entries({ workbench: '/workbench', reports: '/monthly-reports', closes: '/month-closes', close: `/month-closes/${month}`, team: `/outposts/${team.id}?month=${month}`, comparison: `/outposts/comparison?from=2024-01&to=${month}` })) {
    await lead.goto(place)
    await fitsThumbs(lead, `r-${name}`)
  }
})
