import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

test('what if, on the roadmap: tried by keyboard without a request, discarded, then saved in one', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.hana)
  await page.goto('/roadmap')
  const opener = page.getByRole('button', { name: 'What if?' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const effect = page.getByRole('region', { name: 'What this changes' })
  await expect(effect).toContainText('Nothing changed yet.')

  const requests: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) requests.push(`${request.method()} ${request.url()}`)
  })
  const hours = page.getByRole('slider', { name: 'Hours a week' })
  await hours.focus()
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight')
  await expect(effect).toContainText(/\d+ days? sooner/)
  // One date where both fall on the same day, which depends on the day this runs.
  await expect(effect).toContainText(/(Half the time|Four times of five) you are done by/)
  // Folded away where the window is low, as it is here.
  await effect.getByText('In weeks, over the plan as it is now').click()
  await expect(effect.getByText('Your plan as it is now')).toBeVisible()
  expect(requests).toEqual([])

  await effect.getByRole('button', { name: 'Discard' }).click()
  await expect(effect).toContainText('Nothing changed yet.')
  await hours.focus()
  // One press more than 3 h 45 min is 48 minutes on each of five days, which no field may hold back.
  await page.keyboard.press('ArrowRight')
  await effect.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. Your roadmap is planned anew.')).toBeVisible()
  expect(requests.filter((request) => !request.startsWith('GET '))).toHaveLength(1)
})

test('a pace of one’s own: the plan follows, and the learned one comes back', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.emeka)
  await page.goto('/settings')
  const effect = page.getByRole('region', { name: 'What this changes' })
  await page.getByRole('radio', { name: /Set it myself/ }).check()
  await page.getByRole('spinbutton', { name: 'Your pace, as a number' }).fill('2.5')
  await expect(effect).toContainText(/\d+ days? later/)
  await effect.getByRole('button', { name: 'Save' }).click()
  await expect(effect).toContainText('Nothing changed yet.')
  await page.goto('/roadmap')
  await expect(page.getByRole('region', { name: 'Your plan in short' })).toContainText(
    'the pace you set, 2.5',
  )
  await page.goto('/settings')
  await page.getByRole('radio', { name: /Learned/ }).check()
  await effect.getByRole('button', { name: 'Save' }).click()
  await expect(effect).toContainText('Nothing changed yet.')
})

test('a step is asked for next, undone, and put off', async ({ page, signedInAs }) => {
  await signedInAs(people.arjun)
  await page.goto('/roadmap')
  const next = page.getByRole('region', { name: 'Your weeks' }).getByRole('listitem')
  const title = (await next.nth(2).getByRole('link').textContent()) ?? ''
  await next.nth(2).getByText('Move', { exact: true }).click()
  await next.nth(2).getByRole('button', { name: 'Do this next' }).click()
  const asked = page.getByRole('region', { name: 'You asked for' })
  await expect(asked).toContainText(title)

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(asked).toHaveCount(0)
  await expect(next.nth(2).getByRole('link')).toHaveText(title)

  await next.nth(2).getByText('Move', { exact: true }).click()
  await next.nth(2).getByRole('button', { name: 'As late as possible' }).click()
  await expect(asked).toContainText(title)
  await page.reload()
  await asked.getByRole('button', { name: `Let go of ${title}` }).click()
  await expect(asked).toHaveCount(0)
})

test('how long a step took is asked once it is done, at one tap, and can be taken back', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.ben)
  await page.goto('/roadmap')
  await page.getByRole('button', { name: 'Mark complete' }).click()
  const question = page.getByRole('form', { name: /How long it took/ }).first()
  await question.getByRole('button', { name: /^More, / }).click()
  await expect(page.getByText(/^Took you /).first()).toBeVisible()
  await page.reload()
  await page
    .getByRole('button', { name: /^Change the time/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Forget the time/ }).click()
  await expect(page.getByRole('form', { name: /How long it took/ }).first()).toBeVisible()
})
