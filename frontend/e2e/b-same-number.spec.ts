import type { Page } from '@playwright/test'
import { expect, figuresShown, settled, signIn, test } from './support'

// A number is the same wherever it stands: on the leader's page, among the figures, over the list of its rows, on the workbench.

const day = '2024-10-31'

/** The first number in what a link of this name shows. */
async function numberOf(page: Page, name: RegExp): Promise<string> {
  const link = page.getByRole('main').getByRole('link', { name }).first()
  await expect(link).toBeVisible()
  return /−?[\d,.]+/.exec((await link.textContent()) ?? '')?.[0] ?? ''
}

async function listTotal(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const words = page.getByText(/^(筛出|共) [\d,]+ 条$/)
  await expect(words).toBeVisible()
  return /[\d,]+/.exec((await words.textContent()) ?? '')?.[0] ?? ''
}

test('a past day: the leader’s page, the figures, the records and the list agree', async ({ page }) => {
  await signIn(page, 'leader')
  const figures = await figuresShown(page, `/figures?as_of=${day}`)
  for (const [key, list] of [
    ['out_of_province_funds_wan', null],
    ['signed_ge_1yi', `/projects?status=active&total_investment_yuan.gte=100000000&signed_on.gte=2024-01-01&signed_on.lte=${day}`],
    ['city_recognized_ge_1yi', null],
    ['started', null],
    ['stalled_leads', `/leads?stage=negotiating,key_negotiating&blocked=true&reported_on.lte=${day}`],
  ] as const) {
    const figure = figures.get(key)
    const label = key === 'stalled_leads' ? '卡住的线索' : (figure?.label ?? '')
    await page.goto(`/leader?as_of=${day}`)
    await settled(page)
    const shown = await numberOf(page, new RegExp(`^${label}：`))
    expect(Number(shown.replace(/,/g, '')), key).toBe(figure?.value)

    const panel = page.getByRole('region', { name: key === 'stalled_leads' ? '卡住的线索' : '目标与时序' })
    await panel.getByRole('link', { name: new RegExp(`^${label}：.*(记录|明细)$`) }).click()
    await expect(page).toHaveURL(new RegExp(`figure=${key}`))
    const records = page.getByRole('region', { name: figure?.label ?? '', exact: true })
    await expect(records.getByRole('heading', { level: 2 })).toContainText(shown)
    for (let pages = 0; pages < 8; pages += 1) {
      const more = records.getByRole('button', { name: /^(还有 [\d,]+ 个|继续加载)$/ })
      if (await records.getByText(`合计 ${shown}，与该数相等`).isVisible()) break
      await more.click({ timeout: 5000 }).catch(() => undefined)
      await settled(page)
    }
    await expect(records.getByText(`合计 ${shown}，与该数相等`)).toBeVisible()
    if (list !== null) expect(await listTotal(page, list), key).toBe(shown)
  }
})

test('today: the workbench, the leader’s page, the figures and the lists agree', async ({ page }) => {
  await signIn(page, 'leader', '/workbench')
  await settled(page)
  const onWorkbench = {
    stuck: await numberOf(page, /^卡住 [\d,]+ 条$/),
    unstarted: await numberOf(page, /^签约未开工：/),
    uncounted: await numberOf(page, /^开工未入统：/),
    producing: await numberOf(page, /^投产未入统：/),
  }
  await page.goto('/leader')
  await settled(page)
  expect(await numberOf(page, /^卡住的线索：/)).toBe(onWorkbench.stuck)
  expect(await numberOf(page, /^签约未开工：/)).toBe(onWorkbench.unstarted)
  expect(await numberOf(page, /^开工未入统：/)).toBe(onWorkbench.uncounted)
  expect(await numberOf(page, /^投产未入统：/)).toBe(onWorkbench.producing)

  expect(await listTotal(page, '/leads?stage=negotiating,key_negotiating&blocked=true')).toBe(onWorkbench.stuck)
  expect(await listTotal(page, '/projects?missing=started&status=active')).toBe(onWorkbench.unstarted)
  expect(await listTotal(page, '/projects?reached=started&missing=in_statistics&status=active')).toBe(onWorkbench.uncounted)
  expect(await listTotal(page, '/projects?reached=production&missing=in_statistics&status=active')).toBe(onWorkbench.producing)

  const answered = page.waitForResponse((response) => /\/api\/v1\/figures\?/.test(response.url()) && response.ok())
  await page.goto('/figures')
  const { figures } = (await (await answered).json()) as { figures: { key: string; value: number }[] }
  const value = (key: string) => String(figures.find((figure) => figure.key === key)?.value)
  expect(value('stalled_leads')).toBe(onWorkbench.stuck)
  expect(value('in_production_not_in_statistics')).toBe(onWorkbench.producing)
})

test('the matrix and the calendar show the figures’ own numbers', async ({ page }) => {
  await signIn(page, 'center', `/targets/matrix?as_of=${day}`)
  await settled(page)
  const cell = page.getByRole('link', { name: /^驻沪苏招商组，新签约亿元以上项目\(个\)，完成 60\.0% ▼ \d+\.\d$/ })
  await expect(cell).toBeVisible()
  await cell.click()
  await expect(page).toHaveURL(/figure=signed_ge_1yi&org=.*as_of=2024-10-31/)
  await expect(page.getByText('完成 60.0%')).toBeVisible()

  await page.goto('/stays/calendar?month=2024-10')
  await settled(page)
  const team = page.getByRole('link', { name: /^驻沪苏招商组：今年驻外 [\d.,]+ 人天/ })
  const shown = (await team.textContent())?.trim() ?? ''
  // A person of the ledger without a day in the month would still stand here: the rows are the year's people.
  await expect(page.getByRole('rowheader', { name: '陈雨勇' })).toBeVisible()
  await team.click()
  await expect(page.getByRole('button', { name: `驻外天数：${shown}人天` })).toBeVisible()
  await page.goBack()
  await settled(page)
  await page.getByRole('rowheader', { name: '陈雨勇' }).getByRole('link').click()
  await expect(page.getByText(/^筛出 [1-9]\d* 条$/)).toBeVisible()
  await page.goto('/stays/calendar?month=2024-11')
  await page.getByRole('button', { name: /2024-10/ }).click()
  await expect(page).toHaveURL(/month=2024-10/)
})
