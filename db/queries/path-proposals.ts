import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { ProposalStatus } from '../schema/paths.ts'

/** More than this are not shown at once. */
const atMost = 200

/** Inside a unit of work: somebody asks for a path; false where they have asked for it already and wait for the answer. */
export function* addProposal(
  db: Database,
  tx: Statements,
  proposal: {
    id: string
    personId: string
    pathId: string
    dueOn: string | null
    note: string | null
    proposedAt: Date
  },
) {
  const { pathProposals } = db.schema
  const openKey = `${proposal.personId} ${proposal.pathId}`
  const added = yield* rows(
    tx
      .insert(pathProposals)
      .values({ ...proposal, status: 'open', openKey })
      .onConflictDoNothing()
      .returning({ id: pathProposals.id }),
  )
  return added.length > 0
}

/** One proposal with the names it needs, or undefined. */
export async function findProposal(db: Database, proposalId: string) {
  const [found] = await selectProposals(db).where(eq(db.schema.pathProposals.id, proposalId))
  return found
}

/** What a person asked for, the latest first. */
export function listProposalsOf(db: Database, personId: string) {
  const { pathProposals } = db.schema
  return selectProposals(db)
    .where(eq(pathProposals.personId, personId))
    .orderBy(desc(pathProposals.proposedAt), asc(pathProposals.id))
    .limit(atMost)
}

/** What these people, but for the deactivated, asked for and nobody answered, the earliest first; of everybody where no ids are given. */
export function listOpenProposals(db: Database, personIds: readonly string[] | undefined) {
  const { pathProposals, people } = db.schema
  if (personIds?.length === 0) return Promise.resolve([])
  return selectProposals(db)
    .where(
      and(
        eq(pathProposals.status, 'open'),
        isNull(people.deactivatedAt),
        personIds ? or(inArray(pathProposals.personId, [...personIds])) : undefined,
      ),
    )
    .orderBy(asc(pathProposals.proposedAt), asc(pathProposals.id))
    .limit(atMost)
}

/** Inside a unit of work: closes an open proposal; false where it was answered or taken back already. */
export function* closeProposal(
  db: Database,
  tx: Statements,
  {
    id,
    ...answer
  }: { id: string; status: ProposalStatus; answeredBy: string; answeredAt: Date; answer: string | null },
) {
  const { pathProposals } = db.schema
  const closed = yield* one(
    tx
      .update(pathProposals)
      .set({ ...answer, openKey: id })
      .where(and(eq(pathProposals.id, id), eq(pathProposals.status, 'open')))
      .returning({ id: pathProposals.id }),
  )
  return closed !== undefined
}

function selectProposals(db: Database) {
  const { pathProposals, pathVersions, paths, people } = db.schema
  return db
    .select({
      id: pathProposals.id,
      personId: pathProposals.personId,
      personName: people.name,
      timeZone: people.timeZone,
      since: people.createdAt,
      pathId: pathProposals.pathId,
      pathVersion: paths.publishedVersion,
      path: pathVersions.content,
      dueOn: pathProposals.dueOn,
      note: pathProposals.note,
      status: pathProposals.status,
      proposedAt: pathProposals.proposedAt,
      answeredAt: pathProposals.answeredAt,
      answer: pathProposals.answer,
    })
    .from(pathProposals)
    .innerJoin(people, eq(people.id, pathProposals.personId))
    .innerJoin(paths, eq(paths.id, pathProposals.pathId))
    .leftJoin(
      pathVersions,
      and(eq(pathVersions.pathId, paths.id), eq(pathVersions.version, paths.publishedVersion)),
    )
}
