import { addDays } from '@/lib/planner/local-date'
import type { DueVerdict, LocalDate, Plan, PlannedStep } from '@/lib/planner/plan'
import type { Roadmap, Settings } from '@/lib/roadmap/roadmap'
import { counted, dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import { type Names, reasonInWords } from '@/lib/wording/reason'
import { eventUid } from './event-uid'
import type { FeedEvent } from './feed-event'
import { type StudySlot, type StudyTime, studySlots } from './study-slots'

/** A feed tells the study of so many days: 26 weeks. Due dates are told however far away. */
export const feedDays = 182

/** How a feed names and links what a plan only holds ids of. */
export interface FeedNames extends Names {
  step(id: string): { readonly title: string; readonly url: string }
  /** The roadmap's address. */
  readonly roadmapUrl: string
}

export interface FeedInput {
  /** Random, and no person's. */
  readonly feedId: string
  readonly roadmap: Pick<Roadmap, 'today' | 'assignments'> & {
    readonly settings: Pick<Settings, 'target' | 'targetDate'> | null
  }
  /** None before a target is chosen, or while no plan can be made: then due dates alone are told. */
  readonly plan: Plan | undefined
  readonly studyTime: StudyTime
  readonly names: FeedNames
}

/** The events of a person's feed: study slots from today for 26 weeks, then due dates that are to come or still open. */
export function feedEvents(input: FeedInput): readonly FeedEvent[] {
  return [...studyEvents(input), ...assignmentEvents(input), ...targetEvents(input)]
}

function studyEvents({ feedId, roadmap, plan, studyTime, names }: FeedInput): FeedEvent[] {
  if (!plan) return []
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  return studySlots(plan, studyTime, addDays(roadmap.today, feedDays - 1)).map((slot) => {
    const { title, url } = names.step(slot.step)
    return {
      uid: eventUid(feedId, 'step', slot.step, slot.part),
      summary: title,
      description: [whyOf(steps.get(slot.step), names), partOf(slot, steps.get(slot.step)), url],
      url,
      when: { start: slot.start, end: slot.end },
    }
  })
}

/** `Advanced SQL, because Window frames needs it.` */
function whyOf(step: PlannedStep | undefined, names: Names): string {
  if (!step) return ''
  const why = reasonInWords(step.reasons, names)
  return `${names.competency(step.competency)}${why && `, ${why}`}.`
}

function partOf({ part, parts }: StudySlot, step: PlannedStep | undefined): string {
  if (!step || parts === 1) return ''
  return `Part ${part} of ${parts}; ${minutesInWords(step.minutes)} in all.`
}

function assignmentEvents({ feedId, roadmap, plan, names }: FeedInput): FeedEvent[] {
  return roadmap.assignments.flatMap(({ id, title, assignedBy, due }) => {
    const verdict = plan?.verdict.dues.find(({ what }) => what.kind === 'assignment' && what.id === id)
    if (!due || isOver(due, roadmap.today, verdict)) return []
    return {
      uid: eventUid(feedId, 'assignment', id),
      summary: `Due: ${title}`,
      description: [`Assigned by ${assignedBy}.`, outlook(verdict, names), names.roadmapUrl],
      url: names.roadmapUrl,
      when: { day: due },
    }
  })
}

function targetEvents({ feedId, roadmap, plan, names }: FeedInput): FeedEvent[] {
  const { settings, today } = roadmap
  const verdict = plan?.verdict.dues.find(({ what }) => what.kind === 'target')
  if (!settings?.targetDate || isOver(settings.targetDate, today, verdict)) return []
  const { target, targetDate } = settings
  return [
    {
      uid: eventUid(feedId, 'target', 'target'),
      summary: target.kind === 'level' ? `Target date: ${names.level(target.level)}` : 'Target date',
      description: [outlook(verdict, names), names.roadmapUrl],
      url: names.roadmapUrl,
      when: { day: targetDate },
    },
  ]
}

/** A day that is past and asks for nothing more. */
function isOver(due: LocalDate, today: LocalDate, verdict: DueVerdict | undefined): boolean {
  return due < today && !verdict?.finish
}

function outlook(verdict: DueVerdict | undefined, { today, locale }: Names): string {
  if (!verdict) return ''
  if (!verdict.finish) return 'Everything for it is done.'
  const finish = dayInWords(verdict.finish, today, locale)
  const late = verdict.lateness > 0 ? `, ${counted(verdict.lateness, 'day')} late` : ''
  return `As planned now, it is done on ${finish}${late}.`
}
