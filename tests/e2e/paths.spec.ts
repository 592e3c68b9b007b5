import type { Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

/** Presses Enter on what has this role and name, as somebody does who came there with Tab. */
async function enter(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).last().focus()
  await page.keyboard.press('Enter')
}

async function makePath(page: Page, title: string): Promise<void> {
  await page.goto('/paths')
  await enter(page, 'button', 'New path')
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.type(title)
  await page.keyboard.press('Tab')
  // The teams are there once they are fetched.
  await expect(page.getByRole('option', { name: 'Growth Data' })).toBeAttached()
  await page.keyboard.type('Growth')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/paths\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('a path is built by keyboard alone, published, given to a team, and done by a learner', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await makePath(page, 'Arrive in Growth')

  await page.getByRole('combobox', { name: 'Add from the curriculum' }).focus()
  await page.keyboard.type('state the grain lesson')
  await page.keyboard.press('Enter')
  await enter(page, 'button', 'Add a task')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.type('Read the charter')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: 'The path' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(2)).toContainText('Read the charter')

  await page.getByRole('checkbox', { name: 'Required: Read the charter' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(1)).toContainText('Read the charter')
  await expect(page.getByText('Read the charter: place 2 of 3.')).toBeAttached()
  await expect(page.getByText(/^Saved/)).toBeVisible()

  await enter(page, 'button', 'Publish')
  await expect(page.getByRole('dialog')).toContainText('this version never changes')
  await enter(page, 'button', 'Publish')
  await expect(page.getByText('version 1 is published', { exact: true })).toBeVisible()
  // It gives the focus back as it goes.
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await enter(page, 'button', 'Assign')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('option', { name: 'Growth Data' })).toBeAttached()
  // The path’s own team stands there already.
  await expect(
    dialog.getByRole('combobox', { name: /^Team/ }).getByRole('option', { selected: true }),
  ).toHaveText('Growth Data')
  await dialog.getByRole('combobox', { name: 'Due' }).focus()
  await page.keyboard.type('no due')
  await enter(page, 'button', 'Assign to 6 people')
  await expect(dialog).toContainText('in the plan of 6 people, and of whoever joins later')
  await enter(page, 'link', 'See how they stand')
  const mateus = page.getByRole('row', { name: /Mateus Oliveira/ })
  await expect(mateus).toContainText('On track')
  const address = page.url()

  await signedInAs(people.mateus)
  await page.goto('/roadmap')
  const assigned = page.getByRole('region', { name: 'Assigned to you' })
  await expect(assigned).toContainText('Arrive in Growth')
  await assigned.getByRole('checkbox', { name: 'Read the charter, complete' }).click()
  await expect(page.getByText(/^Done\./)).toBeVisible()
  await page.reload()
  await expect(assigned.getByRole('checkbox', { name: 'Read the charter, complete' })).toBeChecked()

  await signedInAs(people.manager)
  await page.goto(address)
  await expect(mateus).toContainText('Done')
})

test('a row is dragged to its place with the mouse, and stays there', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await makePath(page, 'Dragged into order')
  for (const words of ['sql mastery competency', 'batch processing competency']) {
    await page.getByRole('combobox', { name: 'Add from the curriculum' }).fill(words)
    await page.keyboard.press('Enter')
  }
  const rows = page.getByRole('list', { name: 'The path' }).getByRole('listitem')
  await expect(rows.nth(2)).toContainText('Batch Processing')
  const handle = page.getByRole('button', { name: 'Drag: Batch Processing' })
  await handle.scrollIntoViewIfNeeded()
  await handle.hover()
  await page.mouse.down()
  const above = await rows.nth(1).boundingBox()
  await page.mouse.move(above!.x + 20, above!.y + above!.height / 2, { steps: 12 })
  await expect(rows.nth(1)).toContainText('Batch Processing')
  await page.mouse.up()
  await expect(page.getByText('Batch Processing: place 2 of 3.')).toBeAttached()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(rows.nth(1)).toContainText('Batch Processing')
})

test('two editors: the later one sees both versions, and nothing is overwritten', async ({
  context,
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await makePath(page, 'Written by two')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('textbox', { name: 'Summary' })).toBeVisible()

  const [saved] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/draft')),
    page.getByRole('textbox', { name: 'Summary' }).fill('As the first one wrote it'),
  ])
  expect(saved.status()).toBe(200)

  await other.getByRole('textbox', { name: 'Title' }).fill('Written by the second')
  const notice = other.getByRole('alert').filter({ hasText: 'Nothing was overwritten' })
  await expect(notice).toContainText('saved this path while you wrote')
  await expect(notice.getByRole('region', { name: 'Yours' })).toContainText('Written by the second')
  await expect(notice.getByRole('region', { name: 'By Dana Okafor' })).toContainText('Written by two')
  await notice.getByRole('button', { name: 'Take theirs' }).click()
  await expect(other.getByRole('textbox', { name: 'Summary' })).toHaveValue('As the first one wrote it')

  const [mine] = await Promise.all([
    other.waitForResponse((response) => response.url().endsWith('/draft')),
    other.getByRole('textbox', { name: 'Title' }).fill('Written by both'),
  ])
  expect(mine.status()).toBe(200)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Written by both' })).toBeVisible()
})

test('what is missing is added with one key', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await makePath(page, 'Streams alone')
  await page.getByRole('combobox', { name: 'Add from the curriculum' }).focus()
  await page.keyboard.type('data streaming competency')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'To look at' })).toContainText('not in this path')
  await enter(page, 'button', /^Add what it needs/)
  await expect(page.getByRole('region', { name: 'To look at' })).toContainText('Nothing is missing')
})

test('somebody proposes a path for themselves, and their manager approves', async ({ page, signedInAs }) => {
  await signedInAs(people.freya)
  await page.goto('/my-paths')
  await page.getByRole('button', { name: 'Propose: Onboarding: first 30 days' }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('I never had one.')
  await page.getByRole('button', { name: 'Propose it', exact: true }).click()
  await expect(page.getByText('proposed: waiting for an answer')).toBeVisible()

  await signedInAs(people.manager)
  await page.goto('/assignments')
  await expect(page.getByRole('region', { name: 'Asked for' })).toContainText('I never had one.')
  await page.getByRole('button', { name: 'Approve: Freya Nygård, Onboarding: first 30 days' }).click()
  await page.getByRole('button', { name: 'Assign to Freya Nygård' }).click()
  await expect(page.getByText('Assigned to Freya Nygård.')).toBeVisible()

  await signedInAs(people.freya)
  await page.goto('/roadmap')
  await expect(page.getByRole('region', { name: 'Assigned to you' })).toContainText(
    'Onboarding: first 30 days',
  )
})
