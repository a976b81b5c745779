import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { account, expect, fitsTheWidth, isAccessible, picture, signIn, smallTargets, test, type Person } from './support'

// They build on each other.
test.describe.configure({ mode: 'serial' })

// Names that no earlier run has used: the tests may run many times on one database.
const stamp = String(Date.now()).slice(-7)
const agreement = `投资协议${stamp}.pdf`
const renamed = `框架协议${stamp}.pdf`
const photo = `厂房${stamp}.gif`
const pdf = Buffer.from(`%PDF-1.7\n${stamp}`)
let company = ''

function files(page: Page) {
  return page.getByRole('region', { name: /^(附件|Files)$/ })
}

/** A file that has arrived: while it is on its way it stands in a list of its own. */
function arrived(page: Page, name: string) {
  return files(page).getByRole('list', { name: '附件', exact: true }).getByRole('listitem', { name })
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await files(page).getByLabel('上传附件').last().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

async function settledAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(files(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** What another system, or another's screen, does meanwhile. */
async function as(person: Person, request: APIRequestContext): Promise<Record<string, string>> {
  const answer = await request.post('/api/v1/auth/login', { data: account(person) })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return { Authorization: `Bearer ${token}` }
}

test('a file is chosen and tagged; what is not what it says is refused in words', async ({ page }) => {
  await signIn(page, 'center', '/companies')
  company = (await page.getByRole('main').locator('a[href^="/companies/0"]').first().getAttribute('href')) ?? ''
  await settledAt(page, company)
  await files(page).getByRole('button', { name: '上传时加标签' }).click()
  await files(page).getByLabel('接下来上传的都加上这些标签').fill(`协议、${stamp}`)
  await choose(page, agreement, pdf)
  const row = arrived(page, agreement)
  await expect(row).toContainText(stamp)
  await expect(row).toContainText('测试·e2e_center')
  await expect(page.getByRole('list', { name: '全过程' })).toContainText(agreement)

  await choose(page, '照片.zip', Buffer.from('x'))
  await expect(files(page).getByRole('alert')).toContainText('压缩包请先解开')
  await choose(page, `假的${stamp}.png`, pdf)
  await expect(files(page).getByRole('listitem', { name: `假的${stamp}.png` }).getByRole('alert')).toContainText('文件内容与扩展名不符')
  await picture(page, 'files')
  await isAccessible(page, 'files of a company')
  await files(page).getByRole('button', { name: /^知道了/ }).click()
  await expect(files(page).getByRole('listitem', { name: `假的${stamp}.png` })).toHaveCount(0)
})

test('another drops a photo on the same company, and it goes on while another page is looked at', async ({ page }) => {
  await signIn(page, 'envoy', '/')
  await settledAt(page, company)
  const dropped = await page.evaluateHandle((name) => {
    const carried = new DataTransfer()
    carried.items.add(new File(['GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'], name))
    return carried
  }, photo)
  await files(page).dispatchEvent('dragenter', { dataTransfer: dropped })
  await expect(files(page).getByText('松手即上传')).toBeVisible()
  await files(page).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click()
  await expect(page.getByRole('heading', { name: '企业', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(arrived(page, photo)).toBeVisible()
  // Of what others have uploaded one only takes a copy.
  await files(page).getByRole('button', { name: `${agreement}的操作` }).click()
  await expect(files(page).getByRole('button', { name: '下载', exact: true })).toBeVisible()
  await expect(files(page).getByRole('button', { name: '改名和标签' })).toHaveCount(0)
})

test('who only reads finds it by its tag and takes it away as it was', async ({ page }) => {
  await signIn(page, 'inspector', '/')
  await settledAt(page, company)
  await expect(files(page).getByRole('button', { name: '上传附件' })).toHaveCount(0)
  await files(page).getByRole('button', { name: stamp, exact: true }).click()
  await expect(files(page).getByRole('listitem', { name: photo })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await files(page).getByRole('button', { name: agreement, exact: true }).click()
  const taken = await download
  expect(taken.suggestedFilename()).toBe(agreement)
  expect(readFileSync(await taken.path()).equals(pdf)).toBe(true)
})

test('it is renamed, archived by name, and comes back', async ({ page }) => {
  await signIn(page, 'center', '/')
  await settledAt(page, company)
  await files(page).getByRole('button', { name: `${agreement}的操作` }).click()
  await files(page).getByRole('button', { name: '改名和标签' }).click()
  const form = page.getByRole('dialog', { name: '附件的名称和标签' })
  await expect(form.getByText('扩展名 .pdf 不变')).toBeVisible()
  await form.getByLabel(/^名称/).fill(renamed.replace('.pdf', ''))
  await form.getByLabel('标签').fill('签约，盖章件')
  await isAccessible(page, 'name and tags of a file')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  const row = files(page).getByRole('listitem', { name: renamed })
  await expect(row).toContainText('盖章件')

  await row.getByRole('button', { name: `${renamed}的操作` }).click()
  await files(page).getByRole('button', { name: '归档' }).click()
  const dialog = page.getByRole('dialog', { name: `归档“${renamed}”？` })
  await dialog.getByRole('button', { name: '归档' }).click()
  await expect(row).toHaveCount(0)
  await files(page).getByRole('checkbox', { name: '含已归档' }).check()
  await expect(row).toContainText('已归档')
  await row.getByRole('button', { name: `${renamed}的操作` }).click()
  await files(page).getByRole('button', { name: '恢复' }).click()
  await expect(row).not.toContainText('已归档')
})

test('every kind of record that takes files shows them', async ({ page }) => {
  await signIn(page, 'center', '/')
  for (const list of ['leads', 'projects', 'visits', 'fund-arrivals']) {
    await page.goto(`/${list}`)
    await page.getByRole('main').locator(`a[href^="/${list}/0"]`).first().click()
    await expect(files(page).getByRole('button', { name: '上传附件' }).first()).toBeVisible()
  }
  await choose(page, `凭证${stamp}.pdf`, pdf)
  const row = arrived(page, `凭证${stamp}.pdf`)
  await expect(row).toContainText(`与“${renamed}”内容相同`)
  await row.getByRole('link', { name: '在这家企业' }).click()
  await expect(page).toHaveURL(company)
})

test('the bell tells that a large ledger was checked, opens it, and has been read', async ({ page, request }) => {
  await page.clock.install()
  await signIn(page, 'center', '/companies')
  await page.waitForLoadState('networkidle')
  const bell = page.getByRole('button', { name: /^提醒/ })
  await expect(bell).toBeVisible()
  const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0] ?? 0)

  // A ledger this large is checked in the background.
  const rows = Array.from({ length: 20_400 }, (_, n) => `示例云帆${stamp}${String(n)}有限公司,浙江省,宁波市,新型显示,`)
  const buffer = Buffer.from(`企业名称,所在省份,所在城市,产业链,标签\n${rows.join('\n')}\n`)
  const headers = await as('center', request)
  const taken = await request.post('/api/v1/ledger/imports', { headers, multipart: { file: { name: `企业${stamp}.csv`, mimeType: 'text/csv', buffer } } })
  expect(taken.status()).toBe(202)
  const { id } = (await taken.json()) as { id: string }
  const told = async () => ((await (await request.get('/api/v1/notifications', { headers })).json()) as { items: { subject_id: string }[] }).items.some((one) => one.subject_id === id)
  await expect.poll(told, { timeout: 45_000 }).toBe(true)

  // Nobody reloads: the bell asks again by itself.
  await page.clock.fastForward('01:05')
  await expect(bell).toHaveAccessibleName(`提醒，${String(before + 1)} 条未读`)
  await bell.click()
  const panel = page.getByRole('dialog', { name: '提醒' })
  await expect(panel.getByRole('link', { name: `台账“企业${stamp}.csv”已检查完，请核对后确认写入` })).toBeVisible()
  await picture(page, 'bell')
  await isAccessible(page, 'the bell')
  await panel.getByRole('link', { name: `台账“企业${stamp}.csv”已检查完，请核对后确认写入` }).click()
  await expect(page).toHaveURL(`/ledger/imports/${id}`)
  await expect(panel).toBeHidden()
  await expect(bell).toHaveAccessibleName(before === 0 ? '提醒' : `提醒，${String(before)} 条未读`)
})

test('changed roles are told to the person, in the language of the reader', async ({ page, request }) => {
  const headers = await as('security_admin', request)
  const { username } = account('assessor')
  const found = (await (await request.get(`/api/v1/users?q=${username}`, { headers })).json()) as { items: { id: string; username: string }[] }
  const path = `/api/v1/users/${found.items.find((one) => one.username === username)?.id ?? ''}/roles`
  for (const roles of [['assessor', 'unit_officer'], ['assessor']]) expect((await request.put(path, { headers, data: { roles } })).status()).toBe(200)

  await signIn(page, 'assessor', '/notifications?show=unread')
  const list = page.getByRole('list', { name: '提醒' })
  const one = list.getByRole('listitem').filter({ hasText: '测试·e2e_security把你的角色改为：' }).first()
  await expect(one).toBeVisible()
  await picture(page, 'inbox')
  await page.evaluate(() => localStorage.setItem('zhaoyin.language', 'en'))
  await page.reload()
  await expect(page.getByText(/changed your roles to:/).first()).toBeVisible()
})

test('how one wants to hear is reached from the account, kept at once, and the address comes back masked', async ({ page }) => {
  await signIn(page, 'envoy', '/companies')
  await page.getByRole('button', { name: /^我的：/ }).click()
  await page.getByRole('button', { name: '提醒设置' }).click()
  await expect(page.getByRole('heading', { name: '提醒设置' })).toBeVisible()
  const roles = page.getByRole('group', { name: '我的角色变更' })
  const wasOn = await roles.getByRole('checkbox', { name: '每日邮件' }).isChecked()
  await roles.getByRole('checkbox', { name: '每日邮件' }).setChecked(!wasOn)
  await expect(page.getByText('已保存').last()).toBeVisible()
  await page.reload()
  await expect(roles.getByRole('checkbox', { name: '每日邮件' })).toBeChecked({ checked: !wasOn })

  const mail = page.getByRole('region', { name: '每日邮件发到哪里' })
  await mail.getByLabel(/^(邮箱地址|换成)/).fill('nobody')
  await mail.getByRole('button', { name: '保存地址' }).click()
  await expect(mail.getByRole('alert')).toContainText('邮箱地址不对')
  await mail.getByLabel(/^(邮箱地址|换成)/).fill('shili@example.gov.cn')
  await page.keyboard.press('Enter')
  await expect(mail.getByText('s***@example.gov.cn')).toBeVisible()
  await picture(page, 'notification-preferences')
  await isAccessible(page, 'notification preferences')
  await mail.getByRole('button', { name: '删去地址' }).click()
  await page.getByRole('dialog', { name: '删去“s***@example.gov.cn”？' }).getByRole('button', { name: '删去地址' }).click()
  await expect(mail.getByText('s***@example.gov.cn')).toHaveCount(0)
})

for (const [theme, language] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
  test(`files and notifications fit a phone, ${theme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: theme })
    await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
    await signIn(page, 'assessor', company)
    await expect(files(page).getByRole('listitem', { name: renamed })).toBeVisible()

    const look = async (name: string) => {
      await page.waitForLoadState('networkidle')
      await fitsTheWidth(page)
      await picture(page, `phone-${name}-${theme}`)
      expect(await smallTargets(page), name).toEqual([])
      await isAccessible(page, `phone ${name}`)
    }
    await files(page).scrollIntoViewIfNeeded()
    await look('files')
    const bell = page.getByRole('button', { name: /^(提醒|Notifications)/ })
    const panel = page.getByRole('dialog', { name: /^(提醒|Notifications)$/ })
    await bell.click()
    await look('bell')
    // No key of a phone closes it; the foot of it lies above the navigation.
    await panel.getByRole('button', { name: /^(关闭提醒|Close notifications)$/ }).click()
    await expect(panel).toBeHidden()
    await bell.click()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(bell).toBeFocused()
    await bell.click()
    await panel.getByRole('link', { name: /^(全部提醒|All notifications)$/ }).click()
    await expect(page).toHaveURL('/notifications')
    await look('inbox')
    await page.goto('/notifications/preferences')
    await expect(page.getByRole('checkbox').first()).toBeVisible()
    await look('preferences')
  })
}

test('what was told is read in the inbox, one by one or all at once, and found again by its kind', async ({ page }) => {
  await signIn(page, 'assessor', '/notifications?show=unread')
  const list = page.getByRole('list', { name: '提醒' })
  const one = list.getByRole('listitem').first()
  await expect(one).toBeVisible()
  const waiting = await list.getByRole('listitem').count()
  await one.getByRole('button', { name: /^标为已读/ }).click()
  await expect(list.getByRole('listitem')).toHaveCount(waiting - 1)
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByText('没有符合条件的提醒')).toBeVisible()
  await expect(page.getByRole('button', { name: '提醒', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('combobox', { name: '哪一类' }).selectOption({ label: '我的角色变更' })
  await expect(page).toHaveURL(/kind=roles_changed/)
  await expect(list.getByRole('listitem').first()).toBeVisible()
})
