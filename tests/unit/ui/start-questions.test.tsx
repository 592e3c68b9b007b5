import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { firstAnswers } from '@/app/(learn)/start/answers'
import { questions } from '@/app/(learn)/start/questions'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { smallCatalogue } from '../../integration/small-catalogue'

const curriculum = listCurriculum({ catalogue: smallCatalogue })

function showFirst(placed: number) {
  const answers = firstAnswers(curriculum, null)
  render(
    <QueryClientProvider client={new QueryClient()}>
      {questions[0]?.render({ curriculum, today: '2026-03-12', answers, placed, change: () => undefined })}
    </QueryClientProvider>,
  )
}
afterEach(cleanup)

test('whoever comes from a placement is told that it counts, and not to take it again', () => {
  showFirst(2)
  expect(screen.getByText(/Your placement found 2 competencies you know, left out/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Find out/ })).toBeNull()
})

test('whoever has none is shown the way to it', () => {
  showFirst(0)
  expect(screen.getByRole('link', { name: /Find out/ })).toBeTruthy()
})
