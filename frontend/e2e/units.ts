import type { APIRequestContext, Browser, BrowserContextOptions, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, isAccessible, picture, settled, type Person } from './support'

// Units of their own for tests in which several people work on one thing: the tests' accounts all belong to the county.

const password = 'Green-hill-3526'

export interface Unit {
  unit: string
  kind: string
  /** The one person in it, and what that person is. */
  user: string
  role: string
}

export async function tokenOf(request: APIRequestContext, username: string, secret: string): Promise<Record<string, string>> {
  const answer = await request.post('/api/v1/auth/login', { data: { username, password: secret } })
  return { Authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` }
}

async function made(request: APIRequestContext, headers: Record<string, string>, path: string, data: unknown): Promise<Record<string, string>> {
  const answer = await request.post(`/api/v1${path}`, { headers, data })
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as Record<string, string>
}

/** A unit of its own with one person in it: the tests' accounts all belong to the county. */
export async function makeUnit(request: APIRequestContext, one: Unit): Promise<string> {
  const tokenFor = async (person: Person) => tokenOf(request, account(person).username, account(person).password)
  const system = await tokenFor('system_admin')
  const known = (await (await request.get('/api/v1/organizations?limit=200', { headers: system })).json()) as { items: { id: string; parent_id: string | null }[] }
  const county = known.items.find((unit) => unit.parent_id === null)
  const unit = await made(request, system, '/organizations', { name: one.unit, kind: one.kind, parent_id: county?.id, ...(one.kind === 'outpost' ? { zone: '示例片区' } : {}) })
  await makePerson(request, unit.id ?? '', one)
  return unit.id ?? ''
}

/** One more person in a unit that stands. */
export async function makePerson(request: APIRequestContext, unit: string, one: Pick<Unit, 'user' | 'role'>): Promise<string> {
  const tokenFor = async (person: Person) => tokenOf(request, account(person).username, account(person).password)
  const system = await tokenFor('system_admin')
  const user = await made(request, system, '/users', { name: `测试·${one.user}`, username: one.user, organization_id: unit })
  const granted = await request.put(`/api/v1/users/${user.id ?? ''}/roles`, { headers: await tokenFor('security_admin'), data: { roles: [one.role] } })
  expect(granted.ok()).toBe(true)
  const link = await made(request, system, `/users/${user.id ?? ''}/activation`, {})
  await made(request, {}, '/auth/activations', { code: link.code, new_password: password })
  return user.id ?? ''
}

/** Somebody at a machine of their own. */
export async function person(browser: Browser, baseURL: string, username: string, phone: boolean, more: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true } : { viewport: { width: 1366, height: 768 } }), ...more })
  const page = await context.newPage()
  await page.goto('/workbench')
  await page.getByLabel(/^登录名/).fill(username)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  return page
}

export async function fill(page: Page, name: string, sum: string): Promise<void> {
  await page.getByLabel(/^企业名称/).fill(name)
  await page.getByLabel(/^预计投资/).first().fill(sum)
  await page.getByLabel(/^来源类型/).selectOption({ index: 1 })
  await page.getByLabel(/^招商方式/).selectOption({ index: 1 })
}

export async function small(page: Page): Promise<(string | undefined)[]> {
  return page.getByRole('main').locator('a[href], button, select, input:not([type=file]):not([type=radio])').evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().width > 2 && one.getBoundingClientRect().height < 43.5).map((one) => `${one.tagName} ${one.textContent?.trim() ?? ''}`),
  )
}

export async function fitsThumbs(page: Page, name: string): Promise<void> {
  await settled(page)
  await fitsTheWidth(page)
  await picture(page, `phone-${name}`)
  expect(await small(page), name).toEqual([])
  await isAccessible(page, `phone ${name}`)
}

/** The same page in dark colours and in English, and back. */
export async function inEveryLight(page: Page, name: string): Promise<void> {
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
