import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { finishDateAt } from '@/lib/planner/finish-at'
import { makePlan } from '@/lib/planner/make-plan'
import { planInput } from './plan-arbitrary'
import { competency, planOf, step } from './small-plan'

vi.setConfig({ testTimeout: 60_000 })

const etl = competency('etl', [step('etl/a'), step('etl/b')])

describe('the finish date at a pace', () => {
  test('is the one that a plan at that pace has', () => {
    const paces = fc.array(fc.double({ min: 0.2, max: 4, noNaN: true }), { maxLength: 4 })
    fc.assert(
      fc.property(planInput(14), paces, (input, some) => {
        const planned = some.map((pace) => makePlan({ ...input, learner: { ...input.learner, pace } }).finish)
        expect(finishDateAt(input, some)).toEqual(planned)
      }),
      { numRuns: 2000 },
    )
  })

  test('is never sooner at a slower pace, and skips a day off', () => {
    expect(finishDateAt(planOf([etl]), [0.5, 1, 1.1, 3])).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ])
    const input = planOf([etl], { capacity: { daysOff: ['2026-11-24'] } })
    expect(finishDateAt(input, [1, 1.1])).toEqual(['2026-11-23', '2026-11-25'])
  })

  test('is none where nothing remains, where there is no time, and after the year 9999', () => {
    expect(finishDateAt(planOf([etl], { learner: { completed: ['etl/a', 'etl/b'] } }), [1])).toEqual([
      undefined,
    ])
    expect(finishDateAt(planOf([etl], { capacity: { weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] } }), [1])).toEqual(
      [undefined],
    )
    expect(finishDateAt(planOf([etl]), [1, 1e9])).toEqual(['2026-11-23', undefined])
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s for a pace', (pace) =>
    expect(() => finishDateAt(planOf([etl]), [1, pace])).toThrow(
      expect.objectContaining({ code: 'bad-pace' }),
    ),
  )
})
