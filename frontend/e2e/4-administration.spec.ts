import { expect, picture, signIn, test } from './support'

// Names that no earlier run has used: the tests may run many times on one database.
const stamp = String(Date.now()).slice(-7)
const unit = `示例单位${stamp}`
const person = `示例人员${stamp}`
const username = `shili${stamp}`

test('the system administrator makes an organization and finds it again', async ({ page }) => {
  await signIn(page, 'system_admin', '/organizations')
  await expect(page.getByRole('heading', { name: '单位', exact: true })).toBeVisible()
  await picture(page, 'organizations')

  await page.getByRole('button', { name: '新建单位' }).click()
  const form = page.getByRole('dialog', { name: '新建单位' })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('请填写名称')
  await form.getByLabel(/^名称/).fill(unit)
  await form.getByLabel(/^类型/).selectOption({ label: '乡镇' })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()

  await page.getByRole('searchbox').fill(unit)
  await expect(page.getByRole('row', { name: new RegExp(unit) })).toBeVisible()
  await expect(page).toHaveURL(/q=/)
})

test('closing a form with something typed asks first, and the draft is kept', async ({ page }) => {
  await signIn(page, 'system_admin', '/organizations')
  await page.getByRole('button', { name: '新建单位' }).click()
  const form = page.getByRole('dialog', { name: '新建单位' })
  await form.getByLabel(/^名称/).fill('没有填完')
  await form.getByRole('button', { name: '取消' }).click()
  await expect(form.getByRole('alert')).toContainText('还没有保存')
  await page.reload()
  await page.getByRole('button', { name: '新建单位' }).click()
  await expect(page.getByLabel(/^名称/)).toHaveValue('没有填完')
})

test('an account is made, and its one-time link is shown once', async ({ page }) => {
  await signIn(page, 'system_admin', '/users')
  await picture(page, 'users')
  await page.getByRole('button', { name: '新建账号' }).click()
  const form = page.getByRole('dialog', { name: '新建账号' })
  await form.getByLabel(/^姓名/).fill(person)
  await form.getByLabel(/^登录名/).fill(username)
  await form.getByRole('button', { name: /^单位：/ }).click()
  await form.getByRole('searchbox').fill(unit)
  await form.getByRole('button', { name: unit }).click()
  await form.getByLabel(/^手机/).fill('123')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('11 位')
  await form.getByLabel(/^手机/).fill('')
  await form.getByRole('button', { name: '保存' }).click()

  await page.getByRole('button', { name: '现在生成一次性链接' }).click()
  const link = page.getByRole('dialog', { name: new RegExp('一次性链接') })
  await expect(link.getByLabel(/^链接/)).toHaveValue(/\/activate\?code=/)
  await picture(page, 'one-time-link')
  const address = new URL(await link.getByLabel(/^链接/).inputValue())
  await link.getByRole('button', { name: '我已交付' }).click()

  // The person's side of it: whose account it is, and the rules ticked off while typing.
  await page.getByRole('button', { name: /^我的：/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto(address.pathname + address.search)
  await expect(page.getByRole('region', { name: '这是谁的账号' })).toContainText(person)
  await picture(page, 'activate')
  await page.getByLabel(/^新密码/).fill('Blue-river-2417')
  await page.getByLabel(/^再输一遍/).fill('Blue-river-2417')
  await page.getByRole('button', { name: '设置密码并进入' }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^我的：${person}`) })).toBeVisible()
})

test('the security administrator grants roles, the filters stand in the address', async ({ page }) => {
  await signIn(page, 'security_admin', `/users?q=${username}`)
  await page.getByRole('button', { name: `${person}的操作` }).click()
  await page.getByRole('button', { name: '角色', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `“${person}”的角色` })
  await dialog.getByRole('checkbox', { name: /责任单位/ }).check()
  await expect(dialog.getByRole('checkbox', { name: /审计员/ })).toBeDisabled()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: new RegExp(person) })).toContainText('责任单位')

  await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '责任单位' })
  await expect(page).toHaveURL(/role=unit_officer/)
  await expect(page.getByRole('row', { name: new RegExp(person) })).toBeVisible()
})

test('what cannot be done says why', async ({ page }) => {
  await signIn(page, 'security_admin', '/users')
  const make = page.getByRole('button', { name: /新建账号/ })
  await expect(make).toHaveAttribute('aria-disabled', 'true')
  await make.click({ force: true })
  await expect(page.getByText('你的角色不办这件事').last()).toBeVisible()
})

test('the auditor finds what was done', async ({ page }) => {
  await signIn(page, 'auditor', '/audit')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await picture(page, 'audit')
})
