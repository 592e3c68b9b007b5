import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { lockFaults } from '@/lib/coverage/lock-faults'
import { planCoverage } from '@/lib/coverage/plan-coverage'
import type { CoveragePlan, PlanProblem } from '@/lib/coverage/plan-problem'
import { highsSolver } from '@/lib/services/coverage/solver/highs-solver'
import { bruteForce } from './brute-force'
import { learner, problems } from './some-problem'

const highs = await loadHighs()
const plan = (problem: PlanProblem) => planCoverage(problem, highsSolver(highs, 20))
const open = ({ shortages }: CoveragePlan) => shortages.reduce((sum, { missing }) => sum + missing, 0)

const chain = [
  { id: 'sql', prerequisites: [] },
  { id: 'streams', prerequisites: ['sql'] },
]
const base = { competencies: chain, locks: [] }

describe('the cheapest plan', () => {
  test('is as cheap as the cheapest of all ways, which are tried', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        fc.pre(lockFaults(problem).length === 0)
        const made = plan(problem)
        const best = bruteForce(problem)
        expect({ open: open(made), minutes: made.minutes }).toEqual(best)
        expect(made.above).toBe(0)
      }),
      { numRuns: 150 },
    )
  })

  test('gives nobody more than their minutes, and nothing before what it rests on', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        fc.pre(lockFaults(problem).length === 0)
        const { choices } = plan(problem)
        for (const { id, capacity, known } of problem.learners) {
          const own = choices.filter(({ person }) => person === id)
          const minutes = own.reduce((sum, choice) => sum + choice.minutes, 0)
          expect(minutes === 0 || minutes <= capacity).toBe(true)
          const ids = own.map(({ competency }) => competency)
          for (const competency of ids) {
            const { prerequisites } = problem.competencies.find((one) => one.id === competency)!
            for (const before of prerequisites)
              expect(known.includes(before) || ids.indexOf(before) < ids.indexOf(competency)).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  test('is the same each time', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        fc.pre(lockFaults(problem).length === 0)
        expect(plan(problem)).toEqual(plan(problem))
      }),
      { numRuns: 30 },
    )
  })

  test('prefers, at the same minutes, the one who is further', () => {
    const further = {
      ...learner('boris', 100, {}),
      options: { sql: { minutes: 60, stepsDone: 3, steps: 4 } },
    }
    const { choices } = plan({
      ...base,
      gaps: { sql: 1 },
      learners: [learner('ada', 100, { sql: 60 }), further],
    })
    expect(choices.map(({ person }) => person)).toEqual(['boris'])
  })

  test('says who would be next, and what they would need first', () => {
    const learners = [
      learner('ada', 300, { sql: 50, streams: 100 }, []),
      learner('ben', 300, { sql: 70, streams: 100 }),
    ]
    const { choices, minutes } = plan({ ...base, gaps: { streams: 1 }, learners })
    expect(minutes).toBe(150)
    expect(choices).toMatchObject([
      { person: 'ada', competency: 'sql', because: 'prerequisite', restedOnBy: ['streams'] },
      {
        person: 'ada',
        competency: 'streams',
        because: 'need',
        nextBest: { person: 'ben', minutes: 170, first: ['sql'], fits: true },
      },
    ])
  })

  test('what somebody says they know already need not be learned first', () => {
    const learners = [learner('ada', 300, { sql: 50, streams: 100 }, ['sql'])]
    const { choices } = plan({ ...base, gaps: { streams: 1 }, learners })
    expect(choices.map(({ competency }) => competency)).toEqual(['streams'])
  })

  test('leaves needs open where the minutes do not do, and says who is nearest', () => {
    const learners = [learner('ada', 40, { sql: 50 }), learner('ben', 20, { sql: 50 })]
    const made = plan({ ...base, gaps: { sql: 1 }, learners })
    expect(made.choices).toEqual([])
    expect(made.shortages).toEqual([
      {
        competency: 'sql',
        missing: 1,
        because: 'minutes',
        nearest: { person: 'ada', minutes: 50, left: 40 },
      },
    ])
  })

  test('says where nobody is left to learn it, and where locks keep them', () => {
    const learners = [learner('ada', 100, { sql: 50 })]
    const two = plan({ ...base, gaps: { sql: 2 }, learners })
    expect(two.shortages).toMatchObject([{ competency: 'sql', missing: 1, because: 'nobody' }])
    const locks = [{ person: 'ada', competency: 'sql', kind: 'must-not' as const }]
    const locked = plan({ ...base, gaps: { sql: 1 }, learners, locks })
    expect(locked.shortages).toMatchObject([{ competency: 'sql', missing: 1, because: 'locks' }])
  })

  test('a lock is kept, whatever it costs', () => {
    const learners = [learner('ada', 300, { sql: 50 }), learner('ben', 300, { sql: 80 })]
    const locks = [{ person: 'ben', competency: 'sql', kind: 'must' as const }]
    const { choices, minutes } = plan({ ...base, gaps: { sql: 1 }, learners, locks })
    expect(minutes).toBe(80)
    expect(choices).toMatchObject([{ person: 'ben', because: 'locked' }])
  })

  test('without a gap there is nothing to learn', () => {
    const made = plan({ ...base, gaps: {}, learners: [learner('ada', 10, { sql: 5 })] })
    expect(made).toEqual({ choices: [], shortages: [], minutes: 0, above: 0 })
  })
})
