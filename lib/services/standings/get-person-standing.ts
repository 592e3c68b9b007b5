import { listMembershipsOf } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { makePlan } from '@/lib/planner/make-plan'
import { type DueVerdict, type LocalDate, type Plan, PlanError } from '@/lib/planner/plan'
import type { CompetencyProof } from '@/lib/roadmap/competency-state'
import { type Outlook, outlookOf } from '@/lib/roadmap/due-outlook'
import { type FinishRange, finishRangeOf } from '@/lib/roadmap/finish-range'
import { planInputOf } from '@/lib/roadmap/plan-input'
import { minutesLately, type RhythmWeek, rhythmOf } from '@/lib/roadmap/rhythm'
import type { Roadmap, Target } from '@/lib/roadmap/roadmap'
import { assignmentOutlooks } from '../assignment-outlooks'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import type { AssignmentNow } from '../plan-assignments'
import { roadmapOf } from '../roadmap-of'
import { shownAges } from '../shown-ages'
import { type AgedStanding, standingOf } from '../standing'
import { permitLearner } from './permit-learner'

/** What others see of a person, who sees the same: all of it is here, and nothing else goes out. */
export interface PersonStanding {
  readonly person: { readonly id: string; readonly name: string }
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** The person's own day. */
  readonly today: LocalDate
  readonly lastStudy: LocalDate | null
  /** Null before they have said where they want to go. */
  readonly goal: {
    readonly target: Target
    readonly targetDate: LocalDate | null
    /** Minutes a week they plan with. */
    readonly weekMinutes: number
  } | null
  /** Null where there is no goal, or no plan can be made of it. */
  readonly plan: PlanInWeeks | null
  /** Minutes a week over the last four whole weeks; null before there was one. */
  readonly minutesLately: number | null
  readonly rhythm: readonly RhythmWeek[]
  readonly assignments: readonly SeenAssignment[]
  readonly competencies: readonly {
    readonly id: string
    readonly done: number
    readonly total: number
    readonly proof?: CompetencyProof
  }[]
}

/** A plan without its days: which days somebody studies and which they have off is theirs. */
interface PlanInWeeks {
  readonly finish?: LocalDate
  readonly finishRange?: FinishRange
  readonly minutes: number
  readonly steps: number
  readonly target?: SeenDue
  /** The weeks from now on that have study, twelve at most. */
  readonly weeks: readonly {
    readonly monday: LocalDate
    readonly minutes: number
    /** In the order they are studied; a step that takes longer stands in each of its weeks. */
    readonly steps: readonly string[]
  }[]
}

/** A date and how it looks for it. */
interface SeenDue {
  readonly outlook: Outlook
  readonly due: LocalDate
  readonly finish?: LocalDate
  readonly lateness: number
  readonly neededWeeklyMinutes?: number
  readonly impossible?: 'past' | 'too-soon'
}

interface SeenAssignment {
  readonly id: string
  readonly title: string
  readonly assignedBy: string
  readonly items: readonly string[]
  /** Missing where there is no date or no plan. */
  readonly due?: SeenDue
  /** How they stand with it and why: the same as in every list of assignments. */
  readonly outlook?: AssignmentNow['outlook']
}

const weeksShown = 12

/** Where a person stands and what is ahead, as those who manage them see it. Throws Unauthenticated and NotFound. */
export async function getPersonStanding(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<PersonStanding> {
  const { db, catalogue } = context
  const person = await permitLearner(context, viewer, id)
  const [roadmap, standing, teams, outlooks] = await Promise.all([
    roadmapOf(context, person),
    standingOf(context, id),
    listMembershipsOf(db, id),
    assignmentOutlooks(context, [{ personId: id, timeZone: person.timeZone }]),
  ])
  const dayOf = (at: Date) => todayIn(person.timeZone, at.getTime())
  const doings = [...standing.done.values()].map(({ at, minutes, step }) => ({
    day: dayOf(at),
    minutes: minutes ?? step?.minutes ?? 0,
  }))
  const rhythm = rhythmOf(doings, roadmap.today)
  const lately = minutesLately(rhythm, dayOf(person.createdAt))
  const plan = planOf(roadmap, catalogue)
  const dueOf = (isMeant: (what: DueVerdict['what']) => boolean): SeenDue | undefined => {
    const verdict = plan?.verdict.dues.find(({ what }) => isMeant(what))
    return verdict && seenDue(verdict, lately)
  }
  return {
    person: { id, name: person.name },
    teams: teams.map(({ teamId, name }) => ({ id: teamId, name })),
    today: roadmap.today,
    lastStudy: doings.reduce<LocalDate | null>((last, { day }) => (last && last > day ? last : day), null),
    goal: roadmap.settings && {
      target: roadmap.settings.target,
      targetDate: roadmap.settings.targetDate,
      weekMinutes: roadmap.settings.weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0),
    },
    plan: plan
      ? {
          finish: plan.finish,
          finishRange: finishRangeOf(roadmap, catalogue, plan),
          minutes: plan.minutes,
          steps: plan.steps.length,
          target: dueOf(({ kind }) => kind === 'target'),
          weeks: plan.weeks.slice(0, weeksShown).map(({ monday, used, slots }) => ({
            monday,
            minutes: used,
            steps: [...new Set(slots.map(({ step }) => step))],
          })),
        }
      : null,
    minutesLately: lately ?? null,
    rhythm,
    assignments: roadmap.assignments.map(({ id: assignment, title, assignedBy, items }) => {
      const outlook = outlooks.get(id)?.find((one) => one.id === assignment)?.outlook
      const due = dueOf((what) => what.kind === 'assignment' && what.id === assignment)
      return {
        id: assignment,
        title,
        assignedBy,
        items,
        due: due && { ...due, outlook: outlook?.status ?? due.outlook },
        outlook,
      }
    }),
    competencies: competenciesOf(catalogue, standing, person.timeZone),
  }
}

/** Undefined without a goal, and where no plan can be made of it. */
function planOf(roadmap: Roadmap, catalogue: Catalogue): Plan | undefined {
  if (!roadmap.settings) return undefined
  try {
    return makePlan(planInputOf(roadmap, catalogue))
  } catch (error) {
    if (error instanceof PlanError) return undefined
    throw error
  }
}

function seenDue(verdict: DueVerdict, lately: number | undefined): SeenDue {
  const { due, finish, lateness, neededWeeklyMinutes, impossible } = verdict
  return { outlook: outlookOf(verdict, lately), due, finish, lateness, neededWeeklyMinutes, impossible }
}

function competenciesOf({ competencies }: Catalogue, { done, proven, ages }: AgedStanding, timeZone: string) {
  const shown = shownAges(ages, timeZone)
  return competencies.map(({ id, steps }) => {
    const proof = proven.get(id)
    return {
      id,
      done: steps.filter((step) => done.has(step.id)).length,
      total: steps.length,
      proof: proof && {
        how: proof.how,
        on: todayIn(timeZone, proof.at.getTime()),
        lastShown: shown[id]?.shown,
        due: shown[id]?.due,
      },
    }
  })
}
