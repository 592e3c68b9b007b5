import type { Page } from '@playwright/test'
import { people } from '@/tests/browser/people'
import { settled } from '@/tests/browser/settled'
import { expect, test } from './fixtures'

/** A phone: fingers and no mouse. */
test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } })

interface Point {
  readonly x: number
  readonly y: number
}

interface Looks {
  /** Once the finger has moved a little. */
  readonly begun?: () => Promise<void>
  /** Before it is lifted. */
  readonly arrived?: () => Promise<void>
}

/** One finger that goes down at the first point, over the others at one a frame as a screen tells them, and up. */
async function swipe(
  page: Page,
  [start, ...way]: readonly [Point, ...Point[]],
  { begun, arrived }: Looks = {},
) {
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  await touch('touchStart', [start])
  for (const [at, point] of way.entries()) {
    await touch('touchMove', [point])
    await page.evaluate(() => new Promise(requestAnimationFrame))
    if (at === 0) await begun?.()
  }
  await arrived?.()
  await touch('touchEnd', [])
  await finger.detach()
}

/** Points on a straight line, both ends among them. */
function line(from: Point, to: Point, steps = 12): [Point, ...Point[]] {
  const between = (at: number) => ({
    x: from.x + ((to.x - from.x) * at) / steps,
    y: from.y + ((to.y - from.y) * at) / steps,
  })
  return [from, ...Array.from({ length: steps }, (_, at) => between(at + 1))]
}

async function middleOf(page: Page, name: string): Promise<Point> {
  const button = page.getByRole('button', { name })
  // Until it stands still and nothing covers it.
  await button.click({ trial: true })
  const box = await button.boundingBox()
  if (!box) throw new Error(`${name} is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const task = (id: string, title: string) => ({ id, kind: 'task', title, minutes: 30, required: true })

/** A path with two sections, made over the API, open in the builder. */
async function openPath(page: Page, title: string, more = 0) {
  const { teams } = await (await page.request.get('/api/v1/assignable')).json()
  const teamId = teams.find(({ name }: { name: string }) => name === 'Growth Data').id
  const { id, version } = await (await page.request.post('/api/v1/paths', { data: { teamId, title } })).json()
  const others = Array.from({ length: more }, (_, at) => task(`more-${at}`, `More ${at}`))
  const sections = [
    {
      id: 'first',
      title: 'First week',
      items: [task('charter', 'Read the charter'), task('meet', 'Meet the team')],
    },
    { id: 'second', title: 'Second week', items: [task('ship', 'Ship something'), ...others] },
  ]
  const saved = await page.request.put(`/api/v1/paths/${id}/draft`, {
    data: { version, title, summary: '', isOpen: false, content: { sections } },
  })
  expect(saved.status()).toBe(200)
  await page.goto(`/paths/${id}`)
  const rows = page.getByRole('list', { name: 'The path' }).getByRole('listitem')
  await expect(rows).toHaveCount(5 + more)
  return { id, rows }
}

test('an item is dragged by touch to another section, and stays there', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  const { id, rows } = await openPath(page, 'Dragged by a finger')
  await settled(page)
  await rows.nth(3).evaluate((row) => row.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const below = await middleOf(page, 'Drag: Ship something')
  const from = await middleOf(page, 'Drag: Meet the team')
  const scrolled = await page.evaluate(() => scrollY)
  await swipe(page, line(from, { x: from.x, y: below.y + 10 }), {
    begun: () => expect(page.locator('[data-dragging]').first()).toContainText('Meet the team'),
    arrived: () => expect(rows.nth(4)).toContainText('Meet the team'),
  })
  await expect(page.getByText('Meet the team: place 5 of 5.')).toBeAttached()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  // Near the edge a drag moves the page on; the finger itself, which goes down, would move it back.
  expect(await page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(scrolled)
  const { content } = await (await page.request.get(`/api/v1/paths/${id}`)).json()
  const idsOf = ({ items }: { items: { id: string }[] }) => items.map((item) => item.id)
  expect(content.sections.map(idsOf)).toEqual([['charter'], ['ship', 'meet']])
  await page.reload()
  await expect(rows.nth(4)).toContainText('Meet the team')
})

test('a finger that moves over the list scrolls the page and moves no item', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  const { id, rows } = await openPath(page, 'Scrolled by a finger', 20)
  await settled(page)
  await rows.nth(4).evaluate((row) => row.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const box = await rows.nth(6).getByText('More 1').boundingBox()
  if (!box) throw new Error('The row is not on the screen.')
  const before = await page.evaluate(() => scrollY)
  const from = { x: box.x + 20, y: box.y + box.height / 2 }
  await swipe(page, line(from, { x: from.x, y: from.y - 260 }))
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 150)
  const titles = await rows.allInnerTexts()
  expect(titles[5]).toContain('More 0')
  const { version } = await (await page.request.get(`/api/v1/paths/${id}`)).json()
  expect(version, 'nothing was saved').toBe(2)
})

test('a tap on the handle moves nothing', async ({ page, signedInAs }) => {
  await signedInAs(people.manager)
  const { rows } = await openPath(page, 'Tapped')
  await page.getByRole('button', { name: 'Drag: Read the charter' }).tap()
  await expect(rows.nth(1)).toContainText('Read the charter')
  await expect(page.getByText('Saving')).toHaveCount(0)
})
