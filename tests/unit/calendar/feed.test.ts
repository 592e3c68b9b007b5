import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FeedInput, feedDays, feedEvents } from '@/lib/calendar/feed-events'
import { writeFeed } from '@/lib/calendar/write-feed'
import { addDays } from '@/lib/planner/local-date'
import { makePlan } from '@/lib/planner/make-plan'
import type { PlanInput } from '@/lib/planner/plan'
import { parseFeed } from '@/tests/calendar/parse-feed'
import { planInput } from '../planner/plan-arbitrary'
import { competency, planOf, step } from '../planner/small-plan'

const revision = { revision: 3, revisedAt: new Date('2026-11-20T08:00:00Z') }
const twoSteps = planOf([competency('joins', [step('joins/grain', { minutes: 90 }), step('joins/keys')])])

describe('a feed, read back by another library', () => {
  test('study slots lead to their lesson and say why; times are instants in UTC', () => {
    const { property, events } = read(inputOf(twoSteps))
    expect(events).toEqual([
      {
        uid: events[0]?.uid,
        summary: 'Title of joins/grain',
        description:
          'Title of joins, part of your target.\nPart 1 of 2; 1 h 30 min in all.\nhttps://cairn.test/learn/joins/grain',
        url: 'https://cairn.test/learn/joins/grain',
        sequence: 3,
        stamp: '2026-11-20T08:00:00Z',
        transparency: 'OPAQUE',
        start: '2026-11-23T17:00:00Z',
        end: '2026-11-23T18:00:00Z',
      },
      expect.objectContaining({ start: '2026-11-24T17:00:00Z', end: '2026-11-24T17:30:00Z' }),
      expect.objectContaining({
        summary: 'Title of joins/keys',
        description: 'Title of joins, part of your target.\nhttps://cairn.test/learn/joins/keys',
        start: '2026-11-24T17:30:00Z',
      }),
    ])
    expect(property('refresh-interval')).toBe('PT6H')
    expect(property('x-published-ttl')).toBe('PT6H')
    expect(property('version')).toBe('2.0')
  })

  test('due dates are whole days that take no time, with how it stands', () => {
    const input = inputOf(twoSteps, {
      targetDate: '2026-11-30',
      assignments: [
        {
          id: 'a1',
          title: 'Joins, "properly"; now',
          assignedBy: 'Dana',
          items: ['joins/keys'],
          due: '2026-11-22',
        },
        { id: 'a2', title: 'Old and done', assignedBy: 'Dana', items: [], due: '2026-11-02' },
        { id: 'a3', title: 'Done', assignedBy: 'Dana', items: [], due: '2026-12-01' },
        { id: 'a4', title: 'Some day', assignedBy: 'Dana', items: [] },
      ],
    })
    const days = read(input).events.filter(({ start }) => !start.includes('T'))
    expect(days.map(({ summary, start, end, transparency }) => [summary, start, end, transparency])).toEqual([
      ['Due: Joins, "properly"; now', '2026-11-22', '2026-11-23', 'TRANSPARENT'],
      ['Due: Done', '2026-12-01', '2026-12-02', 'TRANSPARENT'],
      ['Target date: Level professional', '2026-11-30', '2026-12-01', 'TRANSPARENT'],
    ])
    expect(days.map(({ description }) => description.split('\n').slice(0, -1))).toEqual([
      ['Assigned by Dana.', 'As planned now, it is done on 23 Nov, 1 day late.'],
      ['Assigned by Dana.', 'Everything for it is done.'],
      ['As planned now, it is done on 24 Nov.'],
    ])
  })

  test('text of any kind comes back as it was, but for control characters', () => {
    const title = 'Zeile\r\nBEGIN:VEVENT\u0000, ünïcode 🗻 \\n; and on '.repeat(8)
    const input = inputOf(twoSteps)
    const names = { ...input.names, step: () => ({ title, url: 'https://cairn.test/learn/x/y' }) }
    const text = writeFeed(feedEvents({ ...input, names }), revision)
    expect(parseFeed(text).events.map(({ summary }) => summary)).toEqual(
      Array(3).fill(title.replace(/[\r\n\0]+/g, ' ')),
    )
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n/)
  })

  test('26 weeks are told and not a day more; due dates however far away', () => {
    const long = planOf([competency('joins', [step('joins/grain', { minutes: 60 * 400 })])])
    const input = inputOf(long, { targetDate: '2029-01-31' })
    const { events } = read(input)
    expect(events).toHaveLength(feedDays + 1)
    expect(events.at(-2)?.start.slice(0, 10)).toBe(addDays('2026-11-23', 181))
    expect(events.at(-1)?.start).toBe('2029-01-31')
  })

  test('without a plan the due dates are told alone', () => {
    const input = inputOf(twoSteps, {
      assignments: [{ id: 'a1', title: 'Joins', assignedBy: 'Dana', items: ['joins'], due: '2026-12-01' }],
    })
    const { events } = read({ ...input, plan: undefined, roadmap: { ...input.roadmap, settings: null } })
    expect(events.map(({ summary, description }) => [summary, description])).toEqual([
      ['Due: Joins', 'Assigned by Dana.\nhttps://cairn.test/roadmap'],
    ])
  })

  test('the same plan is the same text to the byte; ids tell nothing of person or step', () => {
    const write = () => writeFeed(feedEvents(inputOf(twoSteps)), revision)
    expect(write()).toBe(write())
    const uids = read(inputOf(twoSteps)).events.map(({ uid }) => uid)
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{32}-\d+@cairn$/)
    const others = read({ ...inputOf(twoSteps), feedId: 'another' }).events.map(({ uid }) => uid)
    expect(others.filter((uid) => uids.includes(uid))).toEqual([])
  })
})

test('planning anew moves what stays under the same ids, and never doubles an id', () => {
  fc.assert(
    fc.property(planInput(), fc.integer({ min: 1, max: 30 }), fc.nat(), (before, later, seed) => {
      const steps = makePlan(before).steps.map(({ id }) => id)
      const done = steps.filter((_, at) => (seed >> (at % 20)) % 3 === 0)
      const after: PlanInput = {
        ...before,
        learner: { ...before.learner, completed: [...before.learner.completed, ...done] },
        capacity: { ...before.capacity, from: addDays(before.capacity.from, later), daysOff: [] },
      }
      const [first, second] = [before, after].map((input) => {
        const events = feedEvents(inputOf(input))
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
        // The first part of each step, and each due date; what has the same summary is the same thing.
        return new Map([...events].reverse().map(({ uid, summary }) => [summary, uid]))
      })
      for (const [summary, uid] of second!) {
        if (first!.has(summary)) expect(first!.get(summary)).toBe(uid)
        else expect([...first!.values()]).not.toContain(uid)
      }
    }),
    { numRuns: 200 },
  )
})

function read(input: FeedInput) {
  return parseFeed(writeFeed(feedEvents(input), revision))
}

/** What a feed is made from, for a plan that is made from `input` in Berlin at six. */
function inputOf(
  input: PlanInput,
  { targetDate, assignments }: { targetDate?: string; assignments?: PlanInput['assignments'] } = {},
): FeedInput {
  const full: PlanInput = {
    ...input,
    learner: { ...input.learner, targetDate: targetDate ?? input.learner.targetDate },
    assignments: assignments ?? input.assignments,
  }
  return {
    feedId: 'feed',
    roadmap: {
      today: full.capacity.from,
      settings: {
        target: { kind: 'level', level: 'professional' },
        targetDate: full.learner.targetDate ?? null,
      },
      assignments: full.assignments,
    },
    plan: makePlan(full),
    studyTime: { startsAt: '18:00', timeZone: 'Europe/Berlin' },
    names: {
      today: full.capacity.from,
      locale: 'en-GB',
      competency: (id) => `Title of ${id}`,
      level: (id) => `Level ${id}`,
      step: (id) => ({ title: `Title of ${id}`, url: `https://cairn.test/learn/${id}` }),
      roadmapUrl: 'https://cairn.test/roadmap',
    },
  }
}
