import type { Database } from '@/db/database'
import { type Graders, startGraders } from '@/lib/services/practice/graders'
import type { ExerciseShelf } from '@/lib/services/practice/practice-context'
import { apiOver, noon } from '../api/call-api'
import { smallCatalogue } from '../small-catalogue'
import { pretendSandbox, smallExercises } from './small-exercises'

/** The API with exercises, a clock that the test moves, and graders that work when the test says so. */
export function practiceOver(db: Database, exercises: ExerciseShelf = smallExercises()) {
  const clock = { now: noon }
  const now = () => clock.now
  const sandbox = pretendSandbox()
  const noted: unknown[] = []
  const { call } = apiOver(db, { now, practice: { exercises, nudgeGraders: () => undefined } })
  const open = (owner: string, atOnce = 1): Graders =>
    startGraders(
      { db, catalogue: smallCatalogue, exercises, now, sandbox, owner, note: (error) => noted.push(error) },
      atOnce,
    )
  return {
    call,
    clock,
    sandbox,
    noted,
    open,
    /** Grades everything that waits. */
    gradeAll: async (owner = 'grader') => {
      const graders = open(owner)
      await graders.idle()
      await graders.stop()
    },
    submit: (as: string, text: string, { exercise = 'joins/grain', ...more }: Submitted = {}) =>
      call('POST', `/exercises/${exercise}/attempts`, {
        as,
        body: { answer: { form: 'text', text }, version: 'v1', ...more },
      }),
  }
}

interface Submitted {
  readonly exercise?: string
  readonly version?: string
  readonly claimed?: object
  readonly requestKey?: string
  readonly hintsShown?: number
  readonly minutes?: number
}
