import { expect, picture, sample, signIn, test } from './support'

test('a good workbook is previewed, confirmed and written', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByLabel('选择文件').last().setInputFiles(sample('county.xlsx'))
  await expect(page.getByRole('heading', { name: '导入台账' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '各表' })).toBeVisible({ timeout: 45_000 })
  await expect(page.getByText('没有退回的单元格')).toBeVisible()
  await picture(page, 'ledger-preview')

  const write = page.getByRole('button', { name: /^写入 [\d,]+ 行/ })
  // In a county that has this workbook already there is nothing left to write, and the button says so.
  if ((await write.getAttribute('aria-disabled')) === 'true') {
    await expect(write).toContainText('没有新增或改动的行')
    return
  }
  await write.click()
  await page.getByRole('dialog').getByRole('button', { name: /^写入/ }).click()
  await expect(page.getByRole('heading', { name: /已写入 [\d,]+ 行/ })).toBeVisible({ timeout: 45_000 })
  await picture(page, 'ledger-written')
})

test('the same workbook a second time changes nothing', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByLabel('选择文件').last().setInputFiles(sample('county.xlsx'))
  const write = page.getByRole('button', { name: /^写入 [\d,]+ 行/ })
  await expect(write).toHaveAttribute('aria-disabled', 'true', { timeout: 45_000 })
  await write.click({ force: true })
  await expect(page.getByRole('alert').first()).toContainText('没有新增或改动的行')
})

test('refused cells say why and what to do, sheet by sheet', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByLabel('选择文件').last().setInputFiles(sample('dirty.xlsx'))
  await expect(page.getByRole('heading', { name: /^退回的单元格 [\d,]+ 处/ })).toBeVisible({ timeout: 45_000 })
  await expect(page.getByRole('columnheader', { name: '怎么办' })).toBeVisible()
  await picture(page, 'ledger-refused')

  await page.getByRole('button', { name: '到位资金' }).click()
  await expect(page.getByRole('heading', { name: /^到位资金：退回/ })).toBeVisible()
  await expect(page).toHaveURL(/sheet=/)
  await expect(page.getByRole('row', { name: /金额\(万元\)/ }).first()).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^下载退回的/ }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('what is no workbook is refused before it travels', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByLabel('选择文件').last().setInputFiles({ name: '说明.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
  await expect(page.getByRole('alert')).toContainText('不是 .xlsx 工作簿')
})

test('imports stay in the history, the ledger and the empty form can be taken away', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await expect(page.getByRole('link', { name: 'dirty.xlsx' }).first()).toBeVisible()
  await picture(page, 'ledger')
  for (const name of ['导出台账', '下载空表']) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  }
  await page.getByRole('link', { name: 'dirty.xlsx' }).first().click()
  await expect(page.getByRole('heading', { name: '导入台账' })).toBeVisible()
})
