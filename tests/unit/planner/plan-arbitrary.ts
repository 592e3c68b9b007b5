import fc from 'fast-check'
import type { PlanCompetency, PlanInput } from '@/lib/planner/plan'
import { consult } from './oracle'

export const levels = ['low', 'middle', 'high']
export const strands = ['east', 'west']
const weekdays = ['2026-03-23', '2026-03-27', '2026-03-28', '2026-03-29', '2026-10-24']
const words = ['exercises', 'placement', 'sign-off'] as const

const someOf = (ids: readonly string[], most: number) =>
  fc.subarray([...ids], { maxLength: Math.min(most, ids.length) })

/** Any day within so many days of the first, before it too. */
const dayNear = (from: string, before: number, after: number) =>
  fc.integer({ min: -before, max: after }).map((days) => {
    const date = new Date(`${from}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + days)
    return date.toISOString().slice(0, 10)
  })

/** Curricula of up to so many steps, prerequisites pointing back in a hidden order that is not the listed one. */
const competenciesOf = (maxSteps: number) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([sizes, seed, density]): PlanCompetency[] => {
      const next = numbersFrom(seed)
      const ids: string[] = []
      const competencies = sizes.map((size, c): PlanCompetency => {
        const steps = Array.from({ length: Math.min(size, maxSteps - ids.length) }, (_, s) => {
          const prerequisites = ids.filter(() => next(10) < density)
          const only = next(6) === 0 ? { axis: 'cloud', option: next(2) === 0 ? 'blue' : 'grey' } : undefined
          ids.push(`c${c}/s${s}`)
          return { id: `c${c}/s${s}`, minutes: 5 + 5 * next(12), prerequisites, only }
        })
        return {
          id: `c${c}`,
          level: levels[next(levels.length)]!,
          strand: strands[next(strands.length)]!,
          prerequisites: sizes.slice(0, c).flatMap((_, p) => (next(10) < density ? [`c${p}`] : [])),
          steps,
        }
      })
      return next(2) === 0 ? competencies : competencies.reverse()
    })

/** Whole planner inputs: dates before and after the first day, days off, empty weekdays, done work, a stack, a pace. */
export const planInput = (maxSteps = 9): fc.Arbitrary<PlanInput> =>
  fc.tuple(competenciesOf(maxSteps), fc.constantFrom(...weekdays)).chain(([competencies, from]) => {
    const steps = competencies.flatMap((competency) => competency.steps.map(({ id }) => id))
    const ids = competencies.map(({ id }) => id)
    return fc.record({
      graph: fc.constant({ levels, strands, competencies }),
      learner: fc.record(
        {
          proven: fc.dictionary(fc.constantFrom(...ids, 'gone'), fc.constantFrom(...words), { maxKeys: 1 }),
          completed: someOf([...steps, 'gone/too'], 3),
          stack: fc.constantFrom<Record<string, string>[]>({ cloud: 'blue' }, { cloud: 'grey' }, {}),
          target: fc.oneof(
            fc.constantFrom(...levels).map((level) => ({ kind: 'level' as const, level })),
            fc.subarray(ids).map((competencies) => ({ kind: 'competencies' as const, competencies })),
          ),
          targetDate: dayNear(from, 5, 40),
          pace: fc.constantFrom(1, 1, 0.8, 1.1, 1.37),
        },
        { requiredKeys: ['proven', 'completed', 'stack', 'target', 'pace'] },
      ),
      assignments: fc
        .array(
          fc.record(
            { items: someOf([...steps, ...ids], 4), due: dayNear(from, 5, 40) },
            { requiredKeys: ['items'] },
          ),
          { maxLength: 4 },
        )
        .map((list) =>
          list.map((one, at) => ({ ...one, id: `a${at}`, title: `Path ${at}`, assignedBy: `Manager ${at}` })),
        ),
      capacity: fc.record({
        weekdayMinutes: fc
          .tuple(...([0, 1, 2, 3, 4, 5, 6].map(() => fc.constantFrom(0, 0, 7, 20, 30, 60, 120)) as Seven))
          .map((minutes) =>
            minutes.every((m) => m === 0) ? ([0, 0, 25, 0, 0, 0, 0] as typeof minutes) : minutes,
          ),
        daysOff: fc.array(dayNear(from, 3, 30), { maxLength: 6 }),
        from: fc.constant(from),
      }),
    })
  })

type Minutes = fc.Arbitrary<number>
type Seven = [Minutes, Minutes, Minutes, Minutes, Minutes, Minutes, Minutes]

/** Whole numbers below a limit; one number in place of a hundred keeps two thousand cases quick to make. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 12) % limit
  }
}

/** What `shuffled` picks by. */
export const picks = fc.array(fc.nat({ max: 20 }), { minLength: 12, maxLength: 12 })

/** A random order of all that is planned that respects the prerequisites. */
export function shuffled(input: PlanInput, picked: readonly number[]): string[] {
  const { planned, before } = consult(input)
  const order: string[] = []
  while (order.length < planned.size) {
    const free = [...planned].filter(
      (id) => !order.includes(id) && [...before.get(id)!].every((other) => order.includes(other)),
    )
    order.push(free[(picked[order.length] ?? 0) % free.length]!)
  }
  return order
}
