import { expect, test } from 'vitest'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { evidenceStateInWords, tallyInWords } from '@/lib/wording/evidence'

test.each([
  ['exercises', 'fresh', 3, 'fresh'],
  ['sign-off', 'due', 0, 'due'],
  ['placement', 'fading', 0, 'fading'],
  ['exercises', undefined, 5, 'fresh'],
  ['steps', undefined, 5, 'ticked'],
  ['stated', undefined, 2, 'stated'],
  [undefined, undefined, 2, 'begun'],
  [undefined, undefined, 0, 'none'],
] as const)('proof %s, age %s and %i steps are %s', (proof, age, done, state) => {
  expect(evidenceState(proof, age && { state: age }, done)).toBe(state)
  expect(evidenceStateInWords(state)).not.toBe('')
})

test('a level is told by what stands behind its competencies, without what nobody has', () => {
  expect(tallyInWords(['fresh', 'fading', 'due', 'begun', 'none', 'none'])).toBe(
    'Of its 6 competencies: 2 proven, 1 due for a refresh, 1 in progress, 2 not yet.',
  )
  expect(tallyInWords(['none'])).toBe('Of its 1 competency: 1 not yet.')
})
