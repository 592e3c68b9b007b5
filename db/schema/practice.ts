import type { Answer } from '../../lib/grading/answer.ts'
import type { GradingFault, Verdict } from '../../lib/grading/verdict.ts'
import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** Exercises as they are worked on: what was handed in and what became of it, what is being written, what was looked at. */
export function definePractice(
  { table, id, string, count, flag, instant, json, primaryKey, index, unique }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  /** Every answer handed in. What was handed in never changes; a verdict is written once. */
  const attempts = table(
    'attempts',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      exerciseId: string().notNull(),
      exerciseVersion: string().notNull(),
      answer: json<Answer>().notNull(),
      /** SHA-256 of the answer as JSON. */
      answerHash: string().notNull(),
      /** SHA-256 over both variants of the data it was graded on. */
      dataHash: string(),
      /** What the learner's browser said, kept to compare: it proves nothing. */
      claimed: json<ClaimedVerdict>(),
      status: string().$type<AttemptStatus>().notNull(),
      visible: json<Verdict>(),
      hidden: json<Verdict>(),
      /** Study time in minutes, where the learner's page measured it. */
      minutes: count(),
      hintsShown: count().notNull(),
      /** The solution to this version had been looked at: practice, not proof. */
      assisted: flag().notNull(),
      /** The attempt this one runs again; it proves nothing anew. */
      rerunOf: id(),
      /** A name the sender gave the request, so that sending it twice hands in once. */
      requestKey: string(),
      submittedAt: instant().notNull(),
      /** When a server last began to grade it. */
      startedAt: instant(),
      gradedAt: instant(),
      /** Milliseconds of grading. */
      durationMs: count(),
      claimedBy: string(),
      /** Until then nobody else grades it. */
      claimedUntil: instant(),
      tries: count().notNull(),
    },
    (t) => [
      unique('attempts_request').on(t.personId, t.requestKey),
      index('attempts_person_exercise').on(t.personId, t.exerciseId),
      index('attempts_status').on(t.status, t.submittedAt),
    ],
  )

  /** Exercises as they were when somebody handed in an answer: an attempt can be run again after the exercise changed. */
  const exerciseVersions = table(
    'exercise_versions',
    {
      exerciseId: string().notNull(),
      version: string().notNull(),
      /** The package and the secrets, as they were built. */
      content: json<unknown>().notNull(),
      keptAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'exercise_versions_pk', columns: [t.exerciseId, t.version] })],
  )

  const drafts = table(
    'drafts',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      exerciseId: string().notNull(),
      answer: json<Answer>().notNull(),
      /** Raised by every save. */
      version: count().notNull(),
      updatedAt: instant().notNull(),
      /** What another device had written when this one saved over it. */
      replaced: json<ReplacedDraft>(),
    },
    (t) => [primaryKey({ name: 'drafts_pk', columns: [t.personId, t.exerciseId] })],
  )

  /** Answers that failed in the learner's own browser: their history, which proves nothing; the latest of each exercise. */
  const failedTries = table(
    'failed_tries',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      exerciseId: string().notNull(),
      /** A name its browser gave it, so that sending it twice keeps it once. */
      key: string().notNull(),
      exerciseVersion: string().notNull(),
      answer: json<Answer>().notNull(),
      /** Ids of the checks that failed. */
      failed: json<string[]>().notNull(),
      fault: string().$type<GradingFault['kind']>(),
      ms: count().notNull(),
      checkedAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'failed_tries_pk', columns: [t.personId, t.exerciseId, t.key] })],
  )

  const solutionViews = table(
    'solution_views',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      exerciseId: string().notNull(),
      exerciseVersion: string().notNull(),
      seenAt: instant().notNull(),
    },
    (t) => [
      primaryKey({ name: 'solution_views_pk', columns: [t.personId, t.exerciseId, t.exerciseVersion] }),
    ],
  )

  return { attempts, exerciseVersions, drafts, failedTries, solutionViews }
}

/**
 * `queued` and `grading` are on their way; `verified` passed on both variants; `rejected` did not; `failed` could not be
 * graded for a reason of ours; `cancelled` was taken back while it waited.
 */
export type AttemptStatus = 'queued' | 'grading' | 'verified' | 'rejected' | 'failed' | 'cancelled'

export interface ClaimedVerdict {
  readonly passed: boolean
  readonly ms: number
}

export interface ReplacedDraft {
  readonly answer: Answer
  /** Milliseconds. */
  readonly updatedAt: number
}
