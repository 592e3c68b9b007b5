import type { Catalogue, Competency, Step } from '@/lib/curriculum/catalogue'
import { learnPace } from '@/lib/pace/learn-pace'
import { addDays } from '@/lib/planner/local-date'
import { dateIn, dayWhenDone, instantAt, sittingsBefore } from './calendar'
import { type Chance, chanceFrom } from './chance'
import { habits } from './habits'
import { completionsIn, provenBy, provenByExercises, tempoFrom, withSecondThoughts } from './history'
import { keepLedger } from './ledger'
import type { Completion, MemberSettings, Pin } from './organisation'
import { competenciesUpTo, minutesOf, partOf, routeThrough } from './route'
import type { Story } from './story'

export interface MemberHistory extends ReturnType<typeof keepLedger> {
  /** When they first came. */
  readonly createdAt: number
  readonly settings: MemberSettings
  readonly pins: readonly Pin[]
}

/** What somebody with this story has done until now, and what their plan is made from. */
export function makeHistory(
  catalogue: Catalogue,
  { id, zone, managerId }: { readonly id: string; readonly zone: string; readonly managerId: string },
  story: Story,
  now: number,
  chance: Chance,
): MemberHistory {
  const habit = habits[story.habit]
  const scope = competenciesUpTo(catalogue, story.target)
  const stated = story.stated ? competenciesUpTo(catalogue, story.stated) : []
  const signedOff = scope.filter((competency) => story.signedOff?.includes(competency.id))
  const route = routeThrough(scope, idsOf([...stated, ...signedOff]), story.first ?? [])
  const done = partOf(route, story.done)
  const today = dateIn(zone, now)

  const sittings = sittingsBefore({ minutes: minutesOf(done), idle: story.idle, habit, zone, now }, chance)
  const firstDay = dateIn(zone, sittings[0]?.at ?? now)
  const createdAt = instantAt(
    zone,
    addDays(firstDay, -chance.between(1, 4) - (story.waited ?? 0)),
    chance.between(540, 1_000),
  )
  const studied = withSecondThoughts(
    completionsIn(sittings, done, tempoFrom(chanceFrom(`tempo ${id}`)), chance),
    chance,
  )
  const kept = keepLedger(
    id,
    [
      ...provenBy(stated, createdAt + 300_000, { how: story.placed ? 'placement' : 'stated' }),
      ...provenBy(signedOff, createdAt + 3_600_000, { how: 'sign-off', by: managerId }),
      ...studied,
      ...(story.solves ? provenByExercises(scope, studied) : []),
    ],
    chance,
  )
  const left =
    minutesOf(route) -
    minutesOf(route.filter((step) => kept.completions.some((one) => one.stepId === step.id)))
  const { pace } = learnPace(timedSteps(done, kept.completions))
  const finish = dayWhenDone(left * pace, habit.weekdayMinutes, today)
  return {
    ...kept,
    pins: story.pinned ? [{ personId: id, stepId: story.pinned }] : [],
    createdAt,
    settings: {
      personId: id,
      targetLevel: story.target,
      targetDate: story.slack === undefined ? null : addDays(finish, story.slack),
      weekdayMinutes: habit.weekdayMinutes,
      daysOff: [],
      stack: { ...defaultStack(catalogue), ...story.stack },
      updatedAt: createdAt + 300_000,
    },
  }
}

function timedSteps(steps: readonly Step[], completions: readonly Completion[]) {
  const minutes = new Map(completions.map((one) => [one.stepId, one.minutes]))
  return steps.flatMap((step) => {
    const actual = minutes.get(step.id)
    return actual ? [{ estimate: step.minutes, actual }] : []
  })
}

const idsOf = (competencies: readonly Competency[]) => new Set(competencies.map(({ id }) => id))

const defaultStack = ({ axes }: Catalogue) => Object.fromEntries(axes.map((axis) => [axis.id, axis.default]))
