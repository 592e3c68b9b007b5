import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** What comes back before it is forgotten: a memory of each card, every answer as it was given, and when somebody reviews. */
export function defineReview(
  { table, id, string, count, decimal, instant, localDate, json, primaryKey, index }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const reviewSettings = table('review_settings', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Minutes for Monday to Sunday; null where the person has not said and the sensible ones hold. */
    weekdayMinutes: json<number[]>(),
    /** Minutes of a day that review is expected to take, from what comes due; part of the plan. */
    expectedMinutes: count().notNull(),
    /** FSRS weights fitted to the person's own answers; null while the published ones foretell better. */
    weights: json<number[]>(),
    /** What the last fitting came to. */
    fit: json<StoredFit>(),
    /** Raised by every change of the person's own: a stale edit is refused. */
    version: count().notNull(),
    updatedAt: instant().notNull(),
  })

  /** What is believed of a person's memory of a card, replayed from its answers; none before the first answer. */
  const reviewCards = table(
    'review_cards',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      cardId: string().notNull(),
      /** The person's own day on which it comes back. */
      due: localDate(),
      stability: decimal(),
      difficulty: decimal(),
      lastAt: instant(),
      reviews: count().notNull(),
      lapses: count().notNull(),
      /** "Not this one again": it does not come back until it is taken up again. */
      setAsideAt: instant(),
    },
    (t) => [primaryKey({ name: 'review_cards_pk', columns: [t.personId, t.cardId] })],
  )

  /**
   * Every answer, appended; the key is made by the page, so that an answer sent twice is one. What is said of a card in place
   * of an answer stands here too, with the rating 0 and its name for an option: that an answer is taken back (under that
   * answer's key and `~back`), that a card is set aside, or taken up again.
   */
  const reviewAnswers = table(
    'review_answers',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      key: string().notNull(),
      cardId: string().notNull(),
      /** 1 forgotten, 2 with effort, 3 as it should, 4 at once; 0 for what is no answer. */
      rating: count().notNull(),
      /** The option that was chosen; null for a card that is rated by oneself; `take-back`, `set-aside` or `take-up`. */
      optionId: string(),
      /** When it was answered, with the device's clock set right. */
      at: instant().notNull(),
      receivedAt: instant().notNull(),
    },
    (t) => [
      primaryKey({ name: 'review_answers_pk', columns: [t.personId, t.key] }),
      index('review_answers_card').on(t.personId, t.cardId, t.at),
    ],
  )

  return { reviewSettings, reviewCards, reviewAnswers }
}

export interface StoredFit {
  /** Answers that had been given by then. */
  readonly given: number
  /** Answers that could be foretold. */
  readonly answers: number
  readonly adopted: boolean
  /** Mean loss on held-out answers; less is better. */
  readonly heldOut?: { readonly published: number; readonly fitted: number; readonly answers: number }
  readonly fittedAt: number
}
