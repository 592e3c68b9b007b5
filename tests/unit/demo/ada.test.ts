import { expect, test } from 'vitest'
import { catalogue } from '@/lib/curriculum/load'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { dateIn } from '@/lib/demo/calendar'
import { makeOrganisation } from '@/lib/demo/make-organisation'
import { learnPace } from '@/lib/pace/learn-pace'
import { makePlan } from '@/lib/planner/make-plan'
import type { Capacity } from '@/lib/planner/plan'

/** Who signs in as the demo's learner has to see what a roadmap is for, whatever day it is. */
test.each([
  ['a Monday', Date.UTC(2026, 10, 23, 12)],
  ['a Saturday late', Date.UTC(2027, 1, 27, 23, 30)],
  ['New Year', Date.UTC(2028, 0, 1, 0, 5)],
  ['a leap day', Date.UTC(2028, 1, 29, 9)],
])(
  'on %s, Ada has a next SQL step that she asked for, a pace learned from her own steps, an assignment that holds and a target date that nearly does',
  (_, now) => {
    const harebell = makeOrganisation(catalogue, now)
    const ada = harebell.people.find(({ email }) => email === 'learner@harebell.example')
    const settings = harebell.settings.find(({ personId }) => personId === ada?.id)
    if (!ada || !settings) throw new Error('Ada is not there')
    const done = harebell.completions.filter(({ personId }) => personId === ada.id)
    const completed = done.map(({ stepId }) => stepId)
    const estimates = new Map(
      catalogue.competencies.flatMap(({ steps }) => steps.map(({ id, minutes }) => [id, minutes])),
    )
    const { pace, steps: timed } = learnPace(
      done.flatMap(({ stepId, minutes }) =>
        minutes ? [{ estimate: estimates.get(stepId) ?? 0, actual: minutes }] : [],
      ),
    )
    const [a, b, c, d, e, f, g] = settings.weekdayMinutes
    const weekdayMinutes = [a, b, c, d, e, f, g] as Capacity['weekdayMinutes']
    const plan = makePlan({
      graph: makePlanGraph(catalogue),
      learner: {
        proven: {},
        completed,
        stack: settings.stack,
        target: { kind: 'level', level: settings.targetLevel },
        targetDate: settings.targetDate ?? undefined,
        pace,
      },
      assignments: harebell.assignments
        .filter(({ personId }) => personId === ada.id)
        .map(({ id, title, items, dueOn }) => ({ id, title, assignedBy: 'Dana', items, due: dueOn })),
      pins: harebell.pins.filter(({ personId }) => personId === ada.id).map(({ stepId }) => stepId),
      capacity: { weekdayMinutes, daysOff: [], from: dateIn(ada.timeZone, now) },
    })
    const lateness = Object.fromEntries(plan.verdict.dues.map(({ what, lateness }) => [what.kind, lateness]))
    expect(settings.targetLevel).toBe('advanced')
    expect(timed).toBeGreaterThan(5)
    expect(plan.steps[0]?.reasons).toContainEqual({ kind: 'pinned' })
    expect(plan.steps[0]?.competency).toBe('sql-mastery')
    expect(lateness.assignment).toBeLessThanOrEqual(0)
    expect(lateness.target).toBeGreaterThan(0)
    expect(lateness.target).toBeLessThan(8)
    const professional = catalogue.competencies
      .filter(({ level }) => level === 'professional')
      .flatMap(({ steps }) => steps)
    const share = completed.length / professional.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.45)
  },
)
