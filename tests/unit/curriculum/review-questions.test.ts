import { expect, test } from 'vitest'
import { reviewQuestionsOf } from '@/lib/curriculum/review-questions'
import { readSmallContent } from './small-content'

test('for review come the questions tagged for it, of lessons that were done', () => {
  const { questions } = readSmallContent()
  const ids = (done: readonly string[]) => reviewQuestionsOf(questions, new Set(done)).map(({ id }) => id)
  expect(ids([])).toEqual([])
  expect(ids(['joins/grain'])).toEqual([])
  expect(ids(['joins/fan-out'])).toEqual(['joins/five', 'joins/six', 'joins/seven', 'joins/eight'])
  expect(ids(['joins/fan-out', 'windows/frames'])).toHaveLength(8)
})
