import type { Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

const lesson = '/learn/sql-mastery/grain-first'

/** Unpacking and compiling PostgreSQL takes a busy machine a while. */
const started = { timeout: 90_000 }

test('a guest reads a lesson and runs its SQL on a real PostgreSQL in the page', async ({ page }) => {
  test.slow()
  await page.goto(lesson)
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  const block = firstBlock(page)
  await block.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(block.getByRole('status').filter({ hasText: /^Done/ })).toBeAttached(started)
  await expect(block.getByRole('table').first()).toBeVisible()
})

test('SQL can be changed, fails with its place, and goes back to the original', async ({ page }) => {
  test.slow()
  await page.goto(lesson)
  const block = firstBlock(page)
  await block.getByRole('button', { name: 'Edit' }).click()
  await block.getByRole('textbox').fill('select no_such_column from shop.orders')
  await page.keyboard.press('Control+Enter')
  await expect(block.getByText(/does not exist/).first()).toBeVisible(started)
  await block.getByRole('button', { name: 'Back to the original' }).click()
  await expect(block.getByText(/does not exist/)).toHaveCount(0)
})

test('marking a lesson complete answers at once, moves the roadmap, and can be undone', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.yusuf)
  await page.goto('/roadmap')
  const left = page.getByRole('region', { name: 'Your plan in short' }).getByText('Steps left').locator('..')
  await expect(left).toContainText('62')
  await page.getByRole('link', { name: /Open the (lesson|exercise)/ }).click()
  await page.getByRole('button', { name: 'Mark complete' }).click()
  await expect(page.getByRole('region', { name: 'When you are done' })).toContainText('Done.')

  // Back without a reload: the plan has moved already.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Roadmap' }).click()
  await expect(left).toContainText('61')
  await page.goBack()
  await page.getByRole('region', { name: 'When you are done' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Mark complete' })).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(page.getByRole('button', { name: 'Mark complete' })).toBeVisible()
})

test('what is marked on the roadmap stays marked, and the message offers the way back', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.isla)
  await page.goto('/roadmap')
  const left = page.getByRole('region', { name: 'Your plan in short' }).getByText('Steps left').locator('..')
  const before = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])
  await page.getByRole('button', { name: 'Mark complete' }).click()
  await expect(left).toContainText(String(before - 1))
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Done.')
  await page.reload()
  await expect(left).toContainText(String(before - 1))
})

test('a completion made without a connection is kept and sent once it is back', async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs(people.jamal)
  const known = page.waitForResponse('**/api/v1/roadmap')
  await page.goto('/learn/advanced-sql/window-mental-model')
  await known
  await settled(page)
  const end = page.getByRole('region', { name: 'When you are done' })
  await context.setOffline(true)
  await end.getByRole('button', { name: 'Mark complete' }).click()
  await expect(end.getByRole('button', { name: 'Undo' })).toBeVisible()

  const sent: string[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/completion')) sent.push(request.method())
  })
  await context.setOffline(false)
  await expect.poll(() => sent, { timeout: 30_000 }).toEqual(['PUT'])
  await page.reload()
  await expect(end.getByRole('button', { name: 'Undo' })).toBeVisible()
})

/** The first SQL of a lesson that can be run. */
function firstBlock(page: Page) {
  return page.getByRole('main').getByRole('group').filter({ hasText: 'Enter runs it' }).first()
}
