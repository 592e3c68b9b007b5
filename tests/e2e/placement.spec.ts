import type { Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { signIn } from '@/tests/browser/sign-in'
import { expect, test } from './fixtures'

const questionNumber = (page: Page) =>
  page.getByRole('heading', { level: 1, name: /^Question \d+$/ }).textContent()

test('a placement by keyboard: begun, gone on with elsewhere, disagreed with and applied', async ({
  page,
  signedInAs,
  browser,
}) => {
  await signedInAs(people.lucia)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'find out in about 20 questions' }).click()
  await page.getByRole('button', { name: 'Ask me', exact: true }).click()

  await expect(page.getByRole('heading', { name: 'Question 1' })).toBeVisible()
  await expect(page.getByText(/about \d+ more questions, \d+ to \d+/)).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('?')
  await expect(page.getByRole('radio', { name: /I don’t know/ })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Question 2' })).toBeVisible()
  const asked = await page.getByRole('heading', { level: 2 }).first().textContent()

  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signIn(elsewhere.request, people.lucia)
  const other = await elsewhere.newPage()
  await other.goto('/placement')
  await expect(other.getByRole('heading', { name: 'Question 2' })).toBeVisible()
  expect(await other.getByRole('heading', { level: 2 }).first().textContent()).toBe(asked)
  await other.keyboard.press('0')
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { name: 'Question 3' })).toBeVisible()
  await elsewhere.close()

  // The first device still shows the second question: another answer to it is told where it stands.
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Here is where you are now')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Question 3' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Question 3' })).toBeVisible()

  await expect(async () => {
    const number = await questionNumber(page)
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(number ?? '')
    await expect(page.getByRole('heading', { name: 'What your placement found' })).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 60_000 })

  // It came without a new page, so it is where one goes on from.
  await expect(page.getByText('What your placement found')).toBeFocused()

  const effect = page.getByRole('region', { name: 'What this does to your roadmap' })
  await expect(effect).toContainText('of study')
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Data Quality & Monitoring' }) })
  await expect(row).toContainText(/sure|could be either/)
  const before = (await effect.textContent()) ?? ''
  await row.getByText('I know it').click()
  await expect(row).toContainText('your word counts')
  await expect(effect).not.toHaveText(before)
  await effect.getByRole('button', { name: 'Apply' }).click()
  await expect(effect).toContainText('Applied.')

  await page.goto('/competencies/data-quality-monitoring')
  await expect(page.getByText('left out because you said you know it').first()).toBeVisible()
})

test('what it found is told with reasons and feedback, and placement is what proves it', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.sofia)
  await page.goto('/placement')
  await expect(page.getByRole('heading', { name: 'What your placement found' })).toBeVisible()
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Advanced SQL' }) })
  await expect(row).toContainText(/\d+ % (sure|that you know it)/)
  await page.locator('summary').filter({ hasText: 'Right' }).first().click()
  await expect(page.getByText('Your answer, and right').first()).toBeVisible()
  const effect = page.getByRole('region', { name: 'What this does to your roadmap' })
  await expect(effect).toContainText(/\d+ h to \d+ h of study; done by/)
  await effect.getByRole('button', { name: 'Apply' }).click()
  await expect(effect).toContainText('Applied.')
  await page.goto('/profile')
  await expect(page.getByText(/placed \(\d+ % sure\)/).first()).toBeVisible()
})

test('it can be skipped', async ({ page, signedInAs }) => {
  await signedInAs(people.rosa)
  await page.goto('/start')
  await page.getByRole('link', { name: 'Find out in about 20 questions' }).click()
  await expect(page.getByRole('heading', { name: 'Find out what you know already' })).toBeVisible()
  await page.getByRole('link', { name: 'Skip it' }).click()
  await expect(page).toHaveURL(/\/roadmap$/)
})
