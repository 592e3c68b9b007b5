import { describe, expect, test } from 'vitest'
import { forecastPaces } from '@/lib/pace/forecast-paces'
import { learnPace } from '@/lib/pace/learn-pace'
import { makePlan } from '@/lib/planner/make-plan'
import type { WeekdayMinutes } from '@/lib/planner/plan'
import { finishRangeOf } from '@/lib/roadmap/finish-range'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { PlannableCurriculum, Roadmap } from '@/lib/roadmap/roadmap'
import { dayUsedUp, simulateLearner } from './simulated-learner'

const week: WeekdayMinutes = [30, 30, 30, 30, 30, 0, 0]
const from = '2027-01-04'
const learners = 1_000
const lengths = [15, 20, 25, 30, 20, 40, 25, 30]
const minutesOf = (count: number) => Array.from({ length: count }, (_, at) => lengths[at % lengths.length]!)

/** One competency after the other of eight steps each. */
const curriculumOf = (estimates: readonly number[]): PlannableCurriculum => ({
  levels: [{ id: 'base' }],
  strands: [{ id: 'data' }],
  competencies: [
    {
      id: 'all',
      level: 'base',
      strand: 'data',
      prerequisites: [],
      steps: estimates.map((minutes, at) => ({ id: `all/${at}`, minutes, prerequisites: [] })),
    },
  ],
})

const roadmapOf = (pace: Roadmap['pace']): Roadmap => ({
  curriculumVersion: 'x',
  today: from,
  settings: {
    target: { kind: 'level', level: 'base' },
    targetDate: null,
    weekdayMinutes: week,
    daysOff: [],
    stack: {},
    paceOverride: null,
    version: 1,
  },
  pace,
  completed: [],
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments: [],
  order: [],
  pins: [],
  postponed: [],
  lastActive: null,
})

const seedOf = (setting: object) => `pace ${JSON.stringify(setting)}`

/** The shares of simulated learners that are done by the one date and by the other. */
function sharesDone(timed: number, rest: number, stepSpread: number | { readonly weight: number }) {
  const estimates = minutesOf(rest)
  const curriculum = curriculumOf(estimates)
  let byHalf = 0
  let byFourInFive = 0
  for (let number = 0; number < learners; number++) {
    const seed = `${seedOf({ timed, rest, stepSpread })} ${number}`
    const world = { seed, paceSpread: 0.35, stepSpread, past: minutesOf(timed), rest: estimates }
    const { past, rest: spent } = simulateLearner(world)
    const learned = learnPace(past)
    const roadmap = roadmapOf({ ...learned, planned: learned.pace })
    const plan = makePlan(planInputOf(roadmap, curriculum))
    const range = finishRangeOf(roadmap, curriculum, plan)
    if (!range) throw new Error('There is no range')
    const done = dayUsedUp(
      spent.reduce((sum, minutes) => sum + minutes, 0),
      week,
      from,
    )
    if (done <= range.half) byHalf++
    if (done <= range.fourInFive) byFourInFive++
  }
  return { half: byHalf / learners, fourInFive: byFourInFive / learners }
}

describe('the finish date as a range holds as often as it says', () => {
  test.each([
    { timed: 0, rest: 80, stepSpread: 0.45 },
    { timed: 5, rest: 80, stepSpread: 0.45 },
    { timed: 30, rest: 80, stepSpread: 0.45 },
    { timed: 0, rest: 80, stepSpread: { weight: 10 } },
    { timed: 5, rest: 80, stepSpread: { weight: 10 } },
    { timed: 30, rest: 80, stepSpread: { weight: 10 } },
    { timed: 5, rest: 200, stepSpread: 0.45 },
    { timed: 30, rest: 20, stepSpread: 0.6 },
  ])('$timed timed steps, $rest to go, single steps spread by $stepSpread: of 1,000 learners', (setting) => {
    const { half, fourInFive } = sharesDone(setting.timed, setting.rest, setting.stepSpread)
    const told = `seeds ${seedOf(setting)} 0 to ${learners - 1}`
    console.info(`${told}: ${half} done by the half date, ${fourInFive} by the four-in-five date`)
    expect(fourInFive, told).toBeGreaterThanOrEqual(0.75)
    expect(fourInFive, told).toBeLessThanOrEqual(0.85)
    expect(half, told).toBeGreaterThanOrEqual(0.45)
    expect(half, told).toBeLessThanOrEqual(0.58)
  })
})

describe('the paces of a forecast', () => {
  const unknown = learnPace([])

  test('keep the pace somebody set as their middle, and are no surer for it', () => {
    const many = minutesOf(400)
    const learned = forecastPaces(unknown, 1, many)
    const own = forecastPaces(unknown, 2, many)
    expect(own.half).toBeCloseTo(2, 2)
    expect(own.fourInFive / own.half).toBeCloseTo(learned.fourInFive / learned.half, 10)
  })

  test('lie closer together the more steps are left, since single steps even out, and the more were timed', () => {
    const width = (known: typeof unknown, left: number) => {
      const { half, fourInFive } = forecastPaces(known, 1, minutesOf(left))
      return fourInFive / half
    }
    expect(width(unknown, 100)).toBeLessThan(width(unknown, 1))
    const timed = learnPace(minutesOf(40).map((estimate) => ({ estimate, actual: estimate })))
    expect(width(timed, 100)).toBeLessThan(width(unknown, 100))
  })

  test('are the pace itself where nothing is left', () => {
    expect(forecastPaces(unknown, 1.3, [])).toEqual({ half: 1.3, fourInFive: 1.3 })
  })
})
