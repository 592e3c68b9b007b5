import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

const folderOf = (id: string) => `content/competencies/${id.replace('/', '/exercises/')}`
/** The first download and start of an engine, on a machine that does other things as well. */
const started = { timeout: 90_000 }

for (const { kind, id, solution } of [
  { kind: 'Python', id: 'basic-orchestration/wall-clock-bug', solution: 'solution.py' },
  { kind: 'DuckDB', id: 'database-data-storage/warehouse-bill', solution: 'solution.sql' },
  { kind: 'YAML', id: 'basic-orchestration/dag-config-review', solution: 'solution.yaml' },
  { kind: 'a Dockerfile', id: 'version-control-ci-cd/dockerfile-for-etl', solution: 'solution.Dockerfile' },
]) {
  test(`the starter in ${kind} is told what it lacks, and the solution passes`, async ({ page }) => {
    test.slow()
    await page.goto(`/practice/${id}`)
    await check(page).click()
    await expect(checks(page).getByText('Not yet').first()).toBeVisible(started)
    await page
      .getByRole('textbox', { name: 'Your answer' })
      .fill(readFileSync(`${folderOf(id)}/${solution}`, 'utf8'))
    await check(page).click()
    await expect(checks(page).getByText('Passed').first()).toBeVisible(started)
    await expect(checks(page).getByText('Not yet')).toHaveCount(0)
  })
}

test('commands are put in order with the keyboard alone, and verified', async ({ page, signedInAs }) => {
  test.slow()
  const id = 'version-control-ci-cd/recover-the-branch'
  const { board, answer } = parse(readFileSync(`${folderOf(id)}/exercise.yaml`, 'utf8'))
  const textOf = (item: string): string => board.items.find((one: { id: string }) => one.id === item).text
  await signedInAs(people.emeka)
  await page.goto(`/practice/${id}`)
  const [first, second, ...rest]: string[] = answer.items.map(textOf)
  for (const text of [second, first, ...rest]) {
    const add = page.getByRole('button', { name: `Add: ${text}`, exact: true })
    // Unlike a click, a key does not wait until the page answers.
    await expect(add).toBeEnabled()
    await add.press('Enter')
  }
  await page.getByRole('button', { name: `Move up: ${first}`, exact: true }).press('Enter')
  await expect(page.getByRole('list', { name: 'Your order' }).getByRole('listitem').first()).toContainText(
    first ?? '',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Verified/ })).toBeVisible(started)
})

function check(page: Page) {
  return page.getByRole('button', { name: 'Check', exact: true })
}

function checks(page: Page) {
  return page.getByRole('list', { name: 'Checks' })
}
