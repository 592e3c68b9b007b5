import fc from 'fast-check'
import type { Lock, PlanLearner, PlanProblem } from '@/lib/coverage/plan-problem'

const names = ['a', 'b', 'c', 'd'] as const

/** A learner who knows nothing and has the options given as minutes. */
export function learner(
  id: string,
  capacity: number,
  minutes: Readonly<Record<string, number>>,
  known: readonly string[] = [],
): PlanLearner {
  const options = Object.fromEntries(
    Object.entries(minutes).map(([competency, left]) => [
      competency,
      { minutes: left, stepsDone: 0, steps: 4 },
    ]),
  )
  return { id, capacity, known, options }
}

/** Problems of up to four people and four competencies whose locks do not contradict each other for a small reason. */
export const problems: fc.Arbitrary<PlanProblem> = fc
  .record({ people: fc.integer({ min: 1, max: 4 }), competencies: fc.integer({ min: 1, max: 4 }) })
  .chain(({ people, competencies }) => {
    const ids = names.slice(0, competencies)
    return fc.record({
      competencies: fc.tuple(
        ...ids.map((id, at) =>
          fc.record({ id: fc.constant(id), prerequisites: fc.subarray(names.slice(0, at)) }),
        ),
      ),
      gaps: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 })),
      learners: fc.tuple(...Array.from({ length: people }, (_, at) => learners(`p${at}`, ids))),
      locks: fc.array(
        fc.record<Lock>({
          person: fc.integer({ min: 0, max: people - 1 }).map((at) => `p${at}`),
          competency: fc.constantFrom(...ids),
          kind: fc.constantFrom('must', 'must-not'),
        }),
        { maxLength: 3 },
      ),
    })
  })

function learners(id: string, ids: readonly string[]): fc.Arbitrary<PlanLearner> {
  const standing = fc.constantFrom('proven', 'stated', 'open', 'open', 'open')
  return fc
    .record({
      capacity: fc.integer({ min: 0, max: 60 }),
      each: fc.tuple(...ids.map(() => fc.tuple(standing, fc.integer({ min: 0, max: 30 })))),
      done: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ capacity, each, done }) => ({
      id,
      capacity,
      known: ids.filter((_, at) => each[at]![0] !== 'open'),
      options: Object.fromEntries(
        ids.flatMap((competency, at) =>
          each[at]![0] === 'proven'
            ? []
            : [[competency, { minutes: each[at]![1], stepsDone: done, steps: 4 }]],
        ),
      ),
    }))
}
