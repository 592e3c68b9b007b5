import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cuttableLine } from '@/tests/browser/cuttable-line'
import { expect, test } from './fixtures'

/** The first download and start of an engine, on a machine that does other things as well. */
const started = { timeout: 60_000 }

for (const { kind, id, file } of [
  { kind: 'PostgreSQL', id: 'sql-mastery/revenue-fan-out', file: 'solution.sql' },
  { kind: 'DuckDB', id: 'database-data-storage/warehouse-bill', file: 'solution.sql' },
  { kind: 'Python', id: 'basic-orchestration/wall-clock-bug', file: 'solution.py' },
  { kind: 'YAML', id: 'basic-orchestration/dag-config-review', file: 'solution.yaml' },
]) {
  test(`after one visit ${kind} runs and checks without a network, also after a reload`, async ({
    page,
    baseURL,
  }) => {
    test.slow()
    const solution = readFileSync(`content/competencies/${id.replace('/', '/exercises/')}/${file}`, 'utf8')
    const line = await cuttableLine(baseURL ?? '')
    try {
      await page.goto(`${line.origin}/practice/${id}`)
      await runs(page)
      await expect.poll(() => listsKept(page), started).toBe(2)
      await line.cut()
      await editor(page).fill(solution)
      await runs(page)
      await passes(page)
      await page.reload()
      await expect(editor(page)).toContainText(
        solution.split('\n').find((written) => written.length > 9) ?? '',
      )
      await runs(page)
      await passes(page)
    } finally {
      await line.close()
    }
  })
}

test('an exercise that a link led to is there without a network as well', async ({ page, baseURL }) => {
  test.slow()
  const line = await cuttableLine(baseURL ?? '')
  try {
    await page.goto(`${line.origin}/competencies/basic-orchestration`)
    await page
      .getByRole('link', { name: /Fix the DAG settings/ })
      .first()
      .click()
    await runs(page)
    await expect.poll(() => listsKept(page), started).toBe(2)
    await line.cut()
    await page.reload()
    await runs(page)
  } finally {
    await line.close()
  }
})

async function runs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const result = page.getByRole('region', { name: 'Result', exact: true })
  await expect(result.getByText(/ ms$|It can be read/).first()).toBeVisible(started)
}

async function passes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const checks = page.getByRole('list', { name: 'Checks' })
  await expect(checks.getByText('Passed').first()).toBeVisible(started)
  await expect(checks.getByText('Not yet')).toHaveCount(0)
}

/** The page and its engine's worker each note what they are made of, once all of it is kept. */
function listsKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('pages')).keys()
    return keys.filter(({ url }) => url.endsWith('?made-of')).length
  })
}

function editor(page: Page) {
  return page.getByRole('textbox', { name: 'Your answer' })
}
