import type { Page } from '@playwright/test'
import { expect, fitsTheWidth, isAccessible, picture, sample, signIn, test } from './support'

// They build on each other.
test.describe.configure({ mode: 'serial' })

const meanings: [word: string, column: string, meaning: string][] = [
  ['上海基金', '来源类型', '基金公司'],
  ['乡贤介绍', '来源类型', '在外乡贤'],
  ['协会推荐', '来源类型', '协会商会'],
  ['外出拜访', '来源类型', '领导走访'],
  ['已实地考察', '阶段', '在谈'],
  ['正在洽谈', '阶段', '在谈'],
]

async function drop(page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('heading', { name: /^(导入台账|Import a ledger)$/ })).toBeVisible()
}

function csv(name: string, ...lines: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) }
}

/** A number of the table under the file's sheets. */
function count(page: Page, sheet: string, column: number) {
  return page.getByRole('row', { name: new RegExp(`^${sheet} `) }).getByRole('cell').nth(column)
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(写入|Write) [\d,]+/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^(写入|Write)/ }).click()
  await expect(page.getByRole('heading', { name: /已写入|rows written/ })).toBeVisible()
}

test('an office’s workbook is read as it stands, and a person places what nobody else can know', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await drop(page, sample('office.xlsx'))
  await expect(page.getByRole('heading', { name: '还有 7 处要您定' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^在谈线索/ })).toHaveAttribute('aria-current', 'true')
  await expect(count(page, '线索', 4)).toHaveText('8')
  await picture(page, 'mapping')
  await isAccessible(page, 'mapping')

  for (const [word, column, meaning] of meanings) await page.getByLabel(`${column}“${word}”是指`).first().selectOption({ label: meaning })
  // What was seen in the effect of a pick: the leads whose words are placed are good at once.
  await expect(count(page, '线索', 1)).toHaveText('5')
  await page.getByRole('button', { name: '是“拟签约”？' }).click()
  await expect(page.getByRole('heading', { name: '没有要定的' })).toBeVisible()
  await expect(count(page, '线索', 1)).toHaveText('7')
  await expect(count(page, '线索', 4)).toHaveText('1')
  await expect(page.getByLabel('来源类型“上海基金”是指').first()).toHaveValue('=基金公司')

  await page.getByRole('button', { name: /^新签约项目/ }).click()
  await expect(page).toHaveURL(/source=/)
  await expect(page.getByLabel('表头从第几行')).toHaveValue('3')
  await expect(page.getByLabel('“投资额（亿元） 总投资”的单位')).toHaveValue('yi_yuan')
  // The file itself, rows counted as in the file: a header taken too short is seen and put right there.
  await page.getByText(/^看表的前 15 行/).click()
  await expect(page.getByLabel('到第几行')).toHaveValue('4')
  await page.getByRole('row').filter({ has: page.getByRole('button', { name: '第 3 行作表头' }) }).getByRole('cell', { name: '投资方', exact: true }).click()
  await expect(page.getByLabel('到第几行')).toHaveValue('3')
  await page.getByRole('button', { name: '第 3 行作表头' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByLabel('“投资额（亿元） 总投资”的单位')).toHaveValue('yi_yuan')
  await expect(page.getByLabel('到第几行')).toHaveValue('4')
  await picture(page, 'mapping-first-rows')
  await isAccessible(page, 'the first rows of a sheet')
  await page.getByText('表头以下有 8 行不是记录，已略过').click()
  await expect(page.getByText('填表人：张三')).toBeVisible()
  await page.getByRole('button', { name: /^驻外天数统计/ }).click()
  await expect(page.getByText(/每月只有一个数/)).toBeVisible()
})

test('a column is read otherwise and back again, and the numbers follow', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByRole('link', { name: 'office.xlsx' }).first().click()
  await page.getByRole('button', { name: /^新签约项目/ }).click()
  const owner = page.getByLabel('“投资方”对应台账的列')
  await owner.selectOption('')
  await expect(page.getByRole('heading', { name: '还有 1 处要您定' })).toBeVisible()
  await expect(page.getByText('表里若有这一列', { exact: false })).toBeVisible()
  await expect(count(page, '项目', 1)).toHaveText('0')
  await isAccessible(page, 'mapping with a gap')
  await owner.selectOption({ label: '投资企业 *' })
  await expect(count(page, '项目', 1)).toHaveText('9')

  const unit = page.getByLabel('“投资额（亿元） 总投资”的单位')
  await unit.selectOption({ label: '万元' })
  await unit.selectOption({ label: '亿元' })
  await page.getByRole('button', { name: '3 个词' }).first().click()
  await expect(page.getByLabel('落地单位“东湖镇”是指')).toHaveValue('=东湖镇')
  await isAccessible(page, 'the words of a column')
  await page.getByLabel('不认识的企业先建名称').uncheck({ force: true })
  await expect(count(page, '项目', 1)).toHaveText('0')
  await page.getByLabel('不认识的企业先建名称').check({ force: true })
  await expect(count(page, '项目', 1)).toHaveText('9')
})

test('rows that cannot be read are mended in place like in a sheet', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByRole('link', { name: 'office.xlsx' }).first().click()
  await page.getByRole('link', { name: /逐行改 3 行/ }).click()
  const day = page.getByLabel('第 8 行 报送日期')
  await expect(day).toHaveAccessibleDescription(/“8月21日”不是日期/)
  await picture(page, 'rows')
  await isAccessible(page, 'rows')
  await day.focus()
  await page.keyboard.type('很快')
  await page.keyboard.press('Enter')
  await expect(day).toHaveAccessibleDescription(/“很快”不是日期/)
  await expect(day).toBeFocused()
  await page.keyboard.type('2024.8.21')
  await expect(page.getByText('未保存')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(day).toHaveValue('很快')
  await page.keyboard.type('2024.8.21')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“线索”没有待改的行了')).toBeVisible()
  await isAccessible(page, 'no rows left')

  await page.getByRole('button', { name: '去改“项目”' }).click()
  await expect(page).toHaveURL(/sheet=/)
  const first = page.getByLabel('第 11 行 总投资(万元)')
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('第 18 行 总投资(万元)')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByLabel('第 18 行 项目名称')).toBeFocused()
  await first.focus()
  await page.keyboard.type('6.2亿')
  await page.keyboard.press('Enter')
  await expect(first).toHaveCount(0)
  await expect(page.getByLabel('第 18 行 总投资(万元)')).toBeFocused()

  await page.getByRole('button', { name: '不导入第 18 行' }).click()
  await page.getByRole('button', { name: '不导入的行' }).click()
  await expect(page.getByText('新签约项目 · 第 18 行')).toBeVisible()
  await picture(page, 'rows-left-out')
  await isAccessible(page, 'rows left out')
  await page.getByRole('button', { name: '重新纳入第 18 行' }).click()
  await page.getByRole('button', { name: '项目 1' }).click()
  await page.getByLabel('第 18 行 总投资(万元)').fill('2.3亿')
  // Leaving the row sends it.
  await page.getByRole('link', { name: /预览与写入/ }).focus()
  await expect(page.getByText('可写入 38 行，待改 0 行')).toBeVisible()
})

test('it is previewed with the companies it will make, written, and they are completed', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByRole('link', { name: 'office.xlsx' }).first().click()
  await page.getByRole('link', { name: /预览与写入/ }).click()
  await expect(page.getByRole('heading', { name: /^将新建的企业 19 家/ })).toBeVisible()
  await expect(page.getByText('没有退回的单元格')).toBeVisible()
  await picture(page, 'mapping-preview')
  await isAccessible(page, 'preview of a mapping')
  await write(page)
  await page.getByRole('link', { name: '去补全待完善的企业' }).click()
  await expect(page).toHaveURL(/needs_completion=true/)
  await page.getByRole('table', { name: '企业' }).getByRole('link', { name: '佛山泰创新材料公司' }).click()
  await page.getByRole('button', { name: '现在补全' }).click()
  const form = page.getByRole('dialog', { name: '编辑企业' })
  await form.getByLabel(/^省份/).fill('广东省')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
})

test('an import is taken back but for what somebody has gone on with', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await page.getByRole('link', { name: 'office.xlsx' }).first().click()
  await page.getByRole('button', { name: '撤回这次导入' }).click()
  const dialog = page.getByRole('dialog', { name: '撤回“office.xlsx”的导入？' })
  await expect(dialog.getByRole('row', { name: /^线索 8/ })).toBeVisible()
  await picture(page, 'reversal-asked')
  await isAccessible(page, 'asking before taking back')
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已撤回 37 条记录' })).toBeVisible()
  const stays = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '佛山泰创新材料公司' }) })
  await expect(stays).toContainText('导入之后有人改过')
  await expect(page.getByRole('button', { name: '撤回这次导入' })).toHaveCount(0)
  await picture(page, 'reversal-done')
  await isAccessible(page, 'an import taken back')
  await page.getByRole('link', { name: '佛山泰创新材料公司' }).click()
  await expect(page.getByRole('heading', { name: '佛山泰创新材料公司', level: 1 })).toBeVisible()
})

test('the next file of that form is read as the last one was corrected', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await drop(page, sample('office.xlsx'))
  await expect(page.getByRole('heading', { name: '没有要定的' })).toBeVisible()
  await page.getByRole('button', { name: /^在谈线索/ }).click()
  await expect(page.getByText('沿用上次')).toBeVisible()
  await expect(page.getByLabel('“目前进展”对应台账的列')).toHaveValue('阶段')
})

test('where nothing of a file is known, a person says what it is', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  await drop(page, csv('杂.csv', '甲,乙,丙', '示例天使一号,2亿,2024/3/1', '示例天使二号,5000万,2024/4/1'))
  await expect(page.getByText(/^没有认出这张表的表头/)).toBeVisible()
  await picture(page, 'mapping-unknown')
  await isAccessible(page, 'a file nobody knows')
  // The first rows stand open: the header is the one that is pressed.
  await page.getByRole('button', { name: '第 2 行作表头' }).click()
  await expect(page.getByLabel('表头从第几行')).toHaveValue('2')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('表头从第几行')).toHaveValue('1')
  await expect(page.getByRole('button', { name: '第 1 行作表头' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByLabel('作为哪种台账').last().selectOption('基金')
  for (const [heading, target] of [['甲', '名称 *'], ['乙', '规模(万元) *'], ['丙', '设立日期']] as const) {
    await page.getByLabel(`“${heading}”对应台账的列`).selectOption({ label: target })
  }
  await page.getByLabel('类型统一填').selectOption({ label: '产业基金' })
  await expect(page.getByRole('heading', { name: '没有要定的' })).toBeVisible()
  await expect(count(page, '基金', 1)).toHaveText('2')
  await picture(page, 'mapping-picked')
})

for (const [theme, language, kind] of [['light', 'zh-CN', '政府类'], ['dark', 'en', '母子类']] as const) {
  test(`a table is imported and taken back on a phone, ${theme}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: theme })
    await page.addInitScript((chosen) => localStorage.setItem('zhaoyin.language', chosen), language)
    await signIn(page, 'center', '/ledger')
    const name = `基金-${theme}.csv`
    // Another heading makes another form: what is placed for one is not known for the other.
    const head = `基金名称,类别,基金规模（亿元）,设立时间,备注${theme}`
    await drop(page, csv(name, '2024年设立基金一览表', head, `示例远山${theme}基金,${kind},2,2024.3.1,`, `示例远水${theme}基金,${kind},约3,2024.4.1,`, '合计,,5,,'))
    await page.getByLabel(new RegExp(`“${kind}”`)).first().selectOption({ label: '产业基金' })
    await expect(page.getByRole('heading', { name: /没有要定的|Nothing is open/ })).toBeVisible()
    await page.getByText(/^(看表的前 5 行|First 5 rows)/).click()
    await expect(page.getByRole('button', { name: /^(第 2 行作表头|Make row 2 the header)$/ })).toHaveAttribute('aria-pressed', 'true')
    await looksRight(page, `phone-mapping-${theme}`)

    await page.getByRole('link', { name: /逐行改|Mend rows/ }).click()
    const size = page.getByLabel(/^(第 4 行 |Row 4, )规模\(万元\)$/)
    await expect(size).toHaveValue('约3')
    await page.getByRole('button', { name: /看其余各格|Show the other cells/ }).click()
    await expect(page.getByLabel(/^(第 4 行 |Row 4, )设立日期$/)).toHaveValue('2024-04-01')
    await looksRight(page, `phone-rows-${theme}`)
    await size.fill('3亿')
    await page.getByRole('button', { name: /保存这一行|Save this row/ }).click()
    await expect(page.getByText(/没有待改的行了|No row of/)).toBeVisible()

    await page.getByRole('link', { name: /预览与写入|Preview and write/ }).click()
    await looksRight(page, `phone-preview-${theme}`)
    await write(page)
    await page.goto('/ledger')
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await page.getByRole('button', { name: /^(撤回这次导入|Take this import back)$/ }).click()
    await page.getByRole('dialog', { name: new RegExp(name) }).last().getByRole('button', { name: /^(撤回|Take back)$/ }).click()
    await expect(page.getByRole('heading', { name: /已撤回 2 条记录|2 records taken back/ })).toBeVisible()
    await looksRight(page, `phone-reversed-${theme}`)
  })
}

async function looksRight(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await fitsTheWidth(page)
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
  const small = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main button, main a[href], main select, main input:not([type=file])'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 2 && box.height > 2 && box.height < 43.5 && element.closest('.visually-hidden') === null)
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  )
  expect(small, name).toEqual([])
  await isAccessible(page, name)
}
