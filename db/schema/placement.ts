import type { BeliefDriver } from '../../lib/placement/explain-belief.ts'
import type { Standing, StopReason } from '../../lib/placement/placement.ts'
import type { PlacementProgress } from '../../lib/placement/progress-of.ts'
import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** Placement tests, what each asked and what each concluded. */
export function definePlacement(
  { table, id, string, count, instant, json, primaryKey, index, unique }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const placements = table(
    'placements',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      scope: json<PlacementScope>().notNull(),
      /** Of the curriculum it was begun on. */
      curriculumVersion: string().notNull(),
      status: string().$type<PlacementStatus>().notNull(),
      /** Raised by every change: what was decided from an older one is not written. */
      version: count().notNull(),
      /** How far along it was when its question was asked: working it out again costs as much as choosing one. */
      progress: json<PlacementProgress>().notNull(),
      startedAt: instant().notNull(),
      endedAt: instant(),
      /** As it was when the test ended: better questions and another curriculum change nothing in it. */
      conclusion: json<StoredConclusion>(),
      /** Where the person disagreed. */
      overrides: json<Record<string, Override>>(),
      appliedAt: instant(),
    },
    (t) => [index('placements_person').on(t.personId, t.startedAt)],
  )

  /** Every question asked, kept before it is shown; the one without an outcome waits for its answer. */
  const placementAnswers = table(
    'placement_answers',
    {
      placementId: id()
        .notNull()
        .references(() => placements.id, { onDelete: 'cascade' }),
      /** From 1. */
      number: count().notNull(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      questionId: string().notNull(),
      questionVersion: string().notNull(),
      competencyId: string().notNull(),
      /** An option's id; null until it is answered, and for "I don't know". */
      optionId: string(),
      outcome: string().$type<AnswerOutcome>(),
      askedAt: instant().notNull(),
      answeredAt: instant(),
    },
    (t) => [
      primaryKey({ name: 'placement_answers_pk', columns: [t.placementId, t.number] }),
      unique('placement_answers_question').on(t.placementId, t.questionId),
      index('placement_answers_person').on(t.personId, t.askedAt),
    ],
  )

  return { placements, placementAnswers }
}

/** What is asked about: everything, or one strand or level. */
export type PlacementScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'strand'; readonly strand: string }
  | { readonly kind: 'level'; readonly level: string }

/** A test that is left for later stays active; `abandoned` was given up and concludes nothing. */
export type PlacementStatus = 'active' | 'finished' | 'abandoned'
export type AnswerOutcome = 'right' | 'wrong' | 'unsure'
/** What a person says against a conclusion. */
export type Override = 'known' | 'unknown'

export interface StoredConclusion {
  /** The share of the competencies that is told rightly, as far as it can tell. */
  readonly confidence: number
  /** `asked` where the person stopped it. */
  readonly because: StopReason | 'asked'
  readonly competencies: readonly {
    readonly competency: string
    readonly standing: Standing
    readonly probability: number
    readonly proven: boolean
    readonly counts: boolean
    readonly why: readonly BeliefDriver[]
  }[]
}
