import { and, asc, desc, eq, gte, isNotNull, isNull, max, type Placeholder, sql } from 'drizzle-orm'
import type { PlacementProgress } from '../../lib/placement/progress-of.ts'
import { type Database, one, rows, type Statements } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { AnswerOutcome, Override, PlacementScope, StoredConclusion } from '../schema/placement.ts'

/** A person's placement of this id, or undefined: somebody else's is as one that does not exist. */
export async function findPlacement(db: Database, personId: string, id: string) {
  const [found] = await placementOf(db, { personId, id })
  return found
}

const placementOf = keptQuery((db) => {
  const { placements } = db.schema
  const mine = eq(placements.personId, sql.placeholder('personId'))
  return selectPlacements(db).where(and(eq(placements.id, sql.placeholder('id')), mine))
})

/** The placement a person is in the middle of; undefined where there is none. */
export async function findActivePlacement(db: Database, personId: string) {
  const [found] = await activeOf(db, { personId })
  return found
}

const activeOf = keptQuery((db) => selectPlacements(db).where(isActive(db, sql.placeholder('personId'))))

/** The placement a person finished last; undefined before the first. */
export async function findFinishedPlacement(db: Database, personId: string) {
  const [found] = await finishedOf(db, { personId })
  return found
}

const finishedOf = keptQuery((db) => {
  const { placements } = db.schema
  return selectPlacements(db)
    .where(and(eq(placements.personId, sql.placeholder('personId')), eq(placements.status, 'finished')))
    .orderBy(desc(placements.endedAt), desc(placements.id))
    .limit(1)
})

/** What the placement concluded that a person applied last; undefined before the first. */
export async function findAppliedConclusion(db: Database, personId: string) {
  const [found] = await appliedOf(db, { personId })
  return found?.conclusion ?? undefined
}

const appliedOf = keptQuery((db) => {
  const { placements } = db.schema
  return db
    .select({ conclusion: placements.conclusion })
    .from(placements)
    .where(and(eq(placements.personId, sql.placeholder('personId')), isNotNull(placements.appliedAt)))
    .orderBy(desc(placements.appliedAt), desc(placements.id))
    .limit(1)
})

/** Every question a placement asked, in the order it asked them. */
export async function listAskedQuestions(db: Database, placementId: string) {
  return askedOf(db, { placementId })
}

const askedOf = keptQuery((db) => {
  const { placementAnswers: asked } = db.schema
  return db
    .select({
      number: asked.number,
      questionId: asked.questionId,
      questionVersion: asked.questionVersion,
      competencyId: asked.competencyId,
      optionId: asked.optionId,
      outcome: asked.outcome,
      askedAt: asked.askedAt,
    })
    .from(asked)
    .where(eq(asked.placementId, sql.placeholder('placementId')))
    .orderBy(asc(asked.number))
})

/** The questions a person's placements asked since an instant, each with when it was asked last. */
export async function listQuestionsSeen(db: Database, personId: string, since: Date) {
  const { placementAnswers: asked } = db.schema
  return db
    .select({ questionId: asked.questionId, askedAt: max(asked.askedAt) })
    .from(asked)
    .where(and(eq(asked.personId, personId), gte(asked.askedAt, since)))
    .groupBy(asked.questionId)
}

export interface AskedQuestion {
  readonly questionId: string
  readonly questionVersion: string
  readonly competencyId: string
}

export interface NewPlacement {
  readonly id: string
  readonly personId: string
  readonly scope: PlacementScope
  readonly curriculumVersion: string
  readonly progress: PlacementProgress
  readonly first: AskedQuestion
  readonly at: Date
}

/** Begins a placement with its first question, unless the person is in the middle of one; gives whether it did. */
export function insertPlacement(db: Database, { first, at, ...placement }: NewPlacement): Promise<boolean> {
  const { placements, placementAnswers } = db.schema
  const { id, personId } = placement
  return db.transaction(function* (tx) {
    const active = yield* one(tx.select({ id: placements.id }).from(placements).where(isActive(db, personId)))
    if (active) return false
    const begun = { ...placement, status: 'active' as const, version: 1, startedAt: at }
    yield* rows(tx.insert(placements).values(begun))
    const asked = { ...first, placementId: id, personId, number: 1, askedAt: at }
    yield* rows(tx.insert(placementAnswers).values(asked))
    return true
  })
}

export interface PlacementMove {
  readonly placementId: string
  readonly personId: string
  /** The version of the placement that the move was decided from. */
  readonly basedOn: number
  readonly progress: PlacementProgress
  /** The answer that was given to a question asked and not answered. */
  readonly answer?: {
    readonly number: number
    readonly optionId: string | null
    readonly outcome: AnswerOutcome
  }
  /** What is asked now, under a new number, or instead of a question that was withdrawn. */
  readonly ask?: AskedQuestion & { readonly number: number }
  /** How it ends. */
  readonly end?:
    | { readonly status: 'abandoned' }
    | { readonly status: 'finished'; readonly conclusion: StoredConclusion }
  readonly at: Date
}

/** Writes an answer with what follows from it, all or nothing; false, and nothing, where the placement changed meanwhile. */
export function writePlacementMove(db: Database, move: PlacementMove): Promise<boolean> {
  const { placements } = db.schema
  const { placementId, personId, basedOn, progress, end, at } = move
  const unchanged = and(
    eq(placements.id, placementId),
    eq(placements.version, basedOn),
    isActive(db, personId),
  )
  return db.transaction(function* (tx) {
    const changed = yield* rows(
      tx
        .update(placements)
        .set({ version: basedOn + 1, progress, ...(end ? { ...end, endedAt: at } : {}) })
        .where(unchanged)
        .returning({ id: placements.id }),
    )
    if (changed.length === 0) return false
    yield* writeAnswer(db, tx, move)
    yield* writeQuestion(db, tx, move)
    return true
  })
}

function* writeAnswer(db: Database, tx: Statements, { placementId, answer, at }: PlacementMove) {
  if (!answer) return
  const { placementAnswers: asked } = db.schema
  const { number, optionId, outcome } = answer
  yield* rows(
    tx
      .update(asked)
      .set({ optionId, outcome, answeredAt: at })
      .where(and(eq(asked.placementId, placementId), eq(asked.number, number), isNull(asked.outcome))),
  )
}

function* writeQuestion(db: Database, tx: Statements, { placementId, personId, ask, at }: PlacementMove) {
  if (!ask) return
  const { placementAnswers: asked } = db.schema
  const question = { ...ask, placementId, personId, askedAt: at }
  yield* rows(
    tx
      .insert(asked)
      .values(question)
      .onConflictDoUpdate({ target: [asked.placementId, asked.number], set: question }),
  )
}

/** Inside a unit of work: keeps what a person said to a conclusion, and when it was applied. */
export function* keepApplication(
  db: Database,
  tx: Statements,
  { placementId, overrides, at }: { placementId: string; overrides: Record<string, Override>; at: Date },
) {
  const { placements } = db.schema
  yield* rows(tx.update(placements).set({ overrides, appliedAt: at }).where(eq(placements.id, placementId)))
}

function isActive({ schema: { placements } }: Database, personId: string | Placeholder) {
  return and(eq(placements.personId, personId), eq(placements.status, 'active'))
}

function selectPlacements(db: Database) {
  const { placements } = db.schema
  return db
    .select({
      id: placements.id,
      scope: placements.scope,
      curriculumVersion: placements.curriculumVersion,
      status: placements.status,
      version: placements.version,
      progress: placements.progress,
      startedAt: placements.startedAt,
      endedAt: placements.endedAt,
      conclusion: placements.conclusion,
      overrides: placements.overrides,
      appliedAt: placements.appliedAt,
    })
    .from(placements)
    .$dynamic()
}

export type StoredPlacement = NonNullable<Awaited<ReturnType<typeof findPlacement>>>
export type StoredQuestion = Awaited<ReturnType<typeof listAskedQuestions>>[number]
