import type { PlanGraph, PlanInput } from '@/lib/planner/plan'
import { usualReviewMinutes } from '@/lib/review/usual-minutes'
import { ownCompetencies, ownLevel } from './own-competencies'
import type { PlannableCurriculum, Roadmap, Settings, Target } from './roadmap'

/**
 * Turns a roadmap and the curriculum into what the planner takes: the page and the server both call this, so that
 * both make the same plan. What the curriculum no longer holds is left out rather than an error. Throws a RangeError
 * for a person who has not said yet where they want to go.
 */
export function planInputOf(roadmap: Roadmap, curriculum: PlannableCurriculum): PlanInput {
  const { settings } = roadmap
  if (!settings) throw new RangeError('Without settings there is nothing to plan for')
  const graph = withOwn(planGraphOf(curriculum), roadmap)
  const known = idsOf(graph)
  return {
    graph,
    learner: {
      proven: roadmap.proven,
      completed: roadmap.completed,
      stack: settings.stack,
      target: targetIn(settings.target, curriculum, known),
      targetDate: settings.targetDate ?? undefined,
      pace: roadmap.pace.planned,
    },
    assignments: roadmap.assignments.map(({ id, title, assignedBy, items, due }) => ({
      id,
      title,
      assignedBy,
      items: items.filter((item) => known.has(item)),
      due,
    })),
    capacity: {
      weekdayMinutes: withoutReview(settings.weekdayMinutes, roadmap),
      daysOff: settings.daysOff,
      from: roadmap.today,
    },
    previousOrder: roadmap.order,
    pins: roadmap.pins,
    postponed: roadmap.postponed,
  }
}

type Reviewed = Pick<Roadmap, 'pace' | 'reviewMinutes' | 'reviewComing' | 'reviewMost'>

/**
 * Minutes of a week's study that review takes in the plan; with `forNew`, of a week long enough to leave so many for what is
 * new, since who studies more has more to review.
 */
export function reviewWeekMinutes(
  { settings, ...roadmap }: Reviewed & Pick<Roadmap, 'settings'>,
  forNew?: number,
): number {
  if (!settings) return 0
  const study = settings.weekdayMinutes
  const week = study.reduce((sum, minutes) => sum + minutes, 0)
  if (forNew === undefined || week === 0) return reviewIn(study, roadmap)
  let review = 0
  // Review grows by less than the week it is part of, and is at most half of it.
  for (let round = 0; round < 12; round += 1)
    review = reviewIn(scaled(study, (forNew + review) / week), roadmap)
  return review
}

function reviewIn(study: Settings['weekdayMinutes'], roadmap: Reviewed): number {
  const left = withoutReview(study, roadmap)
  return study.reduce((sum, minutes, weekday) => sum + minutes - (left[weekday] ?? 0), 0)
}

function scaled([...days]: Settings['weekdayMinutes'], by: number): Settings['weekdayMinutes'] {
  const [mon = 0, tue = 0, wed = 0, thu = 0, fri = 0, sat = 0, sun = 0] = days.map((day) =>
    Math.round(day * by),
  )
  return [mon, tue, wed, thu, fri, sat, sun]
}

/** What is left of each weekday's study for new steps; review never takes more than half of a day. */
function withoutReview(study: Settings['weekdayMinutes'], roadmap: Reviewed): Settings['weekdayMinutes'] {
  const review = reviewOf(study, roadmap)
  const left = (weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6) =>
    Math.max(Math.ceil(study[weekday] / 2), study[weekday] - (review[weekday] ?? 0))
  return [left(0), left(1), left(2), left(3), left(4), left(5), left(6)]
}

/**
 * Minutes of review on each weekday: of the cards that are there, and of those that the study of the coming weeks brings, spread
 * over the days with review, within what is given to it.
 */
function reviewOf(
  study: Settings['weekdayMinutes'],
  { pace, reviewMinutes, reviewComing, reviewMost }: Reviewed,
): number[] {
  const most = reviewMost ?? usualReviewMinutes(study)
  const days = most.filter((minutes) => minutes > 0).length
  const brought = reviewComing / pace.planned
  // What review takes is not studied, and brings no cards.
  const share = brought / (1 + brought)
  const coming = days === 0 ? 0 : (share * study.reduce((sum, minutes) => sum + minutes, 0)) / days
  return study.map((_, weekday) =>
    Math.max(
      reviewMinutes[weekday] ?? 0,
      Math.min(most[weekday] ?? 0, Math.round((reviewMinutes[weekday] ?? 0) + coming)),
    ),
  )
}

/** The part of the curriculum that the planner reads. */
function planGraphOf(curriculum: PlannableCurriculum): PlanGraph {
  return {
    levels: curriculum.levels.map((level) => level.id),
    strands: curriculum.strands.map((strand) => strand.id),
    competencies: curriculum.competencies.map(({ id, level, strand, prerequisites, steps }) => ({
      id,
      level,
      strand,
      prerequisites,
      steps: steps.map((step) => ({
        id: step.id,
        minutes: step.minutes,
        prerequisites: step.prerequisites,
      })),
    })),
  }
}

/** The curriculum with what assigned paths add to it. */
function withOwn(graph: PlanGraph, { assignments }: Roadmap): PlanGraph {
  const own = ownCompetencies(assignments, graph)
  if (own.length === 0) return graph
  return { ...graph, levels: [...graph.levels, ownLevel], competencies: [...graph.competencies, ...own] }
}

function idsOf({ competencies }: PlanGraph): ReadonlySet<string> {
  return new Set(competencies.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]))
}

/** Named competencies that are still there; where none is left, the lowest level, so that there is a way to go. */
function targetIn(target: Target, curriculum: PlannableCurriculum, known: ReadonlySet<string>): Target {
  const lowest: Target = { kind: 'level', level: curriculum.levels[0]?.id ?? '' }
  if (target.kind === 'level') {
    return curriculum.levels.some((level) => level.id === target.level) ? target : lowest
  }
  const competencies = target.competencies.filter((id) => known.has(id))
  return competencies.length > 0 ? { kind: 'competencies', competencies } : lowest
}
