import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import type { Person, Walk } from './walks'

export type { Person } from './walks'

interface Account {
  username: string
  password: string
}

/** From E2E_ACCOUNTS (a file or the JSON itself), or from E2E_CENTER_USERNAME, E2E_CENTER_PASSWORD and so on. */
export function account(person: Person): Account {
  const given = process.env.E2E_ACCOUNTS
  if (given) {
    const text = existsSync(given) ? readFileSync(given, 'utf8') : given
    const found = (JSON.parse(text) as Partial<Record<Person, Account>>)[person]
    if (found) return found
  }
  const prefix = `E2E_${person.toUpperCase()}`
  const username = process.env[`${prefix}_USERNAME`]
  const password = process.env[`${prefix}_PASSWORD`]
  if (!username || !password) throw new Error(`no account for ${person}: set E2E_ACCOUNTS or ${prefix}_USERNAME and ${prefix}_PASSWORD`)
  return { username, password }
}

export function sample(name: string): string {
  return resolve(process.env.E2E_CASES ?? '../backend/tests/cases', name)
}

/** Every test fails on a request to another server, an uncaught error, or anything the content security policy had to stop. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`)
      })
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) faults.push(message.text())
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

export async function signIn(page: Page, person: Person, address = '/'): Promise<void> {
  const { username, password } = account(person)
  await page.goto(address)
  await page.getByLabel(/^(登录名|User name)/).fill(username)
  await page.getByLabel(/^(密码|Password)/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await expect(page.getByRole('navigation', { name: /主导航|Main navigation/ })).toBeVisible()
}

/** Goes where a walk leads: to an address, or to the first row's own page. */
export async function follow(page: Page, walk: Walk, in2024 = true): Promise<void> {
  const query = in2024 && walk.in2024 !== undefined ? `?${walk.in2024}` : ''
  await page.goto(walk.address + query)
  if (walk.to !== undefined) {
    await settled(page)
    const links = page.getByRole('main').locator(`a[href^="${walk.to}"]`)
    // Where the county has none, the page still has to say so.
    const address = (await links.count()) > 0 ? await links.first().getAttribute('href') : `${walk.to}00000000-0000-7000-8000-000000000000`
    await page.goto(address ?? '')
  }
  await settled(page)
}

/** The page has its heading and waits for nothing more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.waiting')).toHaveCount(0)
}

export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300)
  await page.screenshot({ path: `test-results/screens/${name}.png` })
}

export async function fitsTheWidth(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(tooWide, 'horizontal scroll').toBeLessThanOrEqual(0)
}

/** What one taps must be large enough to hit; words inside a sentence may be as small as the sentence. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('button, a[href], select, input:not([type=file])')) {
      const box = element.getBoundingClientRect()
      const hidden = box.width <= 2 || box.height <= 2 || element.closest('.visually-hidden, .skip') !== null
      if (!hidden && box.height < 43.5) found.push(`${element.tagName} ${element.textContent?.trim() ?? ''} ${String(Math.round(box.height))}`)
    }
    return found
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  id: string
  nodes: { target: unknown; failureSummary?: string }[]
}

/** Colours have settled: a fading button has no contrast to speak of. What turns for ever, as a spinner does, is not waited for. */
async function atRest(page: Page): Promise<void> {
  // A page that nobody sees draws nothing, and its colours would stay halfway.
  await page.bringToFront()
  await page.waitForTimeout(50)
  await page.waitForFunction(
    () => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity),
    undefined,
    { polling: 50 },
  )
}

export async function isAccessible(page: Page, where: string): Promise<void> {
  await atRest(page)
  // Evaluated, once a document, and not added as a script, which the content security policy would rightly refuse.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } }
    // Every rule; of what passes nothing is written down.
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  const words = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  expect(words, where).toEqual([])
}

/** The figures as the server gave them to the page, by key: labels and values are its, not the test's. */
export async function figuresShown(page: Page, address: string): Promise<Map<string, { label: string; value: unknown; unit: string }>> {
  // The page one lands on after signing in asks for figures too: only those of the date in the address are meant.
  await page.waitForLoadState('networkidle')
  const date = new URL(address, 'http://any').searchParams.get('as_of') ?? ''
  const answered = page.waitForResponse(
    (response) => /\/api\/v1\/figures\?/.test(response.url()) && response.url().includes(`as_of=${date}`) && response.ok(),
  )
  await page.goto(address)
  const { figures } = (await (await answered).json()) as { figures: { key: string; label: string; value: unknown; unit: string }[] }
  return new Map(figures.map((figure) => [figure.key, figure]))
}
