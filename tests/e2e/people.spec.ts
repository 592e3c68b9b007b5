import { demoPathId } from '@/lib/demo/make-paths'
import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { signIn } from '@/tests/browser/sign-in'
import { expect, test } from './fixtures'

test('an admin makes a team and invites somebody, who joins by the link and is in it', async ({
  page,
  browser,
  signedInAs,
}) => {
  await signedInAs(people.admin)
  await page.goto('/roadmap')
  await page.getByRole('button', { name: 'Menu for Priya Raman' }).click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await page.getByRole('link', { name: 'Teams', exact: true }).click()
  await page.getByRole('button', { name: 'Make a team' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Harbour')
  await page.getByRole('button', { name: 'Make', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Harbour' })).toBeVisible()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail').fill('lena.fischer@example.org')
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByLabel('Invitation link').inputValue()
  expect(link).toMatch(/\/join#[\w-]{32}$/)
  await page.getByRole('button', { name: 'Done' }).click()

  const guest = await browser.newContext({ baseURL: test.info().project.use.baseURL })
  const joining = await guest.newPage()
  const asked: string[] = []
  joining.on('request', (request) => asked.push(request.url(), request.headers().referer ?? ''))
  await joining.goto(link)
  await expect(joining.getByRole('heading', { name: 'Join Harbour' })).toBeVisible()
  await expect(joining.getByText('The invitation is for l***@example.org.')).toBeVisible()
  // The way past the navigation changes what stands behind the #.
  await joining.getByRole('link', { name: 'Skip to the content' }).press('Enter')
  await joining.getByLabel('E-mail').fill('somebody.else@example.org')
  await joining.getByLabel('Your name').fill('Lena Fischer')
  await joining.getByLabel('Password', { exact: true }).fill('harbour lights in fog')
  await joining.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(joining.getByText(/made for another e-mail address/)).toBeVisible()
  await joining.getByLabel('E-mail').fill('lena.fischer@example.org')
  await joining.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(joining.getByRole('button', { name: 'Menu for Lena Fischer' })).toBeVisible()
  // Nothing that was asked for carries the code in its address, nor says where it was asked from.
  const code = link.split('#')[1] ?? ''
  expect(asked.filter((each) => each.replace(link, '').includes(code))).toEqual([])
  await joining.goto(link)
  await joining.reload()
  await expect(joining.getByRole('heading', { name: 'This invitation does not hold' })).toBeVisible()
  await guest.close()

  await page.reload()
  await expect(page.getByRole('rowheader', { name: /Lena Fischer/ })).toBeVisible()
})

test('a CSV file is looked at before anything is done, and a broken row stops all of it', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.admin)
  await page.goto('/admin/invitations')
  await settled(page)
  await page.getByRole('button', { name: 'Import a CSV file' }).click()
  const choose = (rows: string) =>
    page.getByLabel('CSV file', { exact: true }).setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`email;name;team\n${rows}`),
    })
  await choose('jonas.berg@example.org;Jonas Berg;Streaming\n=evil@example.org;Eve;Streaming\n')
  await expect(page.getByText('1 row to mend; nothing was done')).toBeVisible()
  await expect(page.getByText(/begins like a formula/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make 1 invitation' })).toBeDisabled()
  await choose('jonas.berg@example.org;Jonas Berg;Streaming\nmina.sato@example.org;Mina Sato;ML Features\n')
  await page.getByRole('button', { name: 'Make 2 invitations' }).click()
  await expect(page.getByText('2 invitations: done')).toBeVisible()
  await expect(page.getByText(/\/join#/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('rowheader', { name: /jonas.berg/ })).toBeVisible()
  await page.getByRole('button', { name: 'Take back the invitation of mina.sato@example.org' }).click()
  await page.getByRole('button', { name: 'Take back', exact: true }).last().click()
  await expect(page.getByRole('rowheader', { name: /mina.sato/ })).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Invitations' })).toBeFocused()
})

test('a manager sees their own teams and nothing of another', async ({ page, browser, signedInAs }) => {
  const admin = await browser.newContext({ baseURL: test.info().project.use.baseURL })
  await signIn(admin.request, people.admin)
  const { teams } = await (await admin.request.get('/api/v1/teams')).json()
  await admin.close()
  const fleet = teams.find(({ name }: { name: string }) => name === 'Fleet & Sensors').id

  await signedInAs(people.manager)
  await page.goto('/members')
  const tree = page.getByRole('navigation', { name: 'Teams' })
  await expect(tree.getByRole('link', { name: /^Ingestion/ })).toBeVisible()
  await expect(tree.getByRole('link', { name: /Fleet/ })).toHaveCount(0)
  await page.goto(`/members?team=${fleet}`)
  await expect(page.getByText('This team is not here')).toBeVisible()
  await page.goto('/admin/people')
  await expect(page.getByRole('heading', { name: 'This is for admins' })).toBeVisible()
})

test('somebody who is deactivated is out at once, and back when reactivated; all by keyboard', async ({
  page,
  browser,
  signedInAs,
}) => {
  const oliver = await browser.newContext({ baseURL: test.info().project.use.baseURL })
  await signIn(oliver.request, people.oliver)
  expect((await oliver.request.get('/api/v1/me')).status()).toBe(200)

  await signedInAs(people.admin)
  await page.goto('/admin/people?search=oliver')
  await page.getByRole('button', { name: 'Change Oliver Brandt' }).press('Enter')
  await page.getByRole('button', { name: 'Deactivate…' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Change Oliver Brandt' }).press('Enter')
  await page.getByRole('button', { name: 'Deactivate…' }).press('Enter')
  await page.getByRole('button', { name: 'Deactivate', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible()
  expect((await oliver.request.get('/api/v1/me')).status()).toBe(401)
  await expect(signIn(oliver.request, people.oliver)).rejects.toThrow('was not signed in')

  await page.getByLabel('Show').selectOption('deactivated')
  await page.getByRole('button', { name: 'Change Oliver Brandt' }).press('Enter')
  await page.getByRole('button', { name: 'Reactivate' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible()
  await signIn(oliver.request, people.oliver)
  await oliver.close()
})

test('a manager who leaves hands over; a dialog gives the focus back', async ({ page, signedInAs }) => {
  await signedInAs(people.admin)
  await page.goto('/admin/people?search=henrik')
  const change = page.getByRole('button', { name: 'Change Henrik Lindqvist' })
  await change.press('Enter')
  await page.keyboard.press('Escape')
  await expect(change).toBeFocused()
  await change.press('Enter')
  await page.getByRole('button', { name: 'Deactivate…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Deactivate Henrik Lindqvist?' })
  const who = dialog.getByRole('combobox', { name: /Who manages Fleet & Sensors/ })
  await who.fill('katarzyna')
  await expect(dialog.getByRole('option')).toHaveText(/^Katarzyna Nowak/)
  await who.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Take off Katarzyna Nowak' })).toBeVisible()
  // Only as far as the question: other journeys need Henrik.
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('people are found and chosen by keyboard among those of one’s own teams; Escape leaves the dialog open', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await page.goto(`/paths/${demoPathId('Onboarding: first 30 days')}`)
  await page.getByRole('button', { name: 'Assign', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'People' }).press('Space')
  const who = dialog.getByRole('combobox', { name: 'People' })
  await who.press('ArrowDown')
  await expect(dialog.getByText(/^20 of 25 people shown/)).toBeVisible()
  await who.press('Escape')
  await expect(dialog.getByRole('option', { name: /@/ })).toHaveCount(0)
  await who.pressSequentially('lucia')
  await expect(dialog.getByRole('option', { name: /@/ })).toHaveText([/^Lucía Herrera/])
  await who.press('Enter')
  // The next name is typed over it; Henrik's people are nobody here.
  await who.pressSequentially('isla')
  await expect(dialog.getByText('Nobody you can choose has this in their name or address.')).toBeVisible()
  await who.press('Control+a')
  await who.pressSequentially('grace')
  await expect(dialog.getByRole('option', { name: /@/ })).toHaveText([/^Grace Abernathy/])
  await who.press('Enter')
  await expect(dialog.getByText('2 people: Grace Abernathy and Lucía Herrera.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take off Grace Abernathy' }).press('Enter')
  await expect(dialog.getByText('1 person: Lucía Herrera.')).toBeVisible()
  await expect(who).toBeFocused()
})

test('a manager sees whom their teams wait for, invites again and takes back', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await page.goto('/invitations')
  await expect(page.getByRole('row', { name: /priscilla.mbeki/ })).toContainText('Expired')
  await expect(page.getByRole('row', { name: /olga.marchetti/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill('mirela.popa@example.org')
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(dialog.getByText(/^Nothing was mailed, since no mail server is set/)).toBeVisible()
  const first = await dialog.getByLabel('Invitation link').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Invite mirela.popa@example.org again' }).click()
  const second = await dialog.getByLabel('Invitation link').inputValue()
  expect(second).not.toBe(first)
  const lookUp = async (link: string) => {
    const code = link.split('#')[1]
    return (await page.request.post('/api/v1/invitation-lookup', { data: { code } })).status()
  }
  expect([await lookUp(first), await lookUp(second)]).toEqual([404, 200])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Take back the invitation of mirela.popa@example.org' }).click()
  await page.getByRole('button', { name: 'Take back', exact: true }).last().click()
  await expect(page.getByRole('rowheader', { name: /mirela.popa/ })).toHaveCount(0)
  expect(await lookUp(second)).toBe(404)
})

test('an admin takes along what is kept about somebody, and erases them once their address is typed', async ({
  page,
  browser,
  signedInAs,
}) => {
  await signedInAs(people.admin)
  const email = 'pavel.novak@example.org'
  const made = await page.request.post('/api/v1/invitations', { data: { email, teamId: null } })
  const guest = await browser.newContext({ baseURL: test.info().project.use.baseURL })
  const joined = await guest.request.post('/api/v1/invitation-acceptance', {
    data: {
      code: (await made.json()).link.split('#')[1],
      email,
      name: 'Pavel Novak',
      password: 'a bell over quiet water',
      timeZone: 'Europe/Prague',
    },
  })
  expect(joined.status()).toBe(200)
  await guest.close()

  await page.goto('/admin/people?search=pavel')
  await page.getByRole('button', { name: 'Change Pavel Novak' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export (ZIP)' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)
  await page.getByRole('button', { name: 'Erase…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase Pavel Novak?' })
  const erase = dialog.getByRole('button', { name: 'Erase for good' })
  await expect(erase).toBeDisabled()
  await dialog.getByLabel('Their e-mail address').fill('somebody.else@example.org')
  await expect(erase).toBeDisabled()
  await dialog.getByLabel('Their e-mail address').fill(email)
  await erase.click()
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible()

  await page.getByRole('link', { name: 'Audit log' }).click()
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible()
})
