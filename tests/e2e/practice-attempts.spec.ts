import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cuttableLine } from '@/tests/browser/cuttable-line'
import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

const id = 'basic-orchestration/dag-config-review'
const solution = readFileSync(`content/competencies/${id.replace('/', '/exercises/')}/solution.yaml`, 'utf8')
/** Two graders on a machine that does other things as well. */
const graded = { timeout: 90_000 }

test('a past attempt is graded again as it was, and its verdict is there after a reload', async ({
  page,
  signedInAs,
}) => {
  test.slow()
  await signedInAs(people.ngozi)
  await page.goto(`/practice/${id}`)
  await checks(page, solution)
  await expect(page.getByRole('status').filter({ hasText: /^Verified/ })).toBeVisible(graded)
  await attempts(page).getByRole('button', { name: 'Run again as it was' }).click()
  await expect(attempts(page).getByRole('status')).toContainText(/^Run again|^The same verdict/)
  // Whether it is done by now or not.
  await page.reload()
  await expect(attempts(page).getByText('The same verdict: Verified.')).toBeVisible(graded)
})

test('a check asked for during a run comes after it', async ({ page }) => {
  await page.goto(`/practice/${id}`)
  await editor(page).fill(solution)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Checks' }).getByText('Passed').first()).toBeVisible()
})

test('an exercise that is left gives its engine’s memory back', async ({ page }) => {
  await page.goto(`/practice/${id}`)
  await checks(page, solution)
  expect(page.workers()).toHaveLength(1)
  await page.getByRole('link', { name: 'Framework' }).first().click()
  await expect(page).toHaveURL('/competencies')
  await expect.poll(() => page.workers().length).toBe(0)
})

test('what was checked without a network is in the history and handed in once there is one', async ({
  page,
  baseURL,
  signedInAs,
}) => {
  test.slow()
  await signedInAs(people.callum)
  const line = await cuttableLine(baseURL ?? '')
  try {
    await page.goto(`${line.origin}/practice/${id}`)
    await checks(page, 'first: try')
    await expect(tries(page)).toHaveCount(1)
    await expect(tries(page).first()).toContainText('checked in your browser')
    await expect(tries(page).first()).not.toContainText('in this browser alone')
    await line.cut()
    await checks(page, 'second: try')
    await checks(page, 'second: try')
    await expect(tries(page)).toHaveCount(2)
    await expect(tries(page).first()).toContainText('in this browser alone so far')
    await checks(page, solution)
    await expect(page.getByText('Graded in your browser, not handed in yet')).toBeVisible()
    await line.mend()
    await page.reload()
    await expect(tries(page)).toHaveCount(2)
    await expect(tries(page).first()).not.toContainText('in this browser alone')
    await expect(attempts(page).getByText('Verified', { exact: true })).toBeVisible(graded)
    await tries(page).last().getByRole('button', { name: 'Take this answer back up' }).click()
    await expect(editor(page)).toContainText('first: try')
  } finally {
    await line.close()
  }
  // On another device, which has nothing of its own.
  await page.evaluate(() => localStorage.clear())
  await page.goto(`/practice/${id}`)
  await expect(tries(page)).toHaveCount(2)
})

async function checks(page: Page, text: string): Promise<void> {
  await editor(page).fill(text)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Checks' })).toBeVisible()
}

function tries(page: Page) {
  return attempts(page).getByRole('listitem').filter({ hasText: 'Not yet' })
}

function attempts(page: Page) {
  return page.getByRole('region', { name: 'Attempts' })
}

function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Your answer' })
}
