import { readFile } from 'node:fs/promises'
import { personId, teamId } from '@/lib/demo/make-organisation'
import { people } from '@/tests/browser/people'
import { signIn } from '@/tests/browser/sign-in'
import { expect, test } from './fixtures'

const platform = `/team/${teamId('Data Platform')}`

test('a manager moves through the matrix by keyboard and opens what stands behind a cairn', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await page.goto('/roadmap')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Teams' })).toBeVisible()
  await page.getByRole('link', { name: 'Data Platform' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('rowheader')).toHaveCount(13)
  await expect(grid.getByRole('columnheader', { name: 'SQL Mastery' })).toBeVisible()
  // One stop for Tab: the other 363 cells and names are reached by arrows.
  await expect(grid.locator('tbody [tabindex="0"]')).toHaveCount(1)

  await grid
    .getByRole('row', { name: /Ada Moreno/ })
    .getByRole('gridcell')
    .first()
    .focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(grid.getByRole('link', { name: 'Ada Moreno' })).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(grid.getByRole('link', { name: 'Sofia Rinaldi' })).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ada Moreno: SQL Mastery' })
  await expect(dialog.getByRole('region', { name: 'Steps' })).toContainText('done')
  await dialog.getByText('Everything on record').click()
  await expect(dialog.getByText(/Marked complete/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(
    grid
      .getByRole('row', { name: /Ada Moreno/ })
      .getByRole('gridcell')
      .first(),
  ).toBeFocused()

  await page.keyboard.press('Enter')
  await dialog.getByRole('link', { name: 'All about Ada Moreno' }).click()
  await expect(page).toHaveURL(`/people/${personId('Ada Moreno')}`)
  await expect(page.getByRole('region', { name: 'Dates' })).toContainText(/Needs .* a week, has done/)
})

test('what is filtered and ordered stands in the address, and is what the file holds', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await page.goto(platform)
  const grid = page.getByRole('grid')
  await page.getByLabel('Sub-team').selectOption('Ingestion')
  await page.getByLabel('Level').selectOption('Professional')
  await page.getByLabel('Order').selectOption('Gap to own target')
  await expect(grid.getByRole('rowheader')).toHaveCount(6)
  await grid.getByRole('button', { name: 'SQL & performance' }).click()
  await expect(grid.getByRole('gridcell', { name: /^\d of 1 proven$/ })).toHaveCount(6)
  const address = page.url()
  expect(address).toContain('gap=own')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  const lines = text.replace('\uFEFF', '').trim().split('\r\n')
  expect(lines).toHaveLength(7)
  expect(lines[0]).toMatch(/^Person,Last studied,To go,SQL Mastery,/)
  expect(text).not.toContain('Ada Moreno')

  await page.goto(address)
  await expect(grid.getByRole('rowheader')).toHaveCount(6)
  await expect(page.getByLabel('Level')).toHaveValue('professional')
  await page.getByLabel('State').selectOption('Proven')
  // Somebody with a proof stays, somebody without is gone; other journeys prove things too.
  await expect(grid.getByRole('rowheader', { name: /Ines Carvalho/ })).toBeVisible()
  await expect(grid.getByRole('rowheader')).not.toHaveCount(6)
  await page.getByLabel('State').selectOption('Due for a refresh')
  await expect(grid.getByRole('rowheader')).toHaveText([/Arjun Nair/])
  await expect(
    grid.getByRole('gridcell', { name: /^proven by placement, .*, due for a refresh$/ }).first(),
  ).toBeAttached()
})

test('the whole team comes as a list, too', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await page.goto(platform)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'All of it as a list (CSV)' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(1 + 13 * 28)
})

test('the page of a team says who is late and why, as their own page does', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await page.goto(platform)
  const late = page.getByRole('region', { name: 'Late or at risk' })
  const person = late.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Rasmus Holm' }) })
  await expect(person).toContainText(/Late Checks on the supplier feeds: The date has passed\./)
  await person.getByRole('link', { name: 'Rasmus Holm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rasmus Holm' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Dates' })).toContainText('Checks on the supplier feeds')
})

test('the team is printed on one sheet across', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await page.goto(platform)
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(13)
  const sheets = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ])
  }
  // A4 across, in points.
  expect(await sheets()).toEqual([[842, 595]])
  // A team of 25, for which the rows that are there come again.
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll('table[role="grid"] tbody tr')]
    for (let at = rows.length; at < 25; at += 1)
      rows[0]?.parentElement?.append(rows[at % rows.length]?.cloneNode(true) ?? '')
  })
  expect(await sheets()).toHaveLength(1)
})

test('a team of somebody else is not there', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await page.goto(`/team/${teamId('Fleet & Sensors')}`)
  await expect(page.getByRole('heading', { name: 'There is no such team' })).toBeVisible()
})

test('a learner reads word for word what their manager reads of them', async ({
  page,
  browser,
  baseURL,
  signedInAs,
}) => {
  await signedInAs(people.ada)
  await page.goto('/profile')
  await page.getByRole('link', { name: 'What others see' }).click()
  await expect(page.getByText('Dana Okafor manages you')).toBeVisible()
  const sections = ['Dates', 'Rhythm', 'What is ahead', 'Competencies']
  const own = await Promise.all(
    sections.map((name) => page.getByRole('region', { name, exact: true }).textContent()),
  )

  const context = await browser.newContext({ baseURL })
  await signIn(context.request, people.manager)
  const managers = await context.newPage()
  await managers.goto(`/people/${personId('Ada Moreno')}`)
  await expect(managers.getByRole('heading', { level: 1, name: 'Ada Moreno' })).toBeVisible()
  for (const [at, name] of sections.entries())
    expect(await managers.getByRole('region', { name, exact: true }).textContent()).toBe(own[at])
  await context.close()
})
