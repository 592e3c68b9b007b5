import { readFileSync } from 'node:fs'
import { people } from '@/tests/browser/people'
import { expect, test } from './fixtures'

const folderOf = (id: string) => `content/competencies/${id.replace('/', '/exercises/')}`
/** The first download and start of an engine, on a machine that does other things as well. */
const started = { timeout: 90_000 }

for (const [id, file] of [
  ['sql-mastery/revenue-fan-out', 'solution.sql'],
  ['basic-orchestration/wall-clock-bug', 'solution.py'],
  ['database-data-storage/warehouse-bill', 'solution.sql'],
] as const)
  test(`a past attempt is graded again as it was, with the same verdict ${id}`, async ({
    page,
    signedInAs,
  }) => {
    test.slow()
    await signedInAs(people.emeka)
    const t0 = Date.now()
    page.on(
      'response',
      (r) =>
        r.url().includes('/api/v1/') &&
        r.url().includes('attempts') &&
        r
          .json()
          .then((b) =>
            console.log(
              Date.now() - t0,
              r.request().method(),
              r.status(),
              r.url().slice(-60),
              b.status ?? '',
            ),
          )
          .catch(() => {}),
    )
    await page.goto(`/practice/${id}`)
    await page
      .getByRole('textbox', { name: 'Your answer' })
      .fill(readFileSync(`${folderOf(id)}/${file}`, 'utf8'))
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: /^Verified/ })).toBeVisible(started)
    const attempts = page.getByRole('region', { name: 'Attempts' })
    await attempts.getByRole('button', { name: 'Run again as it was' }).click()
    await expect(attempts.getByText('The same verdict: Verified.')).toBeVisible(started)
    await page.reload()
    await attempts.getByRole('button', { name: 'Run again as it was' }).click()
    await expect(attempts.getByText('The same verdict: Verified.')).toBeVisible(started)
  })
