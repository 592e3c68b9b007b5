import { strFromU8, unzipSync } from 'fflate'
import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

test('the inbox tells of an assignment, leads to the plan, and knows what was read', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.chiara)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/learn/sql-mastery/grain-first')
  const bell = page.getByRole('link', { name: /^Inbox, \d+ unread$/ })
  await expect(bell).toBeVisible()
  await settled(page)
  expect(asked.filter((path) => path.includes('notices'))).toEqual([])

  await bell.click()
  const told = page
    .getByRole('listitem')
    .filter({ hasText: '“Own the nightly campaign load” was assigned to you by' })
  await expect(told).toContainText('Unread')
  await told.getByRole('button', { name: 'Mark as read' }).click()
  await expect(told).not.toContainText('Unread')
  const all = page.getByRole('button', { name: 'Mark all as read' })
  // Reminders of due dates come by the clock, so there may be more.
  if (await all.isVisible()) await all.click()
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()

  await page.reload()
  await expect(told).toBeVisible()
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()
  await told.getByRole('link').click()
  await expect(page).toHaveURL(/\/roadmap$/)
})

test('when mail comes is chosen in the settings, and stays', async ({ page, signedInAs }) => {
  await signedInAs(people.katarzyna)
  await page.goto('/settings')
  const reminders = page.getByRole('region', { name: 'Reminders' })
  await expect(reminders.getByRole('radio', { name: 'Weekly' })).toBeChecked()
  await expect(reminders).toContainText('The next one: Monday')
  await reminders.getByText('Daily', { exact: true }).click()
  await reminders.getByLabel('No mail from').fill('18:00')
  await reminders.getByLabel('until').fill('09:30')
  await reminders.getByLabel('On Saturday and Sunday too').check()
  await reminders.getByRole('button', { name: 'Save' }).click()
  await expect(reminders.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(reminders).toContainText('9:30')

  await page.reload()
  await expect(reminders.getByRole('radio', { name: 'Daily' })).toBeChecked()
  await expect(reminders.getByLabel('until')).toHaveValue('09:30')
  await reminders.getByText('None', { exact: true }).click()
  await reminders.getByRole('button', { name: 'Save' }).click()
  await expect(reminders).toContainText('You get no mail now.')
})

test('a link from a mail that is not complete changes nothing and says so', async ({ page }) => {
  await page.goto('/unsubscribe#nobody.nothing')
  await page.getByRole('button', { name: 'Switch mail off' }).click()
  await expect(page.getByText('Nothing was changed', { exact: true })).toBeVisible()
})

test('everything can be taken along, and then the account is deleted for good', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.wren)
  await page.goto('/settings')
  const link = page.getByRole('link', { name: 'Download everything (ZIP)' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('cairn-my-data.zip')
  const archive = await page.request.get('/api/exports/me.zip')
  const files = unzipSync(new Uint8Array(await archive.body()))
  expect(JSON.parse(strFromU8(files['person.json']!))).toMatchObject([{ email: people.wren }])
  expect(strFromU8(files['README.txt']!)).toContain('ledger')

  await page.getByRole('button', { name: 'Delete account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  const forGood = dialog.getByRole('button', { name: 'Delete for good' })
  await expect(forGood).toBeDisabled()
  await dialog.getByLabel('Your e-mail address').fill(people.wren)
  await dialog.getByLabel('Your password').fill('not the password')
  await forGood.click()
  await expect(dialog.getByText('This is not your password. Nothing was deleted.')).toBeVisible()
  await dialog.getByLabel('Your password').fill('harebell-demo')
  await forGood.click()
  await expect(page).toHaveURL(/localhost:\d+\/$/)
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
})

test('an admin looks through the audit log; somebody else does not', async ({ page, signedInAs }) => {
  await signedInAs(people.admin)
  await page.goto('/admin/audit')
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Look' })).toBeVisible()
  await signedInAs(people.chiara)
  await page.goto('/admin/audit')
  await expect(page.getByText('This is for admins')).toBeVisible()
})
