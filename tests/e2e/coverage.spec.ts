import { people } from '@/tests/browser/people'
import { signIn } from '@/tests/browser/sign-in'
import { expect, test } from './fixtures'

test('a manager says what is needed, finds the cheapest plan, locks, assigns, and the learner sees it', async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  await page.goto('/coverage')
  await page.getByRole('combobox', { name: 'Team' }).selectOption('Growth Data')
  await expect(page).toHaveURL(/\/coverage\?team=/)

  const need = page.getByRole('spinbutton', { name: 'People needed for Infrastructure as Code' })
  await need.fill('1')
  await need.press('Enter')
  const row = page.getByRole('row', { name: /Infrastructure as Code/ })
  await expect(row).toContainText('1 missing')
  await page.reload()
  await expect(need).toHaveValue('1')

  await page.getByRole('button', { name: 'Find the cheapest plan' }).click()
  await expect(page.getByText('No plan takes fewer hours: this is proven.')).toBeVisible()
  const plan = page.getByRole('region', { name: 'The cheapest plan' })
  // Whoever the plan chose: it is to be Mateus.
  const chosen = plan.getByRole('button', { name: /does not learn Infrastructure as Code$/ })
  await expect(chosen).toHaveCount(1)
  for (let tries = 0; tries < 5; tries++) {
    const label = (await chosen.getAttribute('aria-label')) ?? ''
    if (label.includes('Mateus')) break
    await chosen.click()
    await expect(plan.getByRole('button', { name: label, exact: true })).toHaveCount(0)
    await expect(chosen).toHaveCount(1)
  }
  await plan.getByRole('button', { name: 'Lock: Mateus Oliveira learns Infrastructure as Code' }).click()
  await expect(plan.getByText('You locked this.')).toBeVisible()
  const locks = page.getByRole('region', { name: 'Your locks' })
  await expect(locks).toContainText('Mateus Oliveira learns Infrastructure as Code')

  await plan.getByRole('button', { name: /^Assign all to / }).click()
  await expect(plan.getByText(/^Assigned to 1 person, due /)).toBeVisible()

  await plan.getByRole('link', { name: 'The assignment' }).click()
  const title = /^Coverage of Growth Data by /
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const his = page.getByRole('row', { name: /Mateus Oliveira/ })
  await expect(his).toContainText('Infrastructure as Code')
  await page.getByRole('button', { name: 'Extend: Mateus Oliveira' }).click()
  const date = page.getByRole('textbox', { name: 'Due' })
  const later = `${Number((await date.inputValue()).slice(0, 4)) + 1}-06-30`
  await date.fill(later)
  await page.getByRole('button', { name: 'Set the date' }).click()
  await expect(his).toContainText('(was ')
  await page.goto('/assignments')
  await page.getByRole('combobox', { name: 'What' }).selectOption('What a team needs')
  await page.getByRole('combobox', { name: 'Person' }).fill('mateus')
  await page.getByRole('option', { name: /^Mateus Oliveira/ }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 assignment' })).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()

  await context.clearCookies()
  await signIn(context.request, people.mateus)
  await page.goto('/roadmap')
  await expect(page.getByText(title).first()).toBeVisible()
})

test('two managers of one number: the later one is told, and nothing is overwritten', async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  const other = await context.newPage()
  const name = 'People needed for Cost Optimization'
  for (const tab of [page, other]) {
    await tab.goto('/coverage')
    await tab.getByRole('combobox', { name: 'Team' }).selectOption('Finance Data')
    await expect(tab.getByRole('spinbutton', { name })).toHaveValue('0')
  }
  await page.getByRole('spinbutton', { name }).fill('2')
  await page.getByRole('spinbutton', { name }).press('Enter')
  await expect(page.getByRole('row', { name: /Cost Optimization/ })).toContainText('2 missing')
  await other.getByRole('spinbutton', { name }).fill('3')
  await other.getByRole('spinbutton', { name }).press('Enter')
  await expect(other.getByText('Somebody else has set it to 2.', { exact: false })).toBeVisible()
  await expect(other.getByRole('spinbutton', { name })).toHaveValue('3')
  await other.getByRole('spinbutton', { name }).press('Escape')
  await expect(other.getByRole('spinbutton', { name })).toHaveValue('2')
})

test('evidence is handed in, returned with a comment, handed in again and approved: the cairn is proven', async ({
  page,
  context,
  signedInAs,
}) => {
  const competency = '/competencies/data-governance-foundations'
  await signedInAs(people.ines)
  await page.goto(competency)
  const signOff = page.getByRole('region', { name: 'Sign-off' })
  await signOff.getByText('A link', { exact: true }).click()
  await signOff.getByRole('textbox', { name: 'Link' }).fill('http://10.0.0.1/page')
  await signOff.getByRole('button', { name: 'Hand in for sign-off' }).click()
  await expect(signOff.getByText('A link begins with https://.')).toBeVisible()
  await signOff.getByText('A text', { exact: true }).click()
  await signOff.getByRole('textbox').fill('I wrote our first retention rules.')
  await signOff.getByRole('button', { name: 'Hand in for sign-off' }).click()
  await expect(signOff.getByText('waits for a decision')).toBeVisible()
  await expect(signOff.getByRole('button', { name: 'Hand in for sign-off' })).toHaveCount(0)

  const waiting = page.getByRole('article', { name: /^Ines Carvalho: Data Governance/ })
  await context.clearCookies()
  await signIn(context.request, people.manager)
  await page.goto('/sign-offs')
  await expect(waiting).toContainText('I wrote our first retention rules.')
  await waiting.getByRole('button', { name: 'Return', exact: true }).click()
  await expect(waiting.getByText('Say what is missing', { exact: false })).toBeVisible()
  await waiting.getByRole('textbox', { name: 'Comment' }).fill('Which data, and who agreed?')
  await waiting.getByRole('button', { name: 'Return', exact: true }).click()
  await expect(waiting).toHaveCount(0)

  await context.clearCookies()
  await signIn(context.request, people.ines)
  await page.goto(competency)
  await expect(signOff.getByText('Which data, and who agreed?')).toBeVisible()
  await signOff.getByRole('textbox').fill('Those of the supplier feeds; legal agreed in May.')
  await signOff.getByRole('button', { name: 'Hand in for sign-off' }).click()
  await expect(signOff.getByText('waits for a decision')).toBeVisible()

  await context.clearCookies()
  await signIn(context.request, people.manager)
  await page.goto('/sign-offs')
  await waiting.getByText('1 time handed in before').click()
  await expect(waiting).toContainText('I wrote our first retention rules.')
  await waiting.getByRole('button', { name: 'Approve' }).click()
  await expect(waiting).toHaveCount(0)

  await context.clearCookies()
  await signIn(context.request, people.ines)
  await page.goto(competency)
  await expect(page.getByText(/signed off/i).first()).toBeVisible()
  await expect(signOff.getByText('Which data, and who agreed?')).toBeVisible()
  await expect(signOff.getByRole('button', { name: 'Hand in for sign-off' })).toHaveCount(0)
})

test('nobody signs off their own: a manager’s evidence is not in their queue, and the API refuses it', async ({
  context,
  page,
  signedInAs,
}) => {
  await signedInAs(people.manager)
  const headers = { 'content-type': 'application/json' }
  const handedIn = await context.request.post('/api/v1/evidence', {
    headers,
    data: { competency: 'cost-optimization', text: 'Mine.', requestKey: crypto.randomUUID() },
  })
  expect(handedIn.status()).toBe(200)
  const { id } = await handedIn.json()
  const decided = await context.request.post(`/api/v1/evidence/${id}/decision`, {
    headers,
    data: { decision: 'approved' },
  })
  expect(decided.status()).toBe(403)
  await page.goto('/sign-offs')
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(page.getByText('Dana Okafor', { exact: false }).filter({ hasText: 'Cost' })).toHaveCount(0)
})

test('a written exercise is handed in at the end of its page', async ({ page, signedInAs }) => {
  await signedInAs(people.aoife)
  await page.goto('/practice/executive-communication/board-incident-brief')
  const handIn = page.getByRole('region', { name: 'Hand in' })
  await handIn.getByRole('textbox', { name: 'Your answer' }).fill('One page for the board.')
  await handIn.getByRole('button', { name: 'Hand in' }).click()
  await expect(handIn.getByText('waits for a decision')).toBeVisible()
  await handIn.getByRole('button', { name: 'Withdraw' }).click()
  await expect(handIn.getByText('withdrawn', { exact: true })).toBeVisible()
  await expect(handIn.getByRole('textbox', { name: 'Your answer' })).toBeVisible()
})

test('who agreed to be asked is found on the competencies they have proven', async ({ page, signedInAs }) => {
  await signedInAs(people.aoife)
  await page.goto('/settings')
  const box = page.getByRole('checkbox', { name: 'People may ask me for help with what I have proven' })
  await expect(box).not.toBeChecked()
  await page.goto('/competencies/sql-mastery')
  await expect(page.getByRole('region', { name: 'People who can help' })).toContainText('Kwame Mensah')
})
