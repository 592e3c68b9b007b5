import type { Answer } from '@/lib/grading/answer'
import type { RecordedResult } from '@/lib/grading/checks/recorded-result'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'

/** What the check of the content asks of a process that grades, one at a time. */
export type GradingRequest = { readonly exercise: ExercisePackage; readonly variant: Verdict['variant'] } & (
  | { readonly kind: 'grade'; readonly answer: Answer }
  /** What the reference answer gives to the checks that compare. */
  | { readonly kind: 'record'; readonly answer: Answer }
  /** What queries give that each give one value. */
  | { readonly kind: 'figures'; readonly queries: Readonly<Record<string, string>> }
)

export type GradingReply =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'recorded'; readonly expected: Readonly<Record<string, RecordedResult>> }
  | { readonly kind: 'figures'; readonly figures: Readonly<Record<string, string>> }
  | { readonly kind: 'failed'; readonly message: string }
