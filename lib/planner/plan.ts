/**
 * What the planner takes and gives. Minutes are whole study minutes; a day is a local calendar date `YYYY-MM-DD` in
 * the learner's own time zone, so no instant and no zone reaches the planner: whoever calls it says what today is.
 */

/** `YYYY-MM-DD`. */
export type LocalDate = string

export interface PlanInput {
  readonly graph: PlanGraph
  readonly learner: PlanLearner
  readonly assignments: readonly PlanAssignment[]
  readonly capacity: Capacity
  /** Step ids in the order of the plan before, if there was one. */
  readonly previousOrder?: readonly string[]
  /** Step ids the person wants next, in that order. Ids that are done or gone are passed over, here and below. */
  readonly pins?: readonly string[]
  /** Step ids the person wants as late as may be. */
  readonly postponed?: readonly string[]
}

export interface PlanGraph {
  /** Lowest first. */
  readonly levels: readonly string[]
  readonly strands: readonly string[]
  /** In curriculum order. */
  readonly competencies: readonly PlanCompetency[]
}

export interface PlanCompetency {
  readonly id: string
  readonly level: string
  readonly strand: string
  readonly prerequisites: readonly string[]
  /** In curriculum order. */
  readonly steps: readonly PlanStep[]
}

export interface PlanStep {
  readonly id: string
  readonly minutes: number
  /** Step ids. */
  readonly prerequisites: readonly string[]
  /** The stack choice this step is for; a step with none is for everyone, as it is while the axis is not chosen. */
  readonly only?: { readonly axis: string; readonly option: string }
}

export interface PlanLearner {
  /** Competency id to how it was proven. */
  readonly proven: Readonly<Record<string, Proof>>
  /** Step ids. */
  readonly completed: readonly string[]
  /** Axis id to option id. */
  readonly stack: Readonly<Record<string, string>>
  readonly target: Target
  readonly targetDate?: LocalDate
  /** Actual over estimated minutes; 1 until known. */
  readonly pace: number
}

/** `stated` is the learner's own word; `steps` is every step of the competency done. */
export type Proof = 'stated' | 'steps' | 'exercises' | 'placement' | 'sign-off'
export type Target =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

export interface PlanAssignment {
  readonly id: string
  readonly title: string
  /** Who assigned it, as the reason names them: "Dana". */
  readonly assignedBy: string
  /** Step or competency ids. */
  readonly items: readonly string[]
  /** Due at the end of this day; none means no hurry. */
  readonly due?: LocalDate
}

/** Minutes for Monday to Sunday. */
export type WeekdayMinutes = readonly [number, number, number, number, number, number, number]

export interface Capacity {
  readonly weekdayMinutes: WeekdayMinutes
  readonly daysOff: readonly LocalDate[]
  /** The first day that can be planned. */
  readonly from: LocalDate
}

export interface Plan {
  /** Competency ids with something to do, in curriculum order. */
  readonly scope: readonly string[]
  /** Every remaining step, in order, laid into the calendar. */
  readonly steps: readonly PlannedStep[]
  /** Monday of each week that has study, with its slots. */
  readonly weeks: readonly PlannedWeek[]
  /** The last step's last day; undefined when nothing remains. */
  readonly finish?: LocalDate
  /** Minutes of all remaining steps at the learner's pace. */
  readonly minutes: number
  readonly verdict: Verdict
  /** Whether there is a target and every competency that it names is done. */
  readonly targetReached: boolean
  /** What became of each pin and then of each postponement, in the order asked. */
  readonly wishes: readonly WishVerdict[]
  /** Competencies that the target, an assignment or a prerequisite asks for and that need nothing more, and why. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly competency: string
  readonly proof: Proof
  /** Ids of the assignments that ask for it or for a step of it. */
  readonly assignments: readonly string[]
}

export interface PlannedStep {
  readonly id: string
  readonly competency: string
  /** At the learner's pace, rounded up. */
  readonly minutes: number
  readonly start: LocalDate
  readonly end: LocalDate
  /** The earliest due date this step itself is assigned for or pulled back to by what needs it. */
  readonly due?: LocalDate
  readonly reasons: readonly Reason[]
  /** Days off, of those that have study time, in the middle of the step; missing where there is none. */
  readonly pausedOn?: readonly LocalDate[]
}

export type Reason =
  | { readonly kind: 'target'; readonly level?: string }
  /** The step or competency that needs it. */
  | { readonly kind: 'prerequisite'; readonly of: string }
  | { readonly kind: 'assigned'; readonly assignment: string; readonly by: string; readonly due?: LocalDate }
  /** The person asked for it first, and it could be first. */
  | { readonly kind: 'pinned' }

export interface PlannedWeek {
  readonly monday: LocalDate
  /** Minutes there are and minutes used. */
  readonly capacity: number
  readonly used: number
  readonly slots: readonly Slot[]
}

/** A run of minutes of one step on one day. */
export interface Slot {
  readonly day: LocalDate
  readonly step: string
  readonly minutes: number
}

export interface Verdict {
  /** By date, the target first among equals, then by assignment id. */
  readonly dues: readonly DueVerdict[]
  /** Days; 0 or less is on time. Undefined where nothing that remains has a date. */
  readonly maximumLateness?: number
  /**
   * The smallest weekly minutes with everything on time, when `scaleWeek` spreads them over the weekday pattern: 0 where
   * nothing with a date remains, undefined where no week is long enough or there is no date at all.
   */
  readonly neededWeeklyMinutes?: number
}

export interface DueVerdict {
  readonly what: { readonly kind: 'target' } | { readonly kind: 'assignment'; readonly id: string }
  readonly due: LocalDate
  /** The last day any of its steps is studied; undefined when all are done. */
  readonly finish?: LocalDate
  /** Days past the due date; negative is days to spare; 0 when all are done. */
  readonly lateness: number
  /**
   * When late, every step due by then, whatever asks for it: its own, what they need, and those of dates as early. They
   * take more minutes than there are until its end. In plan order.
   */
  readonly causes: readonly string[]
  /** When late, the other dates, no later than this, for which some of the causes are there and not for this one. */
  readonly clashes: readonly DueVerdict['what'][]
  /**
   * The smallest weekly minutes with which this date holds, as for all of them below: 0 where all is done, undefined where
   * no week is long enough.
   */
  readonly neededWeeklyMinutes?: number
  /** Why it cannot be met at all: it is past, or 24 hours on each study day would not do. */
  readonly impossible?: 'past' | 'too-soon'
}

/** What became of one wish. */
export interface WishVerdict {
  readonly step: string
  readonly wish: 'pin' | 'postponement'
  /**
   * A pin: whether it comes first, behind earlier pins and what it needs itself. A postponement: whether it comes last,
   * before postponed steps and what needs it at most; where it does not, it still waits for as long as the dates let it.
   */
  readonly honoured: boolean
  /** What comes along, in plan order: what a pin needs, what needs a postponed step. */
  readonly along: readonly string[]
  /** The pin that needs the postponed step, or is the step, and goes before it. */
  readonly heldBy?: string
  /** When dates forbid it: what it would cost to do it all the same. */
  readonly cost: readonly WishCost[]
}

/** A date that would be missed, or by more days. */
export interface WishCost {
  readonly what: DueVerdict['what']
  readonly due: LocalDate
  /** Days past the due date if the wish were honoured all the same; 1 or more. */
  readonly lateness: number
  /** Days past the due date as it is planned; negative is days to spare. */
  readonly planned: number
}

/** What changed from one plan to another. */
export interface PlanDifference {
  /** Steps in both that start on another day, in the later plan's order; days is negative where they come sooner. */
  readonly moved: readonly MovedStep[]
  /** Steps in both that changed places: the fewest that, taken out, leave the others in the order they had. */
  readonly reordered: readonly string[]
  readonly added: readonly string[]
  /** Done, proven or no longer asked for. */
  readonly removed: readonly string[]
  /** Days is positive where the finish is later; 0 where one plan has nothing left to finish. */
  readonly finish: { readonly before?: LocalDate; readonly after?: LocalDate; readonly days: number }
  /** Dates that were late, or were not there, and now are late, and those that were late and now hold. */
  readonly nowLate: readonly DueVerdict[]
  readonly nowOnTime: readonly DueVerdict[]
  /** All of it in one line of words. */
  readonly line: string
}

export interface MovedStep {
  readonly step: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
}

/** A plan that cannot be made, and the ids at fault. */
export class PlanError extends Error {
  constructor(
    readonly code:
      | 'cycle'
      | 'unknown-id'
      | 'duplicate-id'
      | 'bad-minutes'
      | 'bad-capacity'
      | 'no-capacity'
      | 'too-long'
      | 'bad-date'
      | 'bad-pace'
      | 'bad-target',
    readonly ids: readonly string[],
    message: string,
  ) {
    super(message)
    this.name = 'PlanError'
  }
}
