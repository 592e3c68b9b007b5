import { aliasedTable, and, asc, desc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { EvidenceDecision, EvidenceKind, EvidenceStatus } from '../schema/evidence.ts'
import { type AuditEntry, appendAudit } from './audit.ts'
import { appendNotifications, type NewNotification } from './notifications.ts'
import { appendEntry } from './progress.ts'

export interface NewEvidence {
  readonly id: string
  readonly personId: string
  readonly competencyId: string
  /** The exercise it answers; without it, it is evidence of the whole competency. */
  readonly exerciseId?: string
  readonly kind: EvidenceKind
  readonly link?: string
  readonly text?: string
  readonly contentVersion?: string
  readonly requestKey: string
  readonly at: Date
}

export interface StoredEvidence {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly competencyId: string
  readonly exerciseId: string | null
  readonly kind: EvidenceKind
  readonly link: string | null
  readonly text: string | null
  readonly status: EvidenceStatus
  readonly contentVersion: string | null
  readonly submittedAt: Date
  readonly decision: EvidenceDecision | null
  readonly decidedBy: string | null
  readonly comment: string | null
  readonly decidedAt: Date | null
}

/**
 * Hands evidence in, once for each request key, and tells who decides. `waiting` is the id of what waits for a decision
 * on the same already: nothing is handed in beside it.
 */
export function submitEvidence(
  db: Database,
  evidence: NewEvidence,
  told: readonly NewNotification[],
  entry: AuditEntry,
): Promise<{ readonly id: string } | { readonly waiting: string }> {
  const { evidenceSubmissions } = db.schema
  const { at, ...given } = evidence
  const own = eq(evidenceSubmissions.personId, given.personId)
  return db.transaction(function* (tx) {
    const before = yield* one(
      tx
        .select({ id: evidenceSubmissions.id })
        .from(evidenceSubmissions)
        .where(and(own, eq(evidenceSubmissions.requestKey, given.requestKey))),
    )
    if (before) return { id: before.id }
    const waiting = yield* one(
      tx
        .select({ id: evidenceSubmissions.id })
        .from(evidenceSubmissions)
        .where(and(own, sameSubject(db, given), eq(evidenceSubmissions.status, 'submitted'))),
    )
    if (waiting) return { waiting: waiting.id }
    const values = { ...given, status: 'submitted' as const, submittedAt: at }
    // The same request at the same moment is a conflict of units, not an error: this one is run again and finds the other.
    yield* rows(tx.insert(evidenceSubmissions).values(values).onConflictDoNothing())
    yield* appendNotifications(db, tx, told)
    yield* appendAudit(db, tx, entry)
    return { id: given.id }
  })
}

/** Takes evidence back before it was decided on; gives whether it still waited. */
export function withdrawEvidence(
  db: Database,
  { id, personId }: { id: string; personId: string },
  entry: AuditEntry,
): Promise<boolean> {
  const { evidenceSubmissions } = db.schema
  return db.transaction(function* (tx) {
    const own = eq(evidenceSubmissions.personId, personId)
    if (!(yield* leaveQueue(db, tx, and(eq(evidenceSubmissions.id, id), own), 'withdrawn'))) return false
    yield* appendAudit(db, tx, entry)
    return true
  })
}

export interface Decision {
  readonly id: string
  readonly submissionId: string
  readonly by: string
  readonly decision: EvidenceDecision
  readonly comment?: string
  readonly at: Date
}

/** What an approval writes into the learner's ledger: a competency proven, or an exercise verified. */
export interface SignOff {
  readonly personId: string
  readonly entryId: string
  readonly proves:
    | { readonly competencyId: string }
    | { readonly exerciseId: string; readonly contentVersion: string }
}

/**
 * Decides on evidence that waits, with the proof, what is told and what is audited in the same unit. Gives false, and
 * writes nothing, where it no longer waited.
 */
export function decideEvidence(
  db: Database,
  { submissionId, by, at, ...decision }: Decision,
  signOff: SignOff | undefined,
  told: readonly NewNotification[],
  entry: AuditEntry,
): Promise<boolean> {
  const { evidenceSubmissions, evidenceDecisions } = db.schema
  return db.transaction(function* (tx) {
    const isThis = eq(evidenceSubmissions.id, submissionId)
    if (!(yield* leaveQueue(db, tx, isThis, decision.decision))) return false
    const decided = { ...decision, submissionId, decidedBy: by, decidedAt: at }
    yield* rows(tx.insert(evidenceDecisions).values(decided))
    if (signOff) yield* appendSignOff(db, tx, signOff, { by, submission: submissionId }, at)
    yield* appendNotifications(db, tx, told)
    yield* appendAudit(db, tx, entry)
    return true
  })
}

/** One submission with its decision; undefined where there is none. */
export async function findEvidence(db: Database, id: string): Promise<StoredEvidence | undefined> {
  const [found] = await selectEvidence(db).where(eq(db.schema.evidenceSubmissions.id, id))
  return found
}

/** What a person handed in for these competencies (one under its old and new ids), the latest first. */
export async function listEvidenceOf(
  db: Database,
  personIds: readonly string[],
  competencyIds: readonly string[],
  limit: number,
): Promise<StoredEvidence[]> {
  const { evidenceSubmissions } = db.schema
  if (personIds.length === 0 || competencyIds.length === 0) return []
  return selectEvidence(db)
    .where(
      and(
        inArray(evidenceSubmissions.personId, [...personIds]),
        inArray(evidenceSubmissions.competencyId, [...competencyIds]),
      ),
    )
    .orderBy(desc(evidenceSubmissions.submittedAt), desc(evidenceSubmissions.id))
    .limit(limit)
}

/** What waits for a decision, the longest first, of people in these teams, or of everybody; never the viewer's own. */
export async function listWaitingEvidence(
  db: Database,
  { viewerId, teamIds, limit }: { viewerId: string; teamIds: readonly string[] | 'all'; limit: number },
): Promise<StoredEvidence[]> {
  const { evidenceSubmissions } = db.schema
  if (teamIds !== 'all' && teamIds.length === 0) return []
  return selectEvidence(db)
    .where(and(eq(evidenceSubmissions.status, 'submitted'), inScope(db, viewerId, teamIds)))
    .orderBy(asc(evidenceSubmissions.submittedAt), asc(evidenceSubmissions.id))
    .limit(limit)
}

/** What was decided, the latest first, with the same scope. */
export async function listDecidedEvidence(
  db: Database,
  { viewerId, teamIds, limit }: { viewerId: string; teamIds: readonly string[] | 'all'; limit: number },
): Promise<StoredEvidence[]> {
  const { evidenceSubmissions, evidenceDecisions } = db.schema
  if (teamIds !== 'all' && teamIds.length === 0) return []
  return selectEvidence(db)
    .where(and(inArray(evidenceSubmissions.status, ['approved', 'returned']), inScope(db, viewerId, teamIds)))
    .orderBy(desc(evidenceDecisions.decidedAt), desc(evidenceSubmissions.id))
    .limit(limit)
}

function inScope(db: Database, viewerId: string, teamIds: readonly string[] | 'all'): SQL | undefined {
  const { evidenceSubmissions, memberships } = db.schema
  const notOwn = ne(evidenceSubmissions.personId, viewerId)
  if (teamIds === 'all') return notOwn
  const inTeams = db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(inArray(memberships.teamId, [...teamIds]))
  return and(notOwn, inArray(evidenceSubmissions.personId, inTeams))
}

function selectEvidence(db: Database) {
  const { evidenceSubmissions, evidenceDecisions, people } = db.schema
  const deciders = aliasedTable(people, 'deciders')
  return db
    .select({
      id: evidenceSubmissions.id,
      personId: evidenceSubmissions.personId,
      person: people.name,
      competencyId: evidenceSubmissions.competencyId,
      exerciseId: evidenceSubmissions.exerciseId,
      kind: evidenceSubmissions.kind,
      link: evidenceSubmissions.link,
      text: evidenceSubmissions.text,
      status: evidenceSubmissions.status,
      contentVersion: evidenceSubmissions.contentVersion,
      submittedAt: evidenceSubmissions.submittedAt,
      decision: evidenceDecisions.decision,
      decidedBy: deciders.name,
      comment: evidenceDecisions.comment,
      decidedAt: evidenceDecisions.decidedAt,
    })
    .from(evidenceSubmissions)
    .innerJoin(people, eq(people.id, evidenceSubmissions.personId))
    .leftJoin(evidenceDecisions, eq(evidenceDecisions.submissionId, evidenceSubmissions.id))
    .leftJoin(deciders, eq(deciders.id, evidenceDecisions.decidedBy))
}

const sameSubject = (
  { schema: { evidenceSubmissions } }: Database,
  { competencyId, exerciseId }: Pick<NewEvidence, 'competencyId' | 'exerciseId'>,
) =>
  exerciseId
    ? eq(evidenceSubmissions.exerciseId, exerciseId)
    : and(eq(evidenceSubmissions.competencyId, competencyId), isNull(evidenceSubmissions.exerciseId))

/** The update itself finds out whether it still waits: of two decisions at once the second finds nothing. */
function* leaveQueue(db: Database, tx: Statements, which: SQL | undefined, status: EvidenceStatus) {
  const { evidenceSubmissions } = db.schema
  const left = yield* rows(
    tx
      .update(evidenceSubmissions)
      .set({ status })
      .where(and(which, eq(evidenceSubmissions.status, 'submitted')))
      .returning({ id: evidenceSubmissions.id }),
  )
  return left.length > 0
}

function* appendSignOff(
  db: Database,
  tx: Statements,
  { personId, entryId, proves }: SignOff,
  decision: { readonly by: string; readonly submission: string },
  at: Date,
) {
  const { proofs, completions } = db.schema
  if ('competencyId' in proves) {
    const proven = { how: 'sign-off' as const, provenAt: at }
    // It says more than the learner's own word, which it replaces; any other proof stays as it was.
    const written = yield* rows(
      tx
        .insert(proofs)
        .values({ personId, competencyId: proves.competencyId, ...proven })
        .onConflictDoUpdate({
          target: [proofs.personId, proofs.competencyId],
          set: proven,
          setWhere: eq(proofs.how, 'stated'),
        })
        .returning({ how: proofs.how }),
    )
    if (written.length === 0) return
    const detail = { how: proven.how, ...decision }
    const subject = proves.competencyId
    yield* appendEntry(db, tx, { id: entryId, personId, kind: 'proven', subject, detail, at })
    return
  }
  const { exerciseId, contentVersion } = proves
  const done = { contentVersion, completedAt: at }
  yield* rows(
    tx
      .insert(completions)
      .values({ personId, stepId: exerciseId, ...done })
      .onConflictDoUpdate({
        target: [completions.personId, completions.stepId],
        set: done,
        // A step that was done on this content stays done since then.
        setWhere: ne(completions.contentVersion, contentVersion),
      }),
  )
  const verified = { kind: 'verified', subject: exerciseId, contentVersion, detail: { ...decision } } as const
  yield* appendEntry(db, tx, { id: entryId, personId, ...verified, at })
}
