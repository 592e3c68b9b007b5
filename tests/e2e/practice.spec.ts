import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

const exercise = '/practice/sql-mastery/revenue-fan-out'
const folder = 'content/competencies/sql-mastery/exercises/revenue-fan-out'
const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')

/** Unpacking and compiling PostgreSQL takes a busy machine a while. */
const started = { timeout: 90_000 }

test('the right answer passes here and is verified on hidden data', async ({ page, signedInAs }) => {
  test.slow()
  await signedInAs(people.emeka)
  await write(page, textOf('solution.sql'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(checks(page)).toBeVisible(started)
  await expect(checks(page).getByText('Not yet')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /^Verified/ })).toBeVisible(started)
})

test('a wrong answer is told by the check that it fails, which stands first', async ({ page }) => {
  test.slow()
  await write(page, textOf('wrong/month-in-utc.sql'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const first = checks(page).getByRole('listitem').first()
  await expect(first).toContainText('Gross, refunded and net are right for every depot', started)
  await expect(first).toContainText('Not yet')
  await expect(first.getByRole('link', { name: 'Read about it' })).toBeVisible()
})

test('a query that does not end is stopped, and the text is kept', async ({ page }) => {
  test.slow()
  const endless = 'with recursive n(i) as (select 1 union all select 1 from n) select count(*) from n'
  await write(page, endless)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText(/^Stopped after/)).toBeVisible(started)
  await expect(editor(page)).toContainText('with recursive n(i)')
})

test('what is typed is there after a reload', async ({ page }) => {
  await write(page, 'select 42 as kept')
  await page.reload()
  await expect(editor(page)).toContainText('select 42 as kept')
})

test('hints that were shown are shown after a reload, and not in a cold one', async ({ page }) => {
  await page.goto(exercise)
  const hints = page.getByRole('region', { name: 'Hints' })
  await hints.getByRole('button', { name: 'Show a hint' }).click()
  await hints.getByRole('button', { name: 'Show the next hint' }).click()
  await page.reload()
  await expect(hints.getByRole('listitem')).toHaveCount(2)
  await page.goto(`${exercise}?cold`)
  await expect(page.getByText('Cold, from the start')).toBeVisible()
  await expect(hints.getByRole('listitem')).toHaveCount(0)
})

test('the keyboard alone writes, runs and leaves the editor', async ({ page }) => {
  test.slow()
  await write(page, 'select 42 as answer')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('table', { name: 'Result' })).toContainText('42', started)
  await editor(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

async function write(page: Page, text: string): Promise<void> {
  await page.goto(exercise)
  await editor(page).fill(text)
}

function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Your answer' })
}

function checks(page: Page) {
  return page.getByRole('list', { name: 'Checks' })
}
