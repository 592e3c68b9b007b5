import { expect, test } from 'vitest'
import { stepsDoneInWords, wouldProveInWords } from '@/lib/wording/evidence'

const lesson = (id: string) => ({ id, kind: 'lesson' as const })
const exercise = (id: string) => ({ id, kind: 'exercise' as const })

test.each([
  [[lesson('a'), lesson('b'), exercise('c')], ['a', 'c'], '1 of 2 lessons, 1 of 1 exercise'],
  [[lesson('a'), exercise('c'), exercise('d')], [], '0 of 1 lesson, 0 of 2 exercises'],
  [[lesson('a')], ['a', 'z'], '1 of 1 lesson'],
  [[exercise('c')], [], '0 of 1 exercise'],
])('what is done is told by kind: %#', (steps, done, words) => {
  expect(stepsDoneInWords(steps, (id) => done.includes(id))).toBe(words)
})

test.each([
  [0, 'A placement or a sign-off proves it: nothing of it is checked by running code yet.'],
  [
    1,
    'It is proven once its checked exercise passes on data you have not seen, or by a placement or a sign-off.',
  ],
  [
    4,
    'It is proven once its 4 checked exercises pass on data you have not seen, or by a placement or a sign-off.',
  ],
])('what would prove it is told where nothing has: %i exercises', (checked, words) => {
  expect(wouldProveInWords(checked)).toBe(words)
})
