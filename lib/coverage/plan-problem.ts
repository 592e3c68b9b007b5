/**
 * Who should learn what by a date. Minutes are whole study minutes at each person's own pace; ids are opaque. Nothing
 * here knows a calendar: whoever makes the problem says how many minutes everybody has.
 */
export interface PlanProblem {
  /** Competencies with what they rest on; those that nothing needs may be left out. */
  readonly competencies: readonly { readonly id: string; readonly prerequisites: readonly string[] }[]
  /** How many more people are to have proven each competency; 1 or more. */
  readonly gaps: Readonly<Record<string, number>>
  readonly learners: readonly PlanLearner[]
  readonly locks: readonly Lock[]
}

export interface PlanLearner {
  readonly id: string
  /** Minutes they can study by the date, beside what is assigned to them and due by then. */
  readonly capacity: number
  /** Competency ids that nothing has to wait for: proven, or theirs by their own word or by its steps. */
  readonly known: readonly string[]
  /** Competency id to what learning it would take; one they have proven is not here. */
  readonly options: Readonly<Record<string, LearningOption>>
}

export interface LearningOption {
  /** What is left to study beside what is assigned and due by then anyway. */
  readonly minutes: number
  readonly stepsDone: number
  readonly steps: number
}

/** What a manager has settled: this person learns this, or does not. */
export interface Lock {
  readonly person: string
  readonly competency: string
  readonly kind: 'must' | 'must-not'
}

export interface CoveragePlan {
  /** By person in the order of the learners, then in the order of the competencies. */
  readonly choices: readonly Choice[]
  /** Needs that stay open. */
  readonly shortages: readonly Shortage[]
  /** Minutes of all choices. */
  readonly minutes: number
  /**
   * The plan is at most so many minutes above the least: 0 is proven to be the least. Undefined where the time ran out
   * before it was certain that no fewer needs could stay open.
   */
  readonly above?: number
}

export interface Choice {
  readonly person: string
  readonly competency: string
  readonly minutes: number
  readonly stepsDone: number
  readonly steps: number
  /** Settled by a lock, here for a need, or here because another choice of theirs rests on it. */
  readonly because: 'locked' | 'need' | 'prerequisite'
  /** The choices of theirs that rest on it. */
  readonly restedOnBy: readonly string[]
  /** Who else could, with the rest of the plan as it is; undefined where nobody could. */
  readonly nextBest?: NextBest
}

/** Compared one by one with the rest of the plan as it is; what a lock makes of the whole plan only solving it says. */
export interface NextBest {
  readonly person: string
  /** What it would take them, with everything it rests on that they lack. */
  readonly minutes: number
  /** Competencies they would need first. */
  readonly first: readonly string[]
  /** Whether they have the minutes beside what the plan gives them already. */
  readonly fits: boolean
}

export interface Shortage {
  readonly competency: string
  /** How many people are still missing. */
  readonly missing: number
  /** Everybody else has it or learns it; locks keep the others from it; or nobody else has the minutes. */
  readonly because: 'nobody' | 'locks' | 'minutes'
  /** Who is nearest to it, where it is a matter of minutes. */
  readonly nearest?: { readonly person: string; readonly minutes: number; readonly left: number }
}
