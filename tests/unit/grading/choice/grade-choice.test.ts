import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '@/lib/grading/grade-answer'
import { smallExercise, toolboxWith } from './small-exercise'

const exercise = smallExercise({
  kind: 'ordering',
  form: 'order',
  checks: [
    {
      id: 'whole',
      title: 'Nothing is missing',
      kind: 'includes',
      items: ['a', 'b'],
      says: 'A step is missing.',
    },
    { id: 'sorted', title: 'a before b', kind: 'in-order', pairs: [['a', 'b']], says: 'Mind the order.' },
  ],
})

describe('grading an order', () => {
  it('passes where every check does', async () => {
    const verdict = await gradeAnswer(
      exercise,
      { form: 'order', items: ['a', 'b'] },
      toolboxWith(),
      'visible',
    )
    expect(verdict).toMatchObject({ variant: 'visible', passed: true })
  })

  it('fails with the words of the check that fails, in the exercise’s order', async () => {
    const verdict = await gradeAnswer(
      exercise,
      { form: 'order', items: ['b', 'a'] },
      toolboxWith(),
      'visible',
    )
    expect(verdict.passed).toBe(false)
    expect(verdict.checks).toMatchObject([
      { id: 'whole', outcome: 'passed' },
      { id: 'sorted', outcome: 'failed', message: 'Mind the order. “b” comes before “a”.' },
    ])
  })

  it('refuses an answer of another form', async () => {
    const verdict = await gradeAnswer(exercise, { form: 'text', text: 'a b' }, toolboxWith(), 'visible')
    expect(verdict).toMatchObject({ passed: false, fault: { kind: 'refused' } })
  })
})
