import { and, asc, count, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { StoredFit } from '../schema/review.ts'

/** More cards than this are not kept of one person. */
const atMost = 5_000

/** How somebody reviews; undefined before they first did. */
export interface ReviewSettingsRow {
  readonly weekdayMinutes: number[] | null
  readonly expectedMinutes: number
  readonly weights: number[] | null
  readonly fit: StoredFit | null
  readonly version: number
}

export interface ReviewCardRow {
  readonly cardId: string
  readonly due: string | null
  readonly stability: number | null
  readonly difficulty: number | null
  readonly lastAt: Date | null
  readonly reviews: number
  readonly lapses: number
  readonly setAsideAt: Date | null
}

export interface ReviewAnswerRow {
  readonly key: string
  readonly cardId: string
  readonly rating: number
  readonly optionId: string | null
  readonly at: Date
  readonly receivedAt: Date
}

/** How somebody reviews, or undefined before they first did. */
export async function findReviewSettings(
  db: Database,
  personId: string,
): Promise<ReviewSettingsRow | undefined> {
  const [found] = await reviewSettingsOf(db, { personId })
  return found
}

const reviewSettingsOf = keptQuery((db) => {
  const { reviewSettings } = db.schema
  return db
    .select(settingsColumns(db))
    .from(reviewSettings)
    .where(eq(reviewSettings.personId, sql.placeholder('personId')))
})

/** Inside a unit of work: the same, as it stands there. */
export function* reviewSettingsIn(db: Database, tx: Statements, personId: string) {
  const { reviewSettings } = db.schema
  return yield* one(
    tx.select(settingsColumns(db)).from(reviewSettings).where(eq(reviewSettings.personId, personId)),
  )
}

/** Inside a unit of work: keeps how somebody reviews. */
export function* keepReviewSettings(
  db: Database,
  tx: Statements,
  personId: string,
  settings: ReviewSettingsRow,
  at: Date,
) {
  const { reviewSettings } = db.schema
  const set = { ...settings, updatedAt: at }
  yield* rows(
    tx
      .insert(reviewSettings)
      .values({ personId, ...set })
      .onConflictDoUpdate({ target: reviewSettings.personId, set }),
  )
}

/** Every card a person has answered or set aside. */
export async function listReviewCards(db: Database, personId: string): Promise<ReviewCardRow[]> {
  return cardsOf(db, db, personId)
}

/** Inside a unit of work: the same, as it stands there. */
export function* reviewCardsIn(db: Database, tx: Statements, personId: string) {
  return yield* rows(cardsOf(db, tx, personId))
}

/** Inside a unit of work: keeps what is believed of a card. */
export function* keepReviewCard(db: Database, tx: Statements, personId: string, card: ReviewCardRow) {
  const { reviewCards } = db.schema
  const { cardId, ...set } = card
  yield* rows(
    tx
      .insert(reviewCards)
      .values({ personId, cardId, ...set })
      .onConflictDoUpdate({ target: [reviewCards.personId, reviewCards.cardId], set }),
  )
}

/** Inside a unit of work: appends an answer; false where one of this key is there already. */
export function* appendReviewAnswer(db: Database, tx: Statements, personId: string, answer: ReviewAnswerRow) {
  const { reviewAnswers } = db.schema
  const added = yield* rows(
    tx
      .insert(reviewAnswers)
      .values({ personId, ...answer })
      .onConflictDoNothing()
      .returning({ key: reviewAnswers.key }),
  )
  return added.length > 0
}

/** Inside a unit of work: all that was said of some cards, answers and what stands in their place, in the order it was said. */
export function* reviewAnswersTo(db: Database, tx: Statements, personId: string, cardIds: readonly string[]) {
  if (cardIds.length === 0) return []
  const { reviewAnswers } = db.schema
  return yield* rows(
    tx
      .select(answerColumns(db))
      .from(reviewAnswers)
      .where(and(eq(reviewAnswers.personId, personId), inArray(reviewAnswers.cardId, [...cardIds])))
      .orderBy(asc(reviewAnswers.at), asc(reviewAnswers.key)),
  )
}

/** All that a person said of cards, the latest first, at most `limit`. */
export function listReviewAnswers(db: Database, personId: string, limit: number) {
  const { reviewAnswers } = db.schema
  return db
    .select(answerColumns(db))
    .from(reviewAnswers)
    .where(eq(reviewAnswers.personId, personId))
    .orderBy(desc(reviewAnswers.at), desc(reviewAnswers.key))
    .limit(limit)
}

/** How many answers a person has given, those that were taken back among them. */
export async function countReviewAnswers(db: Database, personId: string): Promise<number> {
  const { reviewAnswers } = db.schema
  const [counted] = await db
    .select({ total: count() })
    .from(reviewAnswers)
    .where(and(eq(reviewAnswers.personId, personId), gt(reviewAnswers.rating, 0)))
  return counted?.total ?? 0
}

function cardsOf({ schema: { reviewCards } }: Database, statements: Statements, personId: string) {
  return statements
    .select({
      cardId: reviewCards.cardId,
      due: reviewCards.due,
      stability: reviewCards.stability,
      difficulty: reviewCards.difficulty,
      lastAt: reviewCards.lastAt,
      reviews: reviewCards.reviews,
      lapses: reviewCards.lapses,
      setAsideAt: reviewCards.setAsideAt,
    })
    .from(reviewCards)
    .where(eq(reviewCards.personId, personId))
    .orderBy(asc(reviewCards.cardId))
    .limit(atMost)
}

const settingsColumns = ({ schema: { reviewSettings } }: Database) => ({
  weekdayMinutes: reviewSettings.weekdayMinutes,
  expectedMinutes: reviewSettings.expectedMinutes,
  weights: reviewSettings.weights,
  fit: reviewSettings.fit,
  version: reviewSettings.version,
})

const answerColumns = ({ schema: { reviewAnswers } }: Database) => ({
  key: reviewAnswers.key,
  cardId: reviewAnswers.cardId,
  rating: reviewAnswers.rating,
  optionId: reviewAnswers.optionId,
  at: reviewAnswers.at,
  receivedAt: reviewAnswers.receivedAt,
})
