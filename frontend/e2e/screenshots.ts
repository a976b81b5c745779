import { expect, follow, sample, signIn, test } from './support'
import { faces, walks, type Walk } from './walks'

// Every route for the person who lives there, the whole length of the page.

const all = Object.entries({ ...walks, ...faces })

test('something begun and not finished', async ({ page }) => {
  await signIn(page, 'center', '/ledger')
  if ((await page.getByRole('link', { name: 'dirty.xlsx' }).count()) > 0) return
  await page.getByLabel('选择文件').last().setInputFiles(sample('dirty.xlsx'))
  await expect(page.getByRole('heading', { name: '各表' })).toBeVisible({ timeout: 45_000 })
})

for (const person of new Set(all.map(([, walk]) => walk.as))) {
  test(`pictures of what ${person} sees`, async ({ page }, info) => {
    if (person === 'nobody') await page.goto('/sign-in')
    else await signIn(page, person)
    for (const [name, walk] of all.filter((entry): entry is [string, Walk] => entry[1].as === person)) {
      await follow(page, walk, false)
      await page.waitForTimeout(300)
      await page.screenshot({ path: `screenshots/${info.project.name}/${name}.png`, fullPage: true })
    }
  })
}
