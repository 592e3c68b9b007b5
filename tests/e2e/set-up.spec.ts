import { emptyDatabase } from '@/tests/browser/empty-database'
import { serveCairn } from '@/tests/browser/serve-cairn'
import { expect, test } from './fixtures'

test('on an empty database the printed code makes the first visitor the admin, once', async ({ browser }) => {
  const database = await emptyDatabase()
  const served = await serveCairn({ port: 3171, databaseUrl: database.url })
  const context = await browser.newContext({ baseURL: served.origin })
  try {
    const page = await context.newPage()
    await page.goto('/sign-in')
    await expect(page).toHaveURL(/\/set-up$/)

    const fill = async (code: string) => {
      await page.getByLabel('Set-up code').fill(code)
      await page.getByLabel('Your name').fill('Mira Castellan')
      await page.getByLabel('E-mail').fill('mira@example.org')
      await page.getByLabel('Password', { exact: true }).fill('lantern over open ground')
      await page.getByRole('button', { name: 'Become the admin' }).click()
    }
    await fill('AAAA-AAAA-AAAA-AAAA')
    await expect(page.getByRole('main')).toContainText(/code/)
    await expect(page).toHaveURL(/\/set-up$/)

    await fill(codeIn(served.output()))
    await expect(page.getByRole('button', { name: 'Menu for Mira Castellan' })).toBeVisible()
    const me = await (await context.request.get('/api/v1/me')).json()
    expect(me).toMatchObject({ email: 'mira@example.org', role: 'admin' })

    const again = await context.request.post('/api/v1/set-up', {
      data: {
        code: codeIn(served.output()),
        name: 'Second',
        email: 'second@example.org',
        password: 'another lantern here',
        timeZone: 'UTC',
      },
    })
    expect(again.status()).toBeGreaterThanOrEqual(400)
  } finally {
    await context.close()
    await served.stop()
    await database.remove()
  }
})

/** The code stands on a line of its own in what the server prints. */
function codeIn(output: string): string {
  const code = /^\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\s*$/m.exec(output)?.[1]
  if (!code) throw new Error(`No set-up code in:\n${output}`)
  return code
}
