import { and, eq } from 'drizzle-orm'
import type { Answer } from '../../lib/grading/answer.ts'
import { type Database, one, rows } from '../database.ts'

/** What a person is writing in an exercise; undefined where nothing is kept. */
export async function findDraft(db: Database, personId: string, exerciseId: string) {
  const { drafts } = db.schema
  const [found] = await db
    .select(shownColumns(db))
    .from(drafts)
    .where(isOf(db, personId, exerciseId))
  return found
}

/**
 * Keeps what is being written. The last to save wins; where `basedOn` is not the version that was there, another device
 * wrote meanwhile, and its text is kept beside, as `replaced`, until a save says `forgetReplaced`.
 */
export function saveDraft(
  db: Database,
  draft: {
    readonly personId: string
    readonly exerciseId: string
    readonly answer: Answer
    readonly basedOn: number
    readonly forgetReplaced: boolean
    readonly at: Date
  },
) {
  const { drafts } = db.schema
  const { personId, exerciseId, answer, basedOn, forgetReplaced, at } = draft
  const mine = isOf(db, personId, exerciseId)
  return db.transaction(function* (tx) {
    const before = yield* one(tx.select(shownColumns(db)).from(drafts).where(mine))
    const changed = before && before.version !== basedOn && !sameAnswer(before.answer, answer)
    const kept = forgetReplaced ? null : (before?.replaced ?? null)
    const replaced = changed ? { answer: before.answer, updatedAt: before.updatedAt.getTime() } : kept
    const saved = { answer, version: (before?.version ?? 0) + 1, updatedAt: at, replaced }
    yield* rows(
      tx
        .insert(drafts)
        .values({ personId, exerciseId, ...saved })
        .onConflictDoUpdate({ target: [drafts.personId, drafts.exerciseId], set: saved }),
    )
    return saved
  })
}

/** Forgets what was being written, where there is something. */
export async function removeDraft(db: Database, personId: string, exerciseId: string): Promise<void> {
  await db.delete(db.schema.drafts).where(isOf(db, personId, exerciseId))
}

function isOf({ schema: { drafts } }: Database, personId: string, exerciseId: string) {
  return and(eq(drafts.personId, personId), eq(drafts.exerciseId, exerciseId))
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
function sameAnswer(a: Answer, b: Answer): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(answer: Answer): string {
  return JSON.stringify(answer, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

const shownColumns = ({ schema: { drafts } }: Database) => ({
  answer: drafts.answer,
  version: drafts.version,
  updatedAt: drafts.updatedAt,
  replaced: drafts.replaced,
})
