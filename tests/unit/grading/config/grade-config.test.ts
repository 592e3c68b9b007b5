import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '@/lib/grading/grade-answer'
import { smallExercise, toolboxWith } from '../choice/small-exercise'

const exercise = smallExercise({
  kind: 'config-yaml',
  form: 'text',
  fixtures: { 'schema.json': JSON.stringify({ type: 'object', required: ['jobs'] }) },
  checks: [
    { id: 'shape', title: 'It has jobs', kind: 'schema', file: 'schema.json', says: 'A pipeline has jobs.' },
    {
      id: 'waits',
      title: 'It waits',
      kind: 'present',
      path: 'jobs.deploy.needs',
      says: 'Deploying waits for the tests.',
    },
  ],
})

const grade = (text: string) => gradeAnswer(exercise, { form: 'text', text }, toolboxWith(), 'visible')

describe('grading a configuration', () => {
  it('passes where every check does', async () => {
    expect(await grade('jobs:\n  deploy:\n    needs: [test]\n')).toMatchObject({ passed: true })
  })

  it('fails with the place', async () => {
    const { passed, checks } = await grade('jobs:\n  deploy:\n    steps: []\n')
    expect(passed).toBe(false)
    expect(checks).toMatchObject([
      { id: 'shape', outcome: 'passed' },
      { id: 'waits', message: 'Deploying waits for the tests. jobs.deploy.needs is missing (line 2).' },
    ])
  })

  it('reaches no check where the text cannot be read', async () => {
    const { fault, checks } = await grade('jobs: [')
    expect(fault).toMatchObject({ kind: 'error', line: 1 })
    expect(checks.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped'])
  })
})
