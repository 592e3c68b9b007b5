import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { parseFeed } from '@/tests/calendar/parse-feed'
import { expect, test } from './fixtures'

test('a calendar follows the plan under a private address, until it is renewed and then revoked', async ({
  page,
  request,
  signedInAs,
}) => {
  await signedInAs(people.isla)
  await page.goto('/settings')
  const calendar = page.getByRole('region', { name: 'Calendar' })
  const { address, events } = await makeAddress(page, request)
  expect(events.length).toBeGreaterThan(3)
  expect(events[0]?.url).toMatch(/^http:\/\/localhost:\d+\/(learn|practice)\//)
  await expect(calendar.getByRole('link', { name: 'Open it in your calendar application' })).toHaveAttribute(
    'href',
    address.replace('http:', 'webcal:'),
  )

  await calendar.getByLabel('Study begins at').fill('07:30')
  await calendar.getByRole('button', { name: 'Save' }).click()
  await expect(calendar.getByRole('button', { name: 'Save' })).toBeDisabled()
  const moved = parseFeed(await (await request.get(address)).text()).events
  expect(moved.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
  expect(moved[0]?.start).not.toBe(events[0]?.start)

  // The address is told once.
  await page.reload()
  await expect(calendar).toContainText('A calendar last fetched it on')
  await expect(calendar.getByRole('textbox', { name: 'Your calendar address' })).toHaveCount(0)

  await calendar.getByRole('button', { name: 'Renew the address' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Renew' }).click()
  await expect(calendar.getByRole('textbox', { name: 'Your calendar address' })).toBeFocused()
  const renewed = await calendar.getByRole('textbox', { name: 'Your calendar address' }).inputValue()
  expect((await request.get(address)).status()).toBe(404)
  expect((await request.get(renewed)).status()).toBe(200)

  await calendar.getByRole('button', { name: 'Revoke it' }).click()
  await expect(page.getByRole('dialog')).toContainText('It stops working at once')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect((await request.get(renewed)).status()).toBe(200)
  await calendar.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(calendar.getByRole('button', { name: 'Make a calendar address' })).toBeVisible()
  await expect(calendar.getByRole('heading', { name: 'Calendar' })).toBeFocused()
  expect((await request.get(renewed)).status()).toBe(404)
})

test('by keyboard on a small screen, and fit for everyone', async ({
  page,
  context,
  request,
  signedInAs,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 360, height: 740 })
  await signedInAs(people.tomasz)
  await page.goto('/settings')
  const calendar = page.getByRole('region', { name: 'Calendar' })
  const made = calendar.getByRole('button', { name: 'Make a calendar address' })
  await made.focus()
  await page.keyboard.press('Enter')
  const field = calendar.getByRole('textbox', { name: 'Your calendar address' })
  await expect(field).toBeFocused()
  const address = await field.inputValue()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The address is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).include('#set-calendar').analyze()
    expect(violations).toEqual([])
  }

  const revoke = calendar.getByRole('button', { name: 'Revoke it' })
  await revoke.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(revoke).toBeFocused()
  expect((await request.get(address)).status()).toBe(200)
})

/** Makes an address in the settings, fetches it as a calendar would, and gives both. */
async function makeAddress(page: Page, request: APIRequestContext) {
  const calendar = page.getByRole('region', { name: 'Calendar' })
  await calendar.getByRole('button', { name: 'Make a calendar address' }).click()
  await expect(calendar.getByRole('textbox', { name: 'Your calendar address' })).toBeFocused()
  const address = await calendar.getByRole('textbox', { name: 'Your calendar address' }).inputValue()
  const response = await request.get(address)
  expect(response.headers()['content-type']).toContain('text/calendar')
  return { address, ...parseFeed(await response.text()) }
}
