import { expect, picture, signIn, test } from './support'

test('the chain map opens each number to its rows', async ({ page }) => {
  await signIn(page, 'center', '/chain-map')
  await expect(page.getByRole('heading', { level: 1, name: '产业链图' })).toBeVisible()
  const chain = page.getByRole('region').filter({ has: page.getByRole('columnheader', { name: '在谈线索' }) }).first()
  const row = chain.getByRole('row').nth(1)
  await picture(page, 'chain-map')
  for (const [column, list] of [
    [0, /^企业$/],
    [1, /^企业$/],
    [2, /^企业$/],
    [3, /^线索$/],
  ] as const) {
    const link = row.getByRole('link').nth(column)
    const count = await link.innerText()
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: list })).toBeVisible()
    // The header and as many rows as were counted.
    if (count === '0') await expect(page.getByRole('table')).toHaveCount(0)
    else await expect(page.getByRole('table').getByRole('row')).toHaveCount(Number(count) + 1)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: '产业链图' })).toBeVisible()
  }
})
