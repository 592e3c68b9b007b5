import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { AskedFor } from '@/app/(learn)/roadmap/asked-for'
import { Assignments } from '@/app/(learn)/roadmap/assignments'
import { PlanSummary } from '@/app/(learn)/roadmap/plan-summary'
import { WhileAway } from '@/app/(learn)/roadmap/while-away'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import { standingOf } from '@/lib/roadmap/standing'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { smallCatalogue } from '../../integration/small-catalogue'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Beside the small curriculum a competency that needs nothing. */
const [joins, ...others] = smallCatalogue.competencies
const loneSteps = ['one', 'two', 'three'].map((slug) => ({
  ...joins!.steps[0]!,
  id: `lone/${slug}`,
  slug,
  title: slug,
  competency: 'lone',
}))
const catalogue = {
  ...smallCatalogue,
  competencies: [
    joins!,
    ...others,
    { ...joins!, id: 'lone', level: 'peak', title: 'LONE', steps: loneSteps },
  ],
}

/** An hour on Monday and on Tuesday, 8 and 9 March 2027; every step takes half an hour. */
const roadmap: Roadmap = {
  curriculumVersion: 'x',
  today: '2027-03-08',
  settings: {
    target: { kind: 'level', level: 'base' },
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
const standing = (part: Partial<Roadmap>) =>
  standingOf({ ...roadmap, ...part }, listCurriculum({ catalogue }))
const assigned = (id: string, items: string[], due?: string, by = 'Dana') => ({
  id,
  title: `Title ${id}`,
  assignedBy: by,
  items,
  due,
})

function show(children: ReactNode, client = new QueryClient()) {
  render(<QueryClientProvider client={client}>{children}</QueryClientProvider>)
}
const item = (title: string) => {
  const found = screen.getByText(title).closest('li')
  if (!found) throw new Error(`${title} is not in a list`)
  return within(found)
}

test('due today, due already past, and something proven already each say so', () => {
  const assignments = [
    assigned('today', ['joins/grain'], '2027-03-08'),
    assigned('past', ['windows/frames'], '2027-03-01'),
    assigned('proven', ['streams'], '2027-05-01'),
  ]
  show(<Assignments standing={standing({ assignments, proven: { streams: 'placement' } })} />)
  expect(item('Title today').getByText(/Due today/)).toBeTruthy()
  expect(item('Title past').getByText(/has passed, so more study time cannot meet it/)).toBeTruthy()
  expect(
    item('Title proven').getByText(/Nothing more is needed for STREAMS \(proven by placement\)/),
  ).toBeTruthy()
})

test('two managers whose dates clash: the late one names the other, and the hours that would do', () => {
  const assignments = [
    assigned('dana', ['joins'], '2027-03-08'),
    assigned('henrik', ['lone'], '2027-03-09', 'Henrik'),
  ]
  show(<Assignments standing={standing({ assignments })} />)
  const late = item('Title henrik')
  expect(late.getByText(/days? late/)).toBeTruthy()
  expect(late.getByText(/“Title dana” .* asks for other steps by then/)).toBeTruthy()
  expect(late.getByText(/a week instead of 2 h makes it/)).toBeTruthy()
})

test('a target that is reached is said, beside what others still ask for', () => {
  const proven = { joins: 'exercises', windows: 'exercises' } as const
  show(<PlanSummary standing={standing({ proven, assignments: [assigned('more', ['streams'])] })} />)
  expect(screen.getByText(/You have reached your target. What is left was assigned to you./)).toBeTruthy()
})

test('the finish is a range, which rests on the hours and on the pace', () => {
  show(
    <PlanSummary
      standing={standing({
        pace: { ...roadmap.pace, planned: 2 },
        settings: { ...roadmap.settings!, paceOverride: 2 },
      })}
    />,
  )
  expect(screen.getByText(/Half the time you are done by .* four times of five by/)).toBeTruthy()
  expect(screen.getByText(/at the pace you set, 2\./)).toBeTruthy()
})

test('after two weeks away one calm line says what moved; on an ordinary day there is none', () => {
  show(<WhileAway standing={standing({ lastActive: '2027-02-21' })} />)
  expect(screen.getByText('Your plan moved along')).toBeTruthy()
  expect(screen.getByText(/Finish is now .* Nothing is newly late\./)).toBeTruthy()
  cleanup()
  show(<WhileAway standing={standing({ lastActive: '2027-03-07' })} />)
  expect(screen.queryByText('Your plan moved along')).toBeNull()
})

test('a pin that would cost a date says what, and can be let go of', async () => {
  const assignments = [assigned('due', ['joins'], '2027-03-08')]
  const pinned = { assignments, pins: ['streams/time'], completed: ['windows/frames'] }
  const client = new QueryClient()
  client.setQueryData(roadmapQueries.mine().queryKey, { ...roadmap, ...pinned })
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return Response.json({ stepId: 'streams/time', wish: null })
  })
  show(
    <AskedFor
      standing={standing({
        ...pinned,
        proven: { windows: 'exercises' },
        settings: { ...roadmap.settings!, target: { kind: 'level', level: 'peak' } },
      })}
    />,
    client,
  )
  expect(
    screen.getByText(/Doing this next would make “Title due” 1 day late. It stays where it is./),
  ).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Let go of time' }))
  await vi.waitFor(() => expect(asked).toContain('DELETE /api/v1/steps/streams/time/pin'))
  expect(client.getQueryData(roadmapQueries.mine().queryKey)?.pins).toEqual([])
})
