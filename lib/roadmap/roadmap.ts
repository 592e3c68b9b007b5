import type { LearnedPace } from '@/lib/pace/pace'
import type { AskedTask } from '@/lib/paths/asked-of'
import type { LocalDate } from '@/lib/planner/plan'

/** What a person's plan is made from, as the API gives it; with the curriculum it makes the same plan anywhere. */
export interface Roadmap {
  readonly curriculumVersion: string
  /** The person's own calendar date. */
  readonly today: LocalDate
  readonly settings: Settings | null
  readonly pace: RoadmapPace
  /** Step ids that are in the curriculum now. */
  readonly completed: readonly string[]
  /** Competency id to how it was proven. */
  readonly proven: Readonly<Record<string, ProofKind>>
  /** Competency id to how fresh its proof is; what somebody only says or ticked does not age. */
  readonly ages: Readonly<Record<string, ProofAge>>
  readonly assignments: readonly Assignment[]
  /** Step ids in the order the person last had. */
  readonly order: readonly string[]
  /** Step ids the person wants next, in that order; none of them is done. */
  readonly pins: readonly string[]
  /** Step ids the person wants as late as may be; none of them is done. */
  readonly postponed: readonly string[]
  /** Minutes of Monday's to Sunday's study that review is planned to take. */
  readonly reviewMinutes: readonly number[]
  /** Minutes of review that each minute of what is still to be learned brings. */
  readonly reviewComing: number
  /** Minutes given to review on Monday to Sunday; null where the person has not said. */
  readonly reviewMost: readonly number[] | null
  /** The day of the last step done or change of settings; null before there are settings. */
  readonly lastActive: LocalDate | null
}

/** How fresh a proof is. It ages in view and is never taken away. */
export interface ProofAge {
  readonly state: 'fresh' | 'fading' | 'due'
  /** The day from which it should be shown again. */
  readonly due: LocalDate
  /** The day it was last shown. */
  readonly shown: LocalDate
  /** How likely it is still there, 0 to 1. */
  readonly retrievability: number
}

export interface RoadmapPace extends LearnedPace {
  /** The pace that is planned with: the person's own, where they set one, else the learned one. */
  readonly planned: number
}

export interface Settings {
  readonly target: Target
  readonly targetDate: LocalDate | null
  /** Minutes for Monday to Sunday. */
  readonly weekdayMinutes: readonly [number, number, number, number, number, number, number]
  readonly daysOff: readonly LocalDate[]
  /** Axis id to option id. */
  readonly stack: Readonly<Record<string, string>>
  /** The pace the person set themselves; null where it is learned. */
  readonly paceOverride: number | null
  readonly version: number
}

export type Target =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'competencies'; readonly competencies: readonly string[] }

export interface Assignment {
  readonly id: string
  readonly title: string
  readonly assignedBy: string
  /** Step or competency ids, those of `tasks` among them. */
  readonly items: readonly string[]
  readonly due?: LocalDate
  readonly message?: string
  /** The learning path it came from. */
  readonly path?: { readonly id: string; readonly version: number }
  /** What that path adds to the curriculum: steps with minutes of their own. */
  readonly tasks?: readonly AskedTask[]
}

/** `stated` is the person's own word; `steps` is every step of the competency done. */
export type ProofKind = 'stated' | 'steps' | 'exercises' | 'placement' | 'sign-off'

/** The curriculum in brief, as `GET /competencies` gives it; only what a plan needs of it. */
export interface PlannableCurriculum {
  readonly levels: readonly { readonly id: string }[]
  readonly strands: readonly { readonly id: string }[]
  readonly competencies: readonly {
    readonly id: string
    readonly level: string
    readonly strand: string
    readonly prerequisites: readonly string[]
    readonly steps: readonly {
      readonly id: string
      readonly minutes: number
      readonly prerequisites: readonly string[]
    }[]
  }[]
}
