import { readFileSync } from 'node:fs'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, isAccessible, picture, settled, signIn, test } from './support'
import { fitsThumbs, inEveryLight, makeUnit, small, tokenOf } from './units'

// A phone with and without a signal. What is written reaches the server once, whatever happens on the way.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const stamp = String(Date.now()).slice(-7)
const password = 'Green-hill-3526'
const team = { unit: `示例手机${stamp}组`, kind: 'outpost', user: `p_envoy_${stamp}`, role: 'envoy' }
const others = { unit: `示例邻座${stamp}组`, kind: 'outpost', user: `p_other_${stamp}`, role: 'envoy' }
const company = (what: string) => `示例${what}${stamp}有限公司`

let page: Page
/** A picture as a phone might take it. */
let photo: Buffer

async function phone(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: 'allow', acceptDownloads: true })
  return context.newPage()
}

async function enter(who: string): Promise<void> {
  await page.getByLabel(/^登录名/).fill(who)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

interface Listed {
  items: { id: string; photos_count: number; company: { name: string }; summary: string | null; visited_on: string }[]
}

/** What the server has of a company. */
async function onServer(request: APIRequestContext, name: string): Promise<Listed['items']> {
  const headers = await tokenOf(request, team.user, password)
  const answer = await request.get(`/api/v1/visits?limit=200`, { headers })
  return ((await answer.json()) as Listed).items.filter((one) => one.company.name === name)
}

async function write(name: string, said: string, pictures = 0): Promise<void> {
  await page.getByLabel(/^企业/).fill(name)
  await page.getByLabel('谈了什么').fill(said)
  const files = Array.from({ length: pictures }, (_, at) => ({ name: `门头${String(at + 1)}.png`, mimeType: 'image/png', buffer: photo }))
  if (pictures > 0) {
    await page.getByLabel('选照片').setInputFiles(files)
    await expect(page.getByRole('list', { name: '照片' }).getByRole('img')).toHaveCount(pictures)
  }
}

const submit = () => page.getByRole('button', { name: '提交', exact: true }).click()
const group = (name: string) => page.getByRole('region', { name, exact: true })

/** A fresh form at its address, as an installed application opens it. */
async function open(address = '/visits/new'): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('form', { name: '记一次拜访' })).toBeVisible()
}

test.beforeAll(async ({ browser, request, baseURL }) => {
  await makeUnit(request, team)
  await makeUnit(request, others)
  page = await phone(browser, baseURL ?? '')
  await page.goto('/workbench')
  photo = await page.screenshot()
})

test.afterAll(async () => {
  await page.context().close()
})

test('a visit is logged by phone in under a minute, with photos', async ({ request }) => {
  await enter(team.user)
  const began = Date.now()
  await page.getByRole('button', { name: '记一次拜访' }).click()
  await submit()
  await expect(page.getByText('请填写企业全称，至少 2 个字')).toBeVisible()
  await write(company('在线'), '二期 12 月上旬上会', 2)
  await page.getByLabel('下一步', { exact: true }).fill('带队回访')
  await page.getByRole('button', { name: '7 天后' }).click()
  await fitsThumbs(page, 'visit-form')
  await submit()
  await expect(page.getByRole('heading', { name: company('在线'), level: 1 })).toBeVisible()
  expect(Date.now() - began).toBeLessThan(60_000)
  await expect.poll(async () => (await onServer(request, company('在线'))).map((one) => one.photos_count), { timeout: 20_000 }).toEqual([2])
  await page.reload()
  await expect(page.getByRole('region', { name: '照片' }).getByRole('img')).toHaveCount(2)
  await fitsThumbs(page, 'visit')
  await page.getByRole('button', { name: '下一步已完成' }).click()
  const done = page.getByRole('dialog', { name: '下一步已完成' })
  await done.getByLabel('怎么完成的').fill('已带队')
  await done.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已于 \d{4}-\d\d-\d\d 完成 已带队/)).toBeVisible()
  await page.getByRole('button', { name: '编辑', exact: true }).click()
  await page.getByLabel('成果').fill('约定下月再谈')
  await fitsThumbs(page, 'visit-edit')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('约定下月再谈')).toBeVisible()
})

test('without a signal five visits are written, tab closed in between, and all five arrive with their photos', async ({ request }) => {
  await open()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForTimeout(4000)
  await page.context().setOffline(true)
  for (const n of [1, 2, 3, 4, 5]) {
    await open()
    await write(company(`离线${String(n)}`), `第 ${String(n)} 次`, n === 4 ? 2 : 1)
    if (n === 3) {
      await page.waitForTimeout(300)
      await page.reload()
      await expect(page.getByLabel(/^企业/)).toHaveValue(company('离线3'))
      await expect(page.getByLabel('谈了什么')).toHaveValue('第 3 次')
      await expect(page.getByRole('list', { name: '照片' }).getByRole('img')).toHaveCount(1)
      await expect(page.getByText(/^连不上服务器。可以照常写/)).toBeVisible()
      await picture(page, 'phone-visit-offline')
      await fitsTheWidth(page)
      await isAccessible(page, 'writing without a line')
      const another = await page.context().newPage()
      await page.close()
      page = another
      await open()
      await expect(page.getByLabel(/^企业/)).toHaveValue(company('离线3'))
    }
    await submit()
    await expect(group('等待发送').getByRole('listitem')).toHaveCount(n)
  }
  await picture(page, 'phone-outbox-waiting')
  expect(await small(page)).toEqual([])
  await isAccessible(page, 'phone outbox')
  await page.context().setOffline(false)
  await expect(group('已发送').getByRole('listitem')).toHaveCount(6, { timeout: 60_000 })
  for (const n of [1, 2, 3, 4, 5]) {
    const found = await onServer(request, company(`离线${String(n)}`))
    expect(found.map((one) => [one.summary, one.photos_count])).toEqual([[`第 ${String(n)} 次`, n === 4 ? 2 : 1]])
  }
})

test('cut before and after the server’s commit, with the tab killed, it is one visit all the same', async ({ request }) => {
  await open()
  let cuts = 0
  let photoCuts = 0
  await page.context().route('**/api/v1/visits', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    cuts += 1
    // The first never reaches the server; of the second the answer is lost.
    if (cuts > 1) await route.fetch().catch(() => undefined)
    await route.abort('connectionreset')
  })
  await page.context().route('**/api/v1/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH' || ++photoCuts > 1) return route.fallback()
    await route.fetch().catch(() => undefined)
    await route.abort('connectionreset')
  })
  await write(company('断线'), '谈到一半断了', 1)
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect.poll(() => cuts).toBeGreaterThan(1)
  expect(await onServer(request, company('断线'))).toHaveLength(1)
  const another = await page.context().newPage()
  await page.close()
  page = another
  await page.context().unroute('**/api/v1/visits')
  await page.goto('/outbox')
  await expect(group('已发送').getByText(company('断线'))).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await onServer(request, company('断线'))).map((one) => one.photos_count), { timeout: 30_000 }).toEqual([1])
  // Of the photo's piece the answer was lost as well: it lies there once.
  expect(photoCuts).toBeGreaterThan(0)
  await page.context().unroute('**/api/v1/uploads/*')
})

test('where the session has ended it waits for the same person, hidden from everybody else', async ({ request }) => {
  await page.context().setOffline(true)
  await open()
  await write(company('过期'), '登录失效前写的')
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  // The page is left before the line is back: it would send at once what it still may.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await page.context().setOffline(false)
  await page.goto('/outbox')
  await enter(others.user)
  await expect(page.getByRole('heading', { name: '发件箱', level: 1 })).toBeVisible()
  await expect(page.getByText('发件箱是空的')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(company('过期'))
  expect(await onServer(request, company('过期'))).toEqual([])
  await page.getByRole('button', { name: /^我的/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto('/outbox')
  await enter(team.user)
  await expect(group('已发送').getByText(company('过期'))).toBeVisible({ timeout: 30_000 })
  expect(await onServer(request, company('过期'))).toHaveLength(1)
})

test('what is refused says why, is mended and sent again', async ({ request }) => {
  await open()
  await page.context().setOffline(true)
  await write(company('退回'), '日期写错了')
  await page.getByLabel(/^日期/).fill('1999-01-01')
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  await page.context().setOffline(false)
  await expect(group('没有收下').getByText(/不能早于 2000 年/)).toBeVisible({ timeout: 60_000 })
  await picture(page, 'phone-outbox-refused')
  await isAccessible(page, 'a refused visit')
  await page.getByRole('button', { name: '修改后再发' }).click()
  await expect(page.getByText(/不能早于 2000 年/)).toBeVisible()
  await page.getByRole('button', { name: '昨天' }).click()
  await submit()
  await expect(page.getByRole('heading', { name: company('退回'), level: 1 })).toBeVisible()
  expect(await onServer(request, company('退回'))).toHaveLength(1)
})

test('nothing is lost at signing out, and one is asked first', async ({ request }) => {
  await open()
  await page.context().setOffline(true)
  await write(company('退出'), '退出前写的')
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  await page.context().route('**/api/v1/visits', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await page.context().setOffline(false)
  await page.getByRole('button', { name: /^我的/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  const asked = page.getByRole('dialog', { name: /条没有发出，退出登录？$/ })
  await isAccessible(page, 'asked before signing out')
  await asked.getByRole('button', { name: '退出，留在本机' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.context().unroute('**/api/v1/visits')
  await page.goto('/outbox')
  await enter(team.user)
  await expect(group('已发送').getByText(company('退出'))).toBeVisible({ timeout: 30_000 })
  expect(await onServer(request, company('退出'))).toHaveLength(1)
})

test('a PIN stands before what lies on the device, also without a line', async ({ request }) => {
  await page.getByRole('button', { name: '设 PIN' }).click()
  const form = page.getByRole('dialog', { name: '设 PIN' })
  await isAccessible(page, 'setting a PIN')
  await form.getByLabel(/^新 PIN/).fill('246810')
  await form.getByLabel(/^再输一遍/).fill('246810')
  const beside = await page.context().newPage()
  await beside.goto('/outbox')
  await expect(beside.getByRole('button', { name: '设 PIN' })).toBeVisible()
  await form.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText(/^已设 PIN/)).toBeVisible()
  // The tab that stood open beside it knows of it as well.
  await expect(beside.getByRole('heading', { name: '请输入 PIN' })).toBeVisible()
  await beside.close()
  await page.context().setOffline(true)
  await page.goto('/visits/new')
  await expect(page.getByRole('heading', { name: '请输入 PIN' })).toBeVisible()
  await picture(page, 'phone-pin')
  await isAccessible(page, 'the PIN is asked for')
  await page.getByLabel(/^现在的 PIN/).fill('000000')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(page.getByText('PIN 不对')).toBeVisible()
  await page.getByLabel(/^现在的 PIN/).fill('246810')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await write(company('加密'), '写在 PIN 后面', 1)
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  const lies = await page.evaluate(async (word) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('zhaoyin')
      opening.onsuccess = () => resolve(opening.result)
    })
    const rows = await new Promise<unknown[]>((resolve) => {
      const asking = database.transaction('entries').objectStore('entries').getAll()
      asking.onsuccess = () => resolve(asking.result)
    })
    database.close()
    return JSON.stringify(rows).includes(word)
  }, company('加密'))
  expect(lies).toBe(false)
  await page.context().setOffline(false)
  await expect(group('已发送').getByText(company('加密'))).toBeVisible({ timeout: 60_000 })
  expect((await onServer(request, company('加密'))).map((one) => one.photos_count)).toEqual([1])
})

test('sealed into a file and imported by the centre, nothing is doubled when the line opens after all', async ({ browser, request, baseURL }) => {
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '记一次拜访' }).click()
  await write(company('封存'), '由招商中心导入', 1)
  await submit()
  await expect(group('等待发送').getByRole('listitem')).toHaveCount(1)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为加密文件' }).click()
  const file = await (await saving).path()
  expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1')

  const centre = await (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage()
  await signIn(centre, 'center', '/outbox-imports')
  const take = () => centre.getByLabel('发件箱文件', { exact: true }).setInputFiles({ name: 'zhaoyin-outbox.age', mimeType: 'application/octet-stream', buffer: readFileSync(file) })
  await take()
  await expect(centre.getByText('新收 1 条')).toBeVisible()
  await picture(centre, 'outbox-import')
  await isAccessible(centre, 'an imported outbox')
  expect((await onServer(request, company('封存'))).map((one) => one.photos_count)).toEqual([1])
  await take()
  await expect(centre.getByText('早已收到 1 条')).toBeVisible()
  await page.context().setOffline(false)
  await expect(group('已发送').getByText(company('封存'))).toBeVisible({ timeout: 60_000 })
  expect((await onServer(request, company('封存'))).map((one) => one.photos_count)).toEqual([1])
  await centre.context().close()
})

test('who was there too joins, rather than log it again', async ({ browser, request, baseURL }) => {
  const { id } = (await onServer(request, company('在线')))[0]!
  const mine = await tokenOf(request, team.user, password)
  const known = (await (await request.get(`/api/v1/visits/${id}`, { headers: mine })).json()) as { company: { id: string; name: string } }
  const other = await phone(browser, baseURL ?? '')
  await other.goto(`/visits/new?company_id=${known.company.id}&company_name=${encodeURIComponent(known.company.name)}`)
  await other.getByLabel(/^登录名/).fill(others.user)
  await other.getByLabel(/^密码/).fill(password)
  await other.getByRole('button', { name: '登录', exact: true }).click()
  await expect(other.getByText(/^当天已有人记了这家企业/)).toBeVisible()
  await fitsThumbs(other, 'visit-same-day')
  await other.getByRole('button', { name: '我也去了，加入' }).click()
  await expect(other.getByRole('heading', { name: company('在线'), level: 1 })).toBeVisible()
  await expect(other.getByText(others.unit).first()).toBeVisible()
  await other.context().close()
})

test('the screens hold in dark colours, in English and on a PC', async ({ page: desk }) => {
  const { username } = account('envoy')
  expect(username).toBeTruthy()
  await signIn(desk, 'envoy', '/visits/new')
  await settled(desk)
  await picture(desk, 'visit-form')
  await inEveryLight(desk, 'visit-form')
  await desk.goto('/outbox')
  await settled(desk)
  await picture(desk, 'outbox')
  await inEveryLight(desk, 'outbox')
})
