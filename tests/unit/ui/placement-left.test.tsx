import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PlacementLink } from '@/app/(learn)/placement/placement-link'
import { PlacementLeft } from '@/app/(learn)/roadmap/placement-left'
import { ViewerProvider } from '@/app/ui/viewer-context'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { placementQueries } from '@/lib/api/queries/placement'

const active: NonNullable<PlacementNow['active']> = {
  id: 'p1',
  scope: { kind: 'all' },
  startedAt: 1,
  curriculumChanged: false,
  number: 5,
  question: { id: 'joins/q-5', competency: 'joins', ask: 'What is five?', options: [] },
  progress: { answered: 4, confidence: 0.8, left: { expected: 7, least: 3, most: 11 } },
}

const viewer = { id: 'ada', name: 'Ada', email: 'ada@cairn.test', role: 'learner', unread: 0, manages: [] }

function show(now: Partial<PlacementNow>) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(placementQueries.mine().queryKey, { active: null, finished: null, placed: {}, ...now })
  render(
    <QueryClientProvider client={client}>
      <ViewerProvider viewer={viewer} signOut={() => undefined}>
        <PlacementLeft />
        <p>
          <PlacementLink />
        </p>
      </ViewerProvider>
    </QueryClientProvider>,
  )
}
afterEach(cleanup)

test('a placement that was left is found again from the roadmap and from where one would begin', () => {
  show({ active })
  const [left, begin] = screen.getAllByRole('link')
  expect(left?.parentElement?.textContent).toBe(
    'Go on with your placement: question 5, about 7 more questions, 3 to 11.',
  )
  expect(begin?.textContent).toBe('Go on with your placement at question 5')
})

test('where none is under way the roadmap says nothing of it', () => {
  show({})
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Find out in about 20 questions',
  ])
})
