import type { APIRequestContext, Page } from '@playwright/test'
import { account, expect, isAccessible, picture, settled, signIn, test } from './support'
import { fill, fitsThumbs, inEveryLight, makeUnit, person, tokenOf } from './units'

// The whole life of a lead, from a report by phone to the project, with four people at machines of their own. The tests build on each other.
test.describe.configure({ mode: 'serial' })

const stamp = String(Date.now()).slice(-7)
const company = `示例全程${stamp}新材料有限公司`
const lead = `高端膜材${stamp}`
const team = { unit: `示例驻点${stamp}组`, kind: 'outpost', user: `m_envoy_${stamp}`, role: 'envoy' }
const town = { unit: `示例承接${stamp}镇`, kind: 'township', user: `m_town_${stamp}`, role: 'unit_officer' }

let envoy: Page
let officer: Page
let center: Page
let leader: Page
let address = ''

type Numbers = Record<string, unknown>

/** The county's figures of today, or those of one unit, as the server tells them. */
async function figures(request: APIRequestContext, unit?: string): Promise<Numbers> {
  const { username, password } = account('center')
  const headers = await tokenOf(request, username, password)
  const { today } = (await (await request.get('/api/v1/me', { headers })).json()) as { today: string }
  let scope = ''
  if (unit !== undefined) {
    const { items } = (await (await request.get('/api/v1/organizations?limit=200', { headers })).json()) as { items: { id: string; name: string }[] }
    scope = `&organization_id=${items.find((one) => one.name === unit)?.id ?? ''}`
  }
  const answer = (await (await request.get(`/api/v1/figures?as_of=${today}${scope}`, { headers })).json()) as { figures: { key: string; value: unknown }[] }
  return Object.fromEntries(answer.figures.map((figure) => [figure.key, figure.value]))
}

function differing(one: Numbers, other: Numbers): string[] {
  return Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])).sort()
}

async function pick(page: Page, scope: ReturnType<Page['getByRole']>, label: string, words: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`^${label}：`) }).click()
  await page.getByRole('searchbox', { name: `找${label}` }).fill(words)
  await page.getByRole('button', { name: new RegExp(`^测试·${words}(（|$)`) }).click()
}

/** Closes a form without keeping what was typed. */
async function drop(page: Page, dialog: ReturnType<Page['getByRole']>): Promise<void> {
  await dialog.getByRole('button', { name: '取消' }).click()
  const sure = page.getByRole('button', { name: '不保存，离开' })
  if (await sure.isVisible()) await sure.click()
  await expect(dialog).toHaveCount(0)
}

test.afterAll(async () => {
  for (const page of [envoy, officer, center, leader]) await page?.context().close()
})

test('an envoy reports by phone, a town reports the same company, and the centre joins them', async ({ browser, request, baseURL }) => {
  await makeUnit(request, team)
  await makeUnit(request, town)
  envoy = await person(browser, baseURL ?? '', team.user, true)
  await envoy.getByRole('button', { name: '报一条线索' }).click()
  await fill(envoy, company, '90亿')
  await envoy.getByLabel('项目建议书').setInputFiles({ name: '建议书.txt', mimeType: 'text/plain', buffer: Buffer.from('示例项目建议书') })
  await envoy.getByRole('button', { name: '报送', exact: true }).click()
  await envoy.getByRole('region', { name: '线索报送回执' }).getByRole('link', { name: '看这条线索' }).click()
  await expect(envoy.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  address = new URL(envoy.url()).pathname

  officer = await person(browser, baseURL ?? '', town.user, false)
  await officer.getByRole('button', { name: '报一条线索' }).click()
  await fill(officer, company, '90亿')
  await expect(officer.getByText(new RegExp(`已有单位在跟踪：${team.unit}`))).toBeVisible()
  await officer.getByRole('button', { name: '报送', exact: true }).click()
  await expect(officer.getByRole('region', { name: '线索报送回执' })).toContainText('等招商中心裁定')

  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } })
  center = await context.newPage()
  await signIn(center, 'center', '/obligations?of=mine&kind=claim')
  // What waits for the centre's decision is owed by it, and leads there.
  await center.getByRole('link', { name: new RegExp(`^裁定申报：.*${company}$`) }).click()
  await center.getByRole('radio', { name: '并为一条，按占比归属' }).check()
  await center.getByLabel(`${team.unit}占比（%）`).fill('60')
  await center.getByLabel(`${town.unit}占比（%）`).fill('40')
  await center.getByLabel(/^理由/).fill('双方都有贡献')
  await center.getByRole('button', { name: '裁定', exact: true }).click()
  await center.getByRole('dialog', { name: /并为一条，按占比归属？$/ }).getByRole('button', { name: '确认裁定' }).click()
  await expect(center.getByRole('region', { name: '裁定结果' })).toContainText('双方都有贡献')
})

test('it is certified once everything is there, and never by whoever reported it', async () => {
  await center.goto(address)
  await center.getByRole('button', { name: '研判', exact: true }).click()
  const verdict = center.getByRole('dialog', { name: `研判“${company}”` })
  await verdict.getByRole('button', { name: '研判', exact: true }).click()
  await expect(verdict.getByText('请选择有效或无效')).toBeVisible()
  await verdict.getByText('有效', { exact: true }).click()
  await expect(verdict.getByText(/^还差 \d 项，补齐才能认定有效$/)).toBeVisible()
  await verdict.getByLabel('研判意见').fill('建议跟进')
  await verdict.getByRole('button', { name: '研判', exact: true }).click()
  await expect(verdict.getByRole('alert')).toContainText('投资方介绍')
  await picture(center, 'lead-verdict-refused')
  await isAccessible(center, 'a verdict that is refused')
  await drop(center, verdict)

  await envoy.reload()
  await expect(envoy.getByRole('button', { name: '研判', exact: true })).toHaveCount(0)
  const list = envoy.getByRole('region', { name: '下一阶段还差什么' })
  await expect(list.getByRole('heading', { name: /^转“有效”还差 \d 项$/ })).toBeVisible()
  await fitsThumbs(envoy, 'lead-checklist')
  await list.getByRole('button', { name: /去补.*投资方介绍/ }).click()
  const form = envoy.getByRole('dialog', { name: `编辑“${company}”` })
  await expect(form.getByLabel('投资方介绍')).toBeFocused()
  await form.getByLabel('投资方介绍').fill('做光学膜的上市公司')
  await form.getByLabel('初评意见').fill('可行')
  await form.getByLabel('项目名称').fill(lead)
  await form.getByLabel('符合产业方向').selectOption('yes')
  await form.getByLabel('制造业项目').selectOption('no')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(list.getByRole('heading', { name: '转“有效”的要求都齐了' })).toBeVisible()

  await center.reload()
  await center.getByRole('button', { name: '研判', exact: true }).click()
  const again = center.getByRole('dialog', { name: `研判“${lead}”` })
  await again.getByText('有效', { exact: true }).click()
  await again.getByLabel('研判意见').fill('建议跟进')
  await again.getByRole('button', { name: '研判', exact: true }).click()
  await expect(center.getByText(`“${lead}”已研判`)).toBeVisible()
  await expect(center.getByRole('list', { name: '阶段' }).getByRole('listitem').nth(1)).toHaveAttribute('aria-current', 'step')
})

test('the owner moves it on as far as its requirements go, and records what was done', async () => {
  await envoy.reload()
  await envoy.getByRole('button', { name: '转到“在谈”' }).click()
  const step = envoy.getByRole('dialog', { name: `推进“${lead}”` })
  await step.getByLabel('转到').selectOption('key_negotiating')
  await step.getByRole('button', { name: '推进到下一阶段' }).click()
  await expect(step.getByRole('alert')).toContainText('明确责任人')
  await fitsThumbs(envoy, 'lead-forward-refused')
  await step.getByRole('button', { name: /去补.*明确责任人/ }).click()
  const form = envoy.getByRole('dialog', { name: `编辑“${lead}”` })
  await pick(envoy, form, '责任人', team.user)
  await pick(envoy, form, '领衔领导', 'e2e_leader')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)

  const next = envoy.getByRole('region', { name: '下一步' })
  await expect(next).toContainText('下一步：转到“在谈”')
  await next.getByRole('button', { name: '去办' }).click()
  await step.getByRole('button', { name: '推进到下一阶段' }).click()
  await expect(envoy.getByText(`“${lead}”已推进`)).toBeVisible()
  await envoy.getByRole('link', { name: /去补.*至少一条推进记录/ }).click()
  const record = envoy.getByRole('form', { name: '写推进记录' })
  await record.getByRole('button', { name: '记下' }).click()
  await expect(record.getByText('请写 1 至 2000 个字')).toBeVisible()
  await record.getByLabel('做了什么').fill('到企业谈用地，对方同意来看地块')
  await record.getByRole('button', { name: '＋ 下一步' }).click()
  await record.getByLabel('下一步', { exact: true }).fill('发选址方案')
  await record.getByRole('button', { name: '记下' }).click()
  await expect(envoy.getByRole('list', { name: '推进记录' })).toContainText('下一步：发选址方案')
  await fitsThumbs(envoy, 'lead-progress')
  await envoy.getByRole('button', { name: '转到“重点在谈”' }).click()
  await step.getByRole('button', { name: '推进到下一阶段' }).click()
  await expect(envoy.getByRole('button', { name: '转到“拟签约”' })).toBeVisible()
})

test('a blocker appears, the leader instructs by phone in two taps, the units solve and answer', async ({ browser, baseURL }) => {
  await envoy.getByRole('link', { name: '卡点', exact: true }).click()
  await envoy.getByRole('button', { name: '登记卡点' }).click()
  const form = envoy.getByRole('dialog', { name: '登记卡点' })
  await form.getByLabel('原因').selectOption('用地')
  await form.getByLabel('说明').fill('缺 60 亩指标')
  await form.getByRole('button', { name: /^谁能解决（单位）：/ }).click()
  await form.getByRole('searchbox').fill(town.unit)
  await envoy.keyboard.press('Enter')
  await picture(envoy, 'phone-blocker-form')
  await isAccessible(envoy, 'a blocker on a phone')
  await form.getByRole('button', { name: '登记卡点' }).click()
  await expect(envoy.getByRole('list', { name: '卡点' })).toContainText(`由 ${town.unit} 解决`)
  await fitsThumbs(envoy, 'lead-blockers')

  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 }, hasTouch: true })
  leader = await context.newPage()
  await signIn(leader, 'leader')
  await leader.getByRole('region', { name: '卡住的线索' }).getByRole('link', { name: `批示“${lead}”` }).click()
  const words = leader.getByRole('dialog', { name: `对“${lead}”作批示` })
  await words.getByLabel('批示内容').fill('月底前把地落实')
  await picture(leader, 'phone-instruct')
  await isAccessible(leader, 'an instruction on a phone')
  await words.getByRole('button', { name: '发出' }).click()
  await expect(leader.getByText('批示已发出')).toBeVisible()

  await officer.goto('/workbench')
  await officer.getByRole('region', { name: '我的待办' }).getByRole('link', { name: `卡点：${lead}，${company}` }).click()
  await officer.getByRole('list', { name: '卡点' }).getByRole('button', { name: '解除卡点' }).click()
  const end = officer.getByRole('dialog', { name: '解除卡点“用地”' })
  await end.getByLabel('怎么解决的').fill('调剂了 60 亩')
  await end.getByRole('button', { name: '解除卡点' }).click()
  await expect(officer.getByText('卡点已解除')).toBeVisible()

  await envoy.goto('/obligations')
  await fitsThumbs(envoy, 'obligations')
  await envoy.getByRole('link', { name: `答复批示：${lead}，${company}` }).click()
  await envoy.getByRole('list', { name: '批示' }).getByRole('button', { name: '答复' }).click()
  const answer = envoy.getByRole('dialog', { name: /^答复测试·e2e_leader的批示$/ })
  await answer.getByLabel('答复内容').fill('已调剂 60 亩，下周挂牌')
  await answer.getByRole('button', { name: '答复' }).click()
  await expect(envoy.getByRole('list', { name: '批示' })).toContainText('下周挂牌')

  await leader.goto(`${address}?part=talks`)
  await leader.getByRole('list', { name: '批示' }).getByRole('button', { name: '办结' }).click()
  await leader.getByRole('dialog', { name: /^办结“月底前把地落实”？$/ }).getByRole('button', { name: '办结' }).click()
  await expect(leader.getByRole('list', { name: '批示' })).toContainText('已办结')
  await fitsThumbs(leader, 'lead-talks')
})

test('the plan, a consultation, a comment, tags, secrecy and an old value put back', async () => {
  await center.goto(`${address}?part=plan`)
  for (const title of ['完成红线图', '签框架协议']) {
    await center.getByRole('button', { name: '添加步骤' }).click()
    const step = center.getByRole('dialog', { name: '添加步骤' })
    await step.getByLabel('步骤').fill(title)
    await step.getByRole('button', { name: '添加步骤' }).click()
    await expect(step).toHaveCount(0)
  }
  const plan = center.getByRole('list', { name: '一企一策' })
  await center.getByRole('button', { name: /^调整“完成红线图”的先后/ }).focus()
  await center.keyboard.press('ArrowDown')
  await expect(center.getByText('顺序已保存')).toBeVisible()
  await expect(plan.getByRole('listitem').first()).toContainText('签框架协议')
  await center.getByRole('button', { name: '完成“签框架协议”' }).click()
  await center.getByRole('dialog', { name: '完成“签框架协议”' }).getByRole('button', { name: '保存' }).click()
  await expect(center.getByRole('heading', { name: '一企一策 已完成 1／2' })).toBeVisible()
  await picture(center, 'lead-plan')
  await inEveryLight(center, 'lead-plan')

  await center.goto(`${address}?part=talks`)
  await center.getByRole('button', { name: '发起会商' }).click()
  const consult = center.getByRole('dialog', { name: '发起会商' })
  await consult.getByLabel('问题').fill('变电站容量够不够')
  await consult.getByRole('button', { name: /^问哪些单位：/ }).click()
  await consult.getByRole('searchbox').fill(town.unit)
  await center.keyboard.press('Enter')
  await isAccessible(center, 'a consultation')
  await consult.getByRole('button', { name: '发出' }).click()
  await officer.goto(`/obligations`)
  await officer.getByRole('link', { name: `答复会商：${lead}，${company}` }).click()
  await officer.getByRole('button', { name: `代表${town.unit}答复` }).click()
  const answer = officer.getByRole('dialog', { name: `代表${town.unit}答复` })
  await answer.getByLabel('答复内容').fill('够用')
  await answer.getByRole('button', { name: '答复' }).click()
  await expect(officer.getByRole('list', { name: '各单位的答复' })).toContainText('够用')

  await center.goto(`${address}?part=comments`)
  await center.getByRole('form', { name: '写评论' }).getByLabel('评论').fill('下周一起去看地')
  await pick(center, center.getByRole('form', { name: '写评论' }), '提醒谁看', team.user)
  await center.getByRole('button', { name: '发出' }).click()
  await expect(center.getByRole('list', { name: '评论' })).toContainText(`@测试·${team.user}`)

  const more = center.getByRole('button', { name: '更多操作' })
  await more.click()
  await center.getByRole('button', { name: '标签', exact: true }).click()
  const tags = center.getByRole('dialog', { name: `“${lead}”的标签` })
  await tags.getByLabel('新标签').fill('重点')
  await tags.getByRole('button', { name: '保存' }).click()
  await expect(center.getByRole('region', { name: '标签与关注' })).toContainText('重点')

  await more.click()
  await center.getByRole('button', { name: '知悉范围' }).click()
  const secret = center.getByRole('dialog', { name: `“${lead}”的知悉范围` })
  await secret.getByLabel('涉及商业秘密').check()
  await isAccessible(center, 'who may see it')
  await secret.getByRole('button', { name: '保存' }).click()
  await expect(center.getByText('知悉范围已限定')).toBeVisible()
  await officer.reload()
  await expect(officer.getByText('没有载入成功')).toBeVisible()
  await more.click()
  await center.getByRole('button', { name: '知悉范围' }).click()
  await secret.getByLabel('涉及商业秘密').uncheck()
  await secret.getByRole('button', { name: '保存' }).click()
  await expect(center.getByText('已不再限定')).toBeVisible()

  await center.getByRole('button', { name: '编辑', exact: true }).click()
  const form = center.getByRole('dialog', { name: `编辑“${lead}”` })
  await form.getByLabel('初评意见').fill('不可行')
  await form.getByRole('button', { name: '保存' }).click()
  await center.getByRole('link', { name: '修改记录' }).click()
  await center.getByRole('list', { name: '修改记录' }).getByRole('button', { name: /^改回.*初评意见$/ }).first().click()
  await center.getByRole('dialog', { name: '改回“初评意见”？' }).getByRole('button', { name: '改回' }).click()
  await expect(center.getByText('“初评意见”已改回')).toBeVisible()
  await picture(center, 'lead-changes')
})

test('it is signed once its promise has passed the review, and the figures move by exactly that', async ({ request }) => {
  test.setTimeout(120_000)
  await envoy.goto(`${address}?part=promises`)
  await envoy.getByRole('button', { name: '编辑', exact: true }).click()
  const form = envoy.getByRole('dialog', { name: `编辑“${lead}”` })
  await form.getByLabel('预计签约').fill(`${String(new Date().getFullYear() + 1)}-01-31`)
  await form.getByRole('button', { name: '保存' }).click()
  await envoy.getByRole('button', { name: '转到“拟签约”' }).click()
  await envoy.getByRole('dialog', { name: `推进“${lead}”` }).getByRole('button', { name: '推进到下一阶段' }).click()
  await envoy.getByRole('button', { name: '登记承诺' }).click()
  const promise = envoy.getByRole('dialog', { name: '登记承诺' })
  await promise.getByLabel('类型').selectOption('land')
  await promise.getByLabel('内容').fill('供地 60 亩')
  await promise.getByLabel('土地（亩）').fill('60')
  await promise.getByRole('button', { name: '登记承诺' }).click()
  await expect(envoy.getByRole('list', { name: '政策承诺' })).toContainText('待审查')
  await fitsThumbs(envoy, 'lead-promises')

  await envoy.getByRole('button', { name: '签约', exact: true }).click()
  const sign = envoy.getByRole('dialog', { name: `“${lead}”签约` })
  await expect(sign).toContainText(`${team.unit} 60%、${town.unit} 40%`)
  await sign.getByRole('button', { name: '签约' }).click()
  await expect(sign.getByRole('alert')).toContainText('公平竞争审查')
  await picture(envoy, 'phone-signing-refused')
  await isAccessible(envoy, 'a signing that is refused')
  await drop(envoy, sign)

  await center.goto(`${address}?part=promises`)
  await center.getByRole('button', { name: '公平竞争审查', exact: true }).click()
  const review = center.getByRole('dialog', { name: '公平竞争审查' })
  await review.getByText('审查通过', { exact: true }).click()
  await review.getByLabel('审查文号').fill('示例公竞审〔2026〕7 号')
  await review.getByRole('button', { name: '保存' }).click()
  await expect(center.getByRole('list', { name: '政策承诺' })).toContainText('审查通过 示例公竞审〔2026〕7 号')

  const before = await figures(request)
  const ofTeam = await figures(request, team.unit)
  await envoy.getByRole('button', { name: '签约', exact: true }).click()
  await picture(envoy, 'phone-signing')
  await sign.getByRole('button', { name: '签约' }).click()
  await expect(envoy).toHaveURL(/\/projects\//)
  await expect(envoy.getByRole('heading', { name: lead, level: 1 })).toBeVisible()
  await expect(envoy.getByRole('main')).toContainText('90 亿元')
  await expect(envoy.getByRole('main')).toContainText('测试·e2e_leader')
  await expect(envoy.getByRole('region', { name: '政策承诺' })).toContainText('供地 60 亩')
  await fitsThumbs(envoy, 'project-of-lead')

  const after = await figures(request)
  for (const key of ['signed_ge_1yi', 'signed_ge_5yi', 'signed_ge_10yi', 'signed_ge_50yi']) expect(Number(after[key]), key).toBe(Number(before[key]) + 1)
  const moved = differing(before, after)
  expect(moved.filter((key) => !/^(signed|zones_without_signing|.*ahead)/.test(key))).toEqual([])
  expect(Number((await figures(request, team.unit)).signed_ge_1yi) - Number(ofTeam.signed_ge_1yi)).toBeGreaterThan(0)

  await center.reload()
  await expect(center.getByRole('region', { name: '下一步' })).toContainText('已签约')
  await expect(center.getByRole('list', { name: '归属' })).toContainText(`${team.unit} 60%`)
  await center.getByRole('button', { name: '更多操作' }).click()
  await center.getByRole('button', { name: '撤销签约' }).click()
  const undo = center.getByRole('dialog', { name: `撤销“${lead}”的签约` })
  await undo.getByLabel('原因').fill('合同未生效')
  await undo.getByRole('button', { name: '撤销签约' }).click()
  await expect(center.getByText(`“${lead}”的签约已撤销`)).toBeVisible()
  expect(differing(before, await figures(request))).toEqual([])
})

test('what a stage wants is changed from a day on', async () => {
  await center.goto('/settings/stages')
  await settled(center)
  await picture(center, 'stage-requirements')
  await center.getByRole('button', { name: '修改转“在谈”的要求' }).click()
  const form = center.getByRole('dialog', { name: '转“在谈”前要齐什么' })
  await form.getByLabel('与企业有过一次拜访或接待').check()
  await form.getByLabel('从哪一天起').fill('2020-01-01')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('从过去的日期起改变规则，请写明原因或文件号')).toBeVisible()
  await expect(form.getByLabel('原因')).toHaveAttribute('aria-invalid', 'true')
  await form.getByLabel('从哪一天起').fill('2030-01-01')
  await expect(form.getByRole('status', { name: '改了以后' })).toContainText('2030-01-01 起多要：与企业有过一次拜访或接待')
  await picture(center, 'stage-requirements-form')
  await isAccessible(center, 'what a stage wants')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(center.getByRole('region', { name: '转“在谈”' })).toContainText('2030-01-01 起改为')
})
