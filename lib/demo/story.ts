import type { HabitName } from './habits'

/** How somebody came to where they are: what their history is worked out from. */
export interface Story {
  readonly habit: HabitName
  /** Everything up to this level is theirs by their own word. */
  readonly stated?: string
  /** What is stated was found by placement. */
  readonly placed?: boolean
  readonly target: string
  /** Part of the way to the target that is done, 0 to 1. */
  readonly done: number
  /** Days since they last studied. */
  readonly idle: number
  /** The target date, in days after the day their plan ends; negative is too early. */
  readonly slack?: number
  /** Competencies they take first, where the curriculum leaves a choice. */
  readonly first?: readonly string[]
  /** A step they asked for next. */
  readonly pinned?: string
  /** Days from when they came to when they began to study; left out, a few. */
  readonly waited?: number
  /** Solves the exercises of a competency when its steps are done, so that it is proven. */
  readonly solves?: boolean
  /** Signed off by their manager. */
  readonly signedOff?: readonly string[]
  readonly stack?: Readonly<Record<string, string>>
  /** Reviews what they learned, on their study days. */
  readonly reviews?: boolean
}
