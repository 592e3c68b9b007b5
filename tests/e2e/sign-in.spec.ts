import { people } from '@/tests/browser/people'
import { signIn } from '@/tests/browser/sign-in'
import { expect, test } from './fixtures'

test('a wrong password and an unknown e-mail get the same answer', async ({ page }) => {
  for (const email of [people.theo, 'nobody@harebell.example']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('This e-mail and password do not fit together.')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
  }
})

test('the demo offers its people at one click', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /Sign in as learner/ }).click()
  await expect(page).toHaveURL('/roadmap')
  await expect(page.getByRole('heading', { level: 1, name: 'Your roadmap' })).toBeVisible()
})

test('after signing in one is where one wanted to be, on this site only', async ({ page }) => {
  await page.goto('/sign-in?next=/settings')
  await page.getByRole('button', { name: /Sign in as learner/ }).click()
  await expect(page).toHaveURL('/settings')
  await page.context().clearCookies()
  await page.goto('/sign-in?next=//evil.example/settings')
  await page.getByRole('button', { name: /Sign in as learner/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your roadmap' })).toBeVisible()
  expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL ?? '').host)
})

test('the session cookie is out of reach of scripts and other sites', async ({ context, signedInAs }) => {
  await signedInAs(people.ada)
  const cookie = (await context.cookies()).find(({ name }) => name.includes('session'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('signing out ends the session here', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  await page.goto('/competencies')
  await page.getByRole('button', { name: 'Menu for Dana Okafor' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('/roadmap')
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('signing out everywhere ends every other session at once', async ({ page, browser, signedInAs }) => {
  await signedInAs(people.theo)
  const elsewhere = await browser.newContext({ baseURL: test.info().project.use.baseURL })
  await signIn(elsewhere.request, people.theo)
  expect((await elsewhere.request.get('/api/v1/me')).status()).toBe(200)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await elsewhere.request.get('/api/v1/me')).status()).toBe(401)
  await elsewhere.close()
})
