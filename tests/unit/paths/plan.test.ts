import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { learnPace } from '@/lib/pace/learn-pace'
import { askedOf } from '@/lib/paths/asked-of'
import { assignmentOutlook } from '@/lib/paths/assignment-status'
import { dueDay } from '@/lib/paths/due-day'
import { itemsOf, ownStepId, type PathContent } from '@/lib/paths/path-content'
import { makePlan } from '@/lib/planner/make-plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { Assignment, Roadmap } from '@/lib/roadmap/roadmap'
import { outlookInWords } from '@/lib/wording/assignment-status'
import { someCurriculum } from './some-curriculum'
import { somePath } from './some-path'

const pathId = '0123456789abcdef0123456789abcdef'
const learned = learnPace([])

const roadmapWith = (assignments: readonly Assignment[], completed: readonly string[] = []): Roadmap => ({
  curriculumVersion: 'v',
  today: '2026-03-02',
  settings: {
    target: { kind: 'level', level: 'peak' },
    targetDate: null,
    weekdayMinutes: [60, 60, 60, 60, 0, 0, 0],
    daysOff: [],
    stack: {},
    paceOverride: null,
    version: 1,
  },
  pace: { ...learned, planned: 1 },
  completed,
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments,
  order: [],
  pins: [],
  postponed: [],
  lastActive: null,
})

const given = (id: string, content: PathContent, version: number, due?: string): Assignment => {
  const { items, tasks } = askedOf(pathId, content, new Set())
  return { id, title: 'Path', assignedBy: 'Dana', items, tasks, path: { id: pathId, version }, due }
}

const planOf = (roadmap: Roadmap) => makePlan(planInputOf(roadmap, someCurriculum))

describe('a path in a plan', () => {
  test('each of its tasks is planned once, for as long as it takes, and by no target', () => {
    fc.assert(
      fc.property(somePath, (content) => {
        const plan = planOf(roadmapWith([given('one', content, 1)]))
        const own = itemsOf(content).filter(
          ({ kind, required }) => required && (kind === 'task' || kind === 'link'),
        )
        const planned = plan.steps.filter(({ competency }) => competency === `path-${pathId}`)
        expect(planned.map(({ id }) => id).toSorted()).toEqual(
          own.map(({ id }) => ownStepId(pathId, id)).toSorted(),
        )
        for (const step of planned) expect(step.reasons.map(({ kind }) => kind)).toEqual(['assigned'])
        expect(plan.minutes).toBe(5 * 60 + planned.reduce((sum, { minutes }) => sum + minutes, 0))
      }),
    )
  })

  test('any two versions of it make one plan, each step in it once', () => {
    const waiting = fc.tuple(somePath, fc.boolean()).map(([content, turned]): PathContent => {
      const ids = itemsOf(content).flatMap(({ id, kind }) => (kind === 'task' || kind === 'link' ? [id] : []))
      const order = turned ? ids.toReversed() : ids
      return {
        sections: content.sections.map((section) => ({
          ...section,
          items: section.items.map((item) => {
            const before = order[order.indexOf(item.id) - 1]
            return before && order.includes(item.id) ? { ...item, after: [before] } : item
          }) as typeof section.items,
        })),
      }
    })
    fc.assert(
      fc.property(waiting, waiting, (older, newer) => {
        const both = [given('one', older, 1), given('two', newer, 2)]
        const { steps } = planOf(roadmapWith(both))
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
    )
  })

  test('what comes before a task is planned before it, also through a whole competency', () => {
    const content: PathContent = {
      sections: [
        {
          id: 's',
          title: '',
          items: [
            { id: 'memo', kind: 'task', title: 'Memo', minutes: 15, required: true, after: ['e'] },
            { id: 'e', kind: 'competency', competency: 'e', required: true },
          ],
        },
      ],
    }
    const order = planOf(roadmapWith([given('one', content, 1, '2026-03-05')])).steps.map(({ id }) => id)
    expect(order.slice(0, 3)).toEqual(['e/x', 'e/y', ownStepId(pathId, 'memo')])
  })
})

describe('how somebody stands', () => {
  const content: PathContent = {
    sections: [
      { id: 's', title: '', items: [{ id: 't', kind: 'task', title: 'T', minutes: 120, required: true }] },
    ],
  }
  const outlook = (due: string | undefined, more: object = {}, completed: readonly string[] = []) => {
    const roadmap = roadmapWith([given('one', content, 1, due)], completed)
    const plan = planOf(roadmap)
    const facts = {
      id: 'one',
      due,
      today: roadmap.today,
      plan,
      slowPlan: plan,
      weeklyMinutes: 240,
      recentMinutes: undefined,
    }
    return assignmentOutlook({ ...facts, ...more })
  }

  test.each([
    ['in time', '2026-03-04', {}, [], 'on-track', 'in-time'],
    ['without a date', undefined, {}, [], 'on-track', 'no-date'],
    ['too late as planned', '2026-03-02', {}, [], 'late', 'planned-late'],
    ['past its date', '2026-03-01', {}, [], 'late', 'past'],
    ['done', '2026-03-01', {}, [ownStepId(pathId, 't')], 'done', 'done'],
    ['doing less than it takes', '2026-03-04', { recentMinutes: 10 }, [], 'at-risk', 'slow'],
    ['without a plan', '2026-03-04', { plan: undefined }, [], 'at-risk', 'no-plan'],
    ['without a plan after the date', '2026-03-01', { plan: undefined }, [], 'late', 'past'],
  ])('%s', (_, due, more, completed, status, reason) => {
    expect(outlook(due, more, completed)).toMatchObject({ status, reason })
  })

  test('in time as planned, but not in one case of five, is at risk', () => {
    const slowPlan = makePlan({
      ...planInputOf(roadmapWith([given('one', content, 1, '2026-03-03')]), someCurriculum),
      learner: {
        proven: {},
        completed: [],
        stack: {},
        target: { kind: 'competencies', competencies: [] },
        pace: 1.4,
      },
    })
    expect(outlook('2026-03-03', { slowPlan })).toMatchObject({ status: 'at-risk', reason: 'tight' })
  })

  test('is said with its figures', () => {
    const late = outlook('2026-03-02', { recentMinutes: 120 })
    expect(outlookInWords(late, '2026-03-02', 'en-GB')).toBe(
      'Planned for 3 Mar, 1 day late. Needs 8 h a week, has done 2 h.',
    )
    expect(outlookInWords(outlook('2026-03-04'), '2026-03-02', 'en-GB')).toBe('As planned, done by 3 Mar.')
  })
})

test('days after joining never begin late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 730 }), fc.integer({ min: -900, max: 0 }), (days, ago) => {
      const assigned = '2026-03-02'
      const joined = new Date(Date.parse(assigned) + ago * 86_400_000).toISOString().slice(0, 10)
      const due = dueDay({ kind: 'after-joining', days }, { assigned, joined })!
      expect(due >= assigned).toBe(true)
    }),
  )
  expect(dueDay({ kind: 'after-joining', days: 30 }, { assigned: '2026-03-02', joined: '2026-02-20' })).toBe(
    '2026-03-22',
  )
  expect(
    dueDay({ kind: 'after-assignment', days: 30 }, { assigned: '2026-03-02', joined: '2026-01-01' }),
  ).toBe('2026-04-01')
})
