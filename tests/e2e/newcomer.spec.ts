import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

test('a newcomer answers five questions and sees the next step first', async ({ page, signedInAs }) => {
  await signedInAs(people.dylan)
  await page.goto('/roadmap')
  await page.getByRole('link', { name: 'Answer five questions' }).click()

  await expect(page.getByText('Question 1 of 5')).toBeVisible()
  await page.getByRole('radio', { name: /At the trailhead/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('radio', { name: /^Professional/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'By when, if at all?' })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Two long evenings' }).click()
  await expect(page.getByText('4 h a week')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Cloud').selectOption({ label: 'Google Cloud' })
  await page.getByRole('button', { name: 'Make my roadmap' }).click()

  await expect(page).toHaveURL(/\/roadmap$/)
  await expect(page.getByRole('region', { name: 'Your plan in short' })).toContainText('4 h')
  await expect(page.getByText(/Next step · \d+ min/)).toBeVisible()
})

test('what is known already is left out, competency by competency', async ({ page, signedInAs }) => {
  await signedInAs(people.zahra)
  await page.goto('/start')
  const live = page.getByRole('complementary', { name: 'With these answers' })
  const stepsIn = async () => Number(/(\d+) steps/.exec((await live.textContent()) ?? '')?.[1])
  await expect(live).toContainText('done by')
  const all = await stepsIn()

  await page.getByRole('radio', { name: /Competency by competency/ }).check()
  await page.getByRole('checkbox', { name: 'SQL Mastery' }).check()
  await expect.poll(stepsIn).toBeLessThan(all)
})

test('a week without hours is not accepted, and says so', async ({ page, signedInAs }) => {
  await signedInAs(people.zahra)
  await page.goto('/start')
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Next' }).click()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByRole('spinbutton', { name: `${day}, minutes` }).fill('0')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Give at least one day some minutes.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Question 4 of 5')).toBeVisible()
})
