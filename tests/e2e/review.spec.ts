import type { Page } from '@playwright/test'
import { cuttableLine } from '@/tests/browser/cuttable-line'
import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

const api = '/api/v1/review'

test('a sitting goes from opening to done by keyboard alone, and what was forgotten comes tomorrow', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.andreas)
  await reviewEveryDay(page, 3)
  await page.goto('/roadmap')
  await expect(page.getByRole('main')).toContainText('Review: 3 cards, about 3 min.')
  await page.goto('/review')
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused()

  await page.keyboard.press('0')
  await expect(page.getByRole('group', { name: 'How it came back' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Go on tomorrow' })).toBeVisible()
  await page.keyboard.press('Enter')
  for (const place of [2, 3]) {
    await expect(page.getByRole('region', { name: `Card ${place} of 3` })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: /^(Right|Not quite)\./ })).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Done' })).toContainText(
    'comes again on your next review day',
  )

  // The day's minutes are used up, and nothing of it was asked for twice.
  await expect.poll(async () => (await queueOf(page)).minutes).toBe(0)
  const { next, today } = await queueOf(page)
  expect(Date.parse(next) - Date.parse(today)).toBe(86_400_000)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible()
})

test('"not this one again" holds, and can be taken back', async ({ page, signedInAs }) => {
  await signedInAs(people.rafael)
  await reviewEveryDay(page, 2)
  await page.goto('/review')
  const first = (await page.getByRole('heading', { level: 2 }).textContent()) ?? ''
  await page.getByRole('button', { name: 'Not this one again' }).click()
  await answerUntilDone(page)
  const done = page.getByRole('region', { name: 'Done' })
  await expect(done).toContainText('of 1 card came back')
  await done.getByText('Set aside: 1').click()
  expect((await queueOf(page, '?minutes=120')).setAside).toHaveLength(1)
  await done.getByRole('button', { name: 'Take it up again' }).click()
  await expect(done.getByText('Set aside: 1')).toHaveCount(0)
  const after = await queueOf(page, '?minutes=120')
  expect(after.setAside).toEqual([])
  expect(after.cards.map(({ ask = '' }) => ask.replaceAll('`', ''))).toContain(first)
})

test('the last answer is taken back, and the one that is given then counts once', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.rafael)
  await reviewEveryDay(page, 5)
  await page.goto('/review')
  const card = page.getByRole('heading', { level: 2 })
  const first = (await card.textContent()) ?? ''
  const before = await queueOf(page)
  const of = before.cards.length
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await expect(card).not.toHaveText(first)
  await page.keyboard.press('Backspace')
  await expect(card).toHaveText(first)
  await expect(card).toBeFocused()
  await expect.poll(async () => (await queueOf(page)).cards.map(({ id }) => id)).toEqual(idsOf(before))
  await answerUntilDone(page)
  await page.getByRole('button', { name: 'Take back my last answer' }).click()
  await expect(page.getByRole('region', { name: `Card ${of} of ${of}` })).toBeVisible()
  await answerUntilDone(page)
  for (const { id, competency, reviews } of before.cards) {
    const known = async () => (await queueOf(page, `?minutes=120&competency=${competency}`)).cards
    await expect.poll(async () => (await known()).find((one) => one.id === id)?.reviews).toBe(reviews + 1)
  }
})

test('a card is set aside without a connection, and set aside for good once there is one', async ({
  context,
  page,
  signedInAs,
}) => {
  await signedInAs(people.kwame)
  await reviewEveryDay(page, 60)
  await page.goto('/review')
  await expect(page.getByRole('region', { name: /^Card 1 of/ })).toBeVisible()
  await settled(page)
  const before = (await queueOf(page)).setAside
  await context.setOffline(true)
  const asked = (await page.getByRole('heading', { level: 2 }).textContent()) ?? ''
  await page.getByRole('button', { name: 'Not this one again' }).click()
  await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(asked)
  await context.setOffline(false)
  await expect.poll(async () => (await queueOf(page)).setAside.length).toBe(before.length + 1)
})

test('answers given without a connection are on the server once when it is back', async ({
  context,
  page,
  signedInAs,
}) => {
  await signedInAs(people.kwame)
  await reviewEveryDay(page, 3)
  await page.goto('/review')
  await expect(page.getByRole('region', { name: 'Card 1 of 3' })).toBeVisible()
  await settled(page)
  const { cards } = await queueOf(page)
  await context.setOffline(true)
  await answerUntilDone(page)
  await expect(page.getByRole('region', { name: 'Done' })).toContainText('3 answers kept here')
  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Done' })).not.toContainText('kept here')
  for (const { id, competency } of cards) {
    const known = (await queueOf(page, `?minutes=120&competency=${competency}`)).cards
    expect(known.find((card) => card.id === id)?.reviews, id).toBe(1)
  }
})

test('after one visit review opens without a network, and what is answered there is handed in later', async ({
  page,
  signedInAs,
  baseURL,
}) => {
  await signedInAs(people.linh)
  await reviewEveryDay(page, 2)
  const line = await cuttableLine(baseURL ?? '')
  try {
    await page.goto(`${line.origin}/review`)
    await expect(page.getByRole('region', { name: 'Card 1 of 2' })).toBeVisible()
    const { cards } = await queueOf(page)
    await expect.poll(() => isKept(page)).toBe(true)
    await line.cut()
    await page.reload()
    await expect(page.getByText('No connection', { exact: true })).toBeVisible()
    await answerUntilDone(page)
    await expect(page.getByRole('region', { name: 'Done' })).toContainText('2 answers kept here')
    await line.mend()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible()
    for (const { id, competency } of cards) {
      const known = (await queueOf(page, `?minutes=120&competency=${competency}`)).cards
      expect(known.find((card) => card.id === id)?.reviews, id).toBe(1)
    }
  } finally {
    await line.close()
  }
})

test('minutes of review move the finish date', async ({ page, signedInAs }) => {
  await signedInAs(people.rasmus)
  await reviewEveryDay(page, 0)
  const without = await finishOf(page)
  await page.goto('/settings')
  const review = page.getByRole('region', { name: 'Review' })
  for (const day of ['Wednesday', 'Sunday'])
    await review.getByRole('spinbutton', { name: `Review on ${day}, in minutes` }).fill('20')
  await review.getByRole('button', { name: 'Save review days' }).click()
  await expect(review).toContainText(/your cards take about \d+ min of a review day/)
  await expect.poll(() => finishOf(page)).not.toBe(without)
  expect(Date.parse(await finishOf(page))).toBeGreaterThan(Date.parse(without))
})

test('what is due for a refresh leads to an exercise and to its cards', async ({ page, signedInAs }) => {
  await signedInAs(people.niamh)
  await page.goto('/competencies/basic-orchestration')
  const evidence = page.getByRole('region', { name: 'What stands behind this' })
  await expect(evidence).toContainText('due for a refresh')
  await evidence.getByRole('link', { name: 'Review its cards' }).click()
  await expect(page.getByRole('main')).toContainText('Cards of Basic Orchestration')
  await expect(page.getByRole('region', { name: /^Card 1 of/ })).toBeVisible()
  await page.goBack()
  await evidence.getByRole('link', { name: /^Solve/ }).click()
  await expect(page).toHaveURL(/\/practice\/basic-orchestration\//)
})

test('an exercise solved again cold begins at the start, and the draft stays as it was', async ({
  page,
  signedInAs,
}) => {
  await signedInAs(people.niamh)
  const address = '/practice/sql-mastery/revenue-fan-out'
  const editor = page.getByRole('textbox', { name: 'Your answer' })
  await page.goto(address)
  await editor.fill('select 1 as mine')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.goto(`${address}?cold`)
  await expect(page.getByText('Cold, from the start')).toBeVisible()
  await expect(editor).not.toContainText('mine')
  await editor.fill('select 2 as cold')
  await page.goto(address)
  await expect(editor).toContainText('select 1 as mine')
})

/** The same minutes on every weekday: tests run on any day. */
async function reviewEveryDay(page: Page, minutes: number): Promise<void> {
  const { version } = await (await page.request.get(`${api}/settings`)).json()
  const response = await page.request.put(`${api}/settings`, {
    data: { weekdayMinutes: Array.from({ length: 7 }, () => minutes), version },
  })
  expect(response.status()).toBe(200)
}

interface Queue {
  readonly minutes: number
  readonly today: string
  readonly next: string
  readonly setAside: readonly unknown[]
  readonly cards: readonly {
    readonly id: string
    readonly competency: string
    readonly reviews: number
    readonly ask?: string
  }[]
}

async function queueOf(page: Page, asked = ''): Promise<Queue> {
  return (await page.request.get(`${api}${asked}`)).json()
}

const idsOf = ({ cards }: Queue) => cards.map(({ id }) => id)

async function finishOf(page: Page): Promise<string> {
  return (await (await page.request.get('/api/v1/roadmap/plan')).json()).finish
}

function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('pages')).keys()
    return keys.some(({ url }) => url.endsWith('/review?made-of'))
  })
}

/** Answers what is there, right or wrong. */
async function answerUntilDone(page: Page): Promise<void> {
  const done = page.getByRole('heading', { name: 'Done for today' })
  const card = page.getByRole('region', { name: /^Card \d+ of \d+$/ })
  await expect(card.or(done)).toBeVisible()
  while ((await done.count()) === 0) {
    const name = await card.getAttribute('aria-label')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'How it came back' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: name ?? '', exact: true })).toHaveCount(0)
  }
}
