import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Conclusion } from '@/app/(learn)/placement/conclusion'
import { PlacementScreen } from '@/app/(learn)/placement/placement-screen'
import type { PlacementConclusion } from '@/lib/api/contract/placement'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { placementQueries } from '@/lib/api/queries/placement'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { smallCatalogue } from '../../integration/small-catalogue'

/** Five steps of half an hour, an hour on Monday and on Tuesday: done on Monday 15 March 2027. */
const roadmap: Roadmap = {
  curriculumVersion: 'c0ffee',
  today: '2027-03-08',
  settings: {
    target: { kind: 'level', level: 'peak' },
    targetDate: null,
    weekdayMinutes: [60, 60, 0, 0, 0, 0, 0],
    daysOff: [],
    stack: {},
    paceOverride: null,
    version: 1,
  },
  pace: { planned: 1, pace: 1, steps: 0, variance: 0.1, stepVariance: 0.2 },
  completed: [],
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments: [],
  order: [],
  pins: [],
  postponed: [],
  lastActive: '2027-03-08',
}

const option = (id: string, correct: boolean) => ({
  id,
  text: `option ${id}`,
  correct,
  feedback: `why ${id}`,
  ...(correct ? {} : { misconception: `belief ${id}` }),
})
const conclusion: PlacementConclusion = {
  id: 'p1',
  scope: { kind: 'all' },
  endedAt: 1,
  appliedAt: null,
  overrides: {},
  confidence: 0.93,
  because: 'confident',
  competencies: [
    {
      competency: 'joins',
      standing: 'known',
      probability: 0.91,
      proven: false,
      counts: true,
      why: [{ competency: 'windows', via: 'dependent', moved: 0.2 }],
    },
    { competency: 'windows', standing: 'unsure', probability: 0.6, proven: false, counts: false, why: [] },
    { competency: 'streams', standing: 'unknown', probability: 0.05, proven: false, counts: false, why: [] },
  ],
  answers: [
    {
      number: 1,
      competency: 'windows',
      chosen: 'b',
      outcome: 'wrong',
      question: {
        id: 'windows/q-1',
        ask: 'What is it?',
        lesson: 'windows/frames',
        options: [option('a', true), option('b', false), option('c', false)],
      },
    },
    { number: 2, competency: 'joins', chosen: null, outcome: 'unsure', question: null },
  ],
}

let sent: unknown[]
beforeEach(() => {
  sent = []
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET')
      return Response.json(request.url.endsWith('/roadmap') ? roadmap : conclusion)
    sent.push(await request.json())
    return Response.json({ appliedAt: 5 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function clientWith(known: Partial<Roadmap> = {}, found: Partial<PlacementConclusion> = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(placementQueries.conclusion().queryKey, { ...conclusion, ...found })
  client.setQueryData(roadmapQueries.mine().queryKey, { ...roadmap, ...known })
  client.setQueryData(curriculumQueries.list().queryKey, listCurriculum({ catalogue: smallCatalogue }))
  return client
}

function show(known: Partial<Roadmap> = {}, found: Partial<PlacementConclusion> = {}, arrives = false) {
  const client = clientWith(known, found)
  const applied = vi.fn()
  render(
    <QueryClientProvider client={client}>
      <Conclusion arrives={arrives} onAgain={() => undefined} onApply={applied} />
    </QueryClientProvider>,
  )
  return applied
}
const row = (title: string) =>
  within(
    screen
      .getAllByRole('listitem')
      .find((item) => within(item).queryByRole('link', { name: title })) as HTMLElement,
  )
const effect = () => screen.getByRole('region', { name: 'What this does to your roadmap' })

test('says what it found, how sure it is and why, and what that makes of the plan', () => {
  show()
  expect(
    screen.getByText(/After 2 questions: of 3 competencies you know 1, and it is unsure of 1/),
  ).toBeTruthy()
  expect(row('JOINS').getByText(/91 % sure, because you did well in WINDOWS, which rests on it/)).toBeTruthy()
  expect(row('WINDOWS').getByText(/It could be either: 60 %/)).toBeTruthy()
  expect(effect().textContent).toMatch(/^3 h to 2 h of study; done by .*9.* instead of .*15/)
})

test('after the last question its title has the focus; opened as a page it takes none', () => {
  show()
  expect(document.activeElement).toBe(document.body)
  cleanup()
  show({}, {}, true)
  expect(screen.getByRole('heading', { level: 1 }).contains(document.activeElement)).toBe(true)
})

test('the roadmap follows a disagreement at once, and the word is sent along', async () => {
  const applied = show()
  const before = effect().textContent
  fireEvent.click(row('STREAMS').getByRole('radio', { name: 'I know it' }))
  await waitFor(() => expect(effect().textContent).not.toBe(before))
  expect(row('STREAMS').getByText(/your word counts: left out because you said/)).toBeTruthy()
  fireEvent.click(row('JOINS').getByRole('radio', { name: 'Not yet' }))
  fireEvent.click(row('STREAMS').getByRole('radio', { name: 'Not yet' }))
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }))
  expect(applied).toHaveBeenCalled()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({ placementId: 'p1', overrides: { joins: 'unknown' } })
})

test('what running code proved is told so, and there is nothing to disagree with', () => {
  const [joins, ...others] = conclusion.competencies
  show({ proven: { joins: 'exercises' } }, { competencies: [{ ...joins!, proven: true }, ...others] })
  expect(row('JOINS').getByText(/Proven already/)).toBeTruthy()
  expect(row('JOINS').queryByRole('radio')).toBeNull()
  expect(row('STREAMS').getAllByRole('radio')).toHaveLength(2)
})

test('without settings there is no plan yet, and it says what comes next', () => {
  show({ settings: null })
  expect(effect().textContent).toContain('five short questions')
})

test('each question is told with the right option, the one chosen and the belief behind it', () => {
  show()
  expect(screen.getByText('What is it?')).toBeTruthy()
  expect(screen.getByText('why a')).toBeTruthy()
  expect(screen.getByText(/why b/).textContent).toContain('belief b')
  expect(screen.queryByText(/why c/)).toBeNull()
  expect(screen.getByText(/rewritten or withdrawn since/)).toBeTruthy()
})

test('once applied it stays in sight, and leads to the roadmap', async () => {
  const now = (appliedAt: number | null) => ({
    active: null,
    finished: { id: 'p1', endedAt: 1, appliedAt },
    placed: {},
    expected: { expected: 16, least: 9, most: 23 },
  })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') return Response.json({ appliedAt: 5 })
    if (request.url.endsWith('/roadmap')) return Response.json(roadmap)
    if (request.url.endsWith('/conclusion')) return Response.json({ ...conclusion, appliedAt: 5 })
    return Response.json(now(5))
  })
  const client = clientWith()
  client.setQueryData(placementQueries.mine().queryKey, now(null))
  render(
    <QueryClientProvider client={client}>
      <PlacementScreen />
    </QueryClientProvider>,
  )
  expect(effect().textContent).toContain('Review of what you know comes on top.')
  screen.getByRole('button', { name: 'Apply' }).focus()
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }))
  // The button has gone, so what comes next has the focus.
  expect(await screen.findByRole('link', { name: 'To your roadmap' })).toBe(document.activeElement)
  expect(effect().textContent).toContain('Applied.')
  expect(effect().textContent).not.toContain('comes on top')
})

test('a proof that was due stays whatever was found, and cannot be disagreed with', () => {
  const known = { proven: { joins: 'exercises', streams: 'sign-off' } } as const
  show(known)
  expect(row('JOINS').getByText(/It is proven by its exercises, and that stays/).textContent).toContain(
    'It was due for a refresh: applying this refreshes it.',
  )
  expect(row('STREAMS').getByText(/It is signed off by a manager, and that stays/).textContent).toContain(
    'It is due for a refresh.',
  )
  for (const title of ['JOINS', 'STREAMS']) expect(row(title).queryByText('I know it')).toBeNull()
  expect(row('WINDOWS').getByText('I know it')).not.toBeNull()
  cleanup()
  show(known, { appliedAt: 5 })
  expect(row('JOINS').getByText(/this refreshed it/)).not.toBeNull()
})
