import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

test('every cairn of the map is a link to its competency', async ({ page, signedInAs }) => {
  await signedInAs(people.ada)
  await page.goto('/map')
  const links = page.getByRole('main').getByRole('link').filter({ hasText: 'SQL Mastery' })
  await expect(links.first()).toBeVisible()
  const targets = await page
    .getByRole('main')
    .locator('a[href^="/competencies/"]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')))])
  expect(targets).toHaveLength(28)
  await links.first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'SQL Mastery' })).toBeVisible()
})

test('a competency shows what it rests on, what needs it, and its steps', async ({ page }) => {
  await page.goto('/competencies/advanced-sql')
  await expect(
    page.getByRole('region', { name: 'Rests on' }).getByRole('link', { name: 'SQL Mastery' }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Needed by' }).getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Steps' }).getByRole('listitem')).toHaveCount(10)
})

test('the framework opens with the role and lists all 28 competencies by level', async ({ page }) => {
  await page.goto('/competencies')
  await expect(page.getByRole('region', { name: 'The role' })).toContainText('Reliability')
  await expect(page.getByRole('main').locator('a[href^="/competencies/"]')).toHaveCount(28)
})
