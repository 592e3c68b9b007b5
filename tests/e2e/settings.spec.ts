import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

test('the effect of a change is seen before it is saved, without a request', async ({ page, signedInAs }) => {
  await signedInAs(people.tomasz)
  await page.goto('/settings')
  const effect = page.getByRole('region', { name: 'What this changes' })
  await expect(effect).toContainText('Nothing changed yet.')
  // What the page itself still fetches, such as the calendar's state, is none of this.
  await settled(page)

  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByRole('spinbutton', { name: 'Saturday, minutes' }).fill('120')
  await expect(effect).toContainText(/days? (sooner|earlier)/)
  expect(requests.filter((url) => url.includes('/api/'))).toEqual([])

  await effect.getByRole('button', { name: 'Discard' }).click()
  await expect(effect).toContainText('Nothing changed yet.')
})

test('saved settings make the new plan, and stay', async ({ page, signedInAs }) => {
  await signedInAs(people.grace)
  await page.goto('/settings')
  await page.getByRole('spinbutton', { name: 'Sunday, minutes' }).fill('90')
  await page.getByRole('region', { name: 'What this changes' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'What this changes' })).toContainText('Nothing changed yet.')
  await page.goto('/roadmap')
  await expect(page.getByRole('region', { name: 'Your plan in short' })).toContainText('5 h 15 min')
})

test('two tabs: the later save is told of the earlier one, and overwrites nothing', async ({
  context,
  page,
  signedInAs,
}) => {
  await signedInAs(people.farid)
  const other = await context.newPage()
  await page.goto('/settings')
  await other.goto('/settings')
  await page.getByRole('spinbutton', { name: 'Friday, minutes' }).fill('30')
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByRole('region', { name: 'What this changes' })).toContainText('Nothing changed yet.')

  await other.getByRole('spinbutton', { name: 'Friday, minutes' }).fill('45')
  await other.getByRole('region', { name: 'What this changes' }).getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Changed somewhere else', { exact: true })).toBeVisible()
  await expect(other.getByRole('spinbutton', { name: 'Friday, minutes' })).toHaveValue('45')
  await page.reload()
  await expect(page.getByRole('spinbutton', { name: 'Friday, minutes' })).toHaveValue('30')
})
