import { and, asc, countDistinct, desc, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { PathDraft } from '../schema/paths.ts'

/** More paths or versions than this are not shown at once. */
const atMost = 500

export interface NewPath {
  readonly id: string
  readonly isForAll: boolean
  readonly teamId: string | null
  readonly ownerId: string
  readonly draft: PathDraft
  readonly at: Date
}

/** One path with its draft and who wrote it last, or undefined. */
export async function findPath(db: Database, pathId: string) {
  const { paths, people, teams } = db.schema
  const [found] = await db
    .select({ ...pathColumns(db), draftByName: people.name, teamName: teams.name })
    .from(paths)
    .leftJoin(people, eq(people.id, paths.draftBy))
    .leftJoin(teams, eq(teams.id, paths.teamId))
    .where(eq(paths.id, pathId))
  return found
}

/** Inside a unit of work: the same, without names. */
export function* pathIn(db: Database, tx: Statements, pathId: string) {
  const { paths } = db.schema
  return yield* one(tx.select(pathColumns(db)).from(paths).where(eq(paths.id, pathId)))
}

/** The paths of these teams and of the whole organisation, with what counts now of each, by when they were written last. */
export function listPathsOf(db: Database, teamIds: readonly string[], withEveryTeams: boolean) {
  const { paths, pathVersions, teams } = db.schema
  const ofTeams = teamIds.length === 0 ? sql`1 = 0` : inArray(paths.teamId, [...teamIds])
  return db
    .select({
      ...pathColumns(db),
      teamName: teams.name,
      published: pathVersions.content,
      publishedAt: pathVersions.publishedAt,
    })
    .from(paths)
    .leftJoin(teams, eq(teams.id, paths.teamId))
    .leftJoin(
      pathVersions,
      and(eq(pathVersions.pathId, paths.id), eq(pathVersions.version, paths.publishedVersion)),
    )
    .where(withEveryTeams ? undefined : or(eq(paths.isForAll, true), ofTeams))
    .orderBy(desc(paths.draftAt), asc(paths.id))
    .limit(atMost)
}

/** The published paths that anybody may ask for: those of everyone, and those of a person's teams and the teams above. */
export function listOpenPaths(db: Database, teamIds: readonly string[]) {
  const { paths, pathVersions } = db.schema
  const ofTeams = teamIds.length === 0 ? sql`1 = 0` : inArray(paths.teamId, [...teamIds])
  return db
    .select({ id: paths.id, version: pathVersions.version, content: pathVersions.content })
    .from(paths)
    .innerJoin(
      pathVersions,
      and(eq(pathVersions.pathId, paths.id), eq(pathVersions.version, paths.publishedVersion)),
    )
    .where(and(isNull(paths.archivedAt), or(eq(paths.isForAll, true), ofTeams)))
    .orderBy(desc(pathVersions.publishedAt), asc(paths.id))
    .limit(atMost)
}

/** Inside a unit of work: a new path, with a first draft. */
export function* addPath(db: Database, tx: Statements, { at, ...path }: NewPath) {
  yield* rows(
    tx
      .insert(db.schema.paths)
      .values({ ...path, draftVersion: 1, draftBy: path.ownerId, draftAt: at, createdAt: at }),
  )
}

/** Replaces the draft of one version by the next; undefined where that version is gone. */
export async function replaceDraft(
  db: Database,
  {
    pathId,
    draft,
    basedOn,
    by,
    at,
  }: { pathId: string; draft: PathDraft; basedOn: number; by: string; at: Date },
): Promise<number | undefined> {
  const { paths } = db.schema
  const [saved] = await db
    .update(paths)
    .set({ draft, draftVersion: basedOn + 1, draftBy: by, draftAt: at })
    .where(and(eq(paths.id, pathId), eq(paths.draftVersion, basedOn)))
    .returning({ version: paths.draftVersion })
  return saved?.version
}

/** Inside a unit of work: the next version of a path, which counts from now on; gives its number. */
export function* appendVersion(
  db: Database,
  tx: Statements,
  {
    publishedDraft,
    ...version
  }: {
    pathId: string
    content: PathDraft
    note: string | null
    restored: number | null
    publishedBy: string
    publishedAt: Date
    publishedDraft: number | null
  },
) {
  const { paths, pathVersions } = db.schema
  const last = yield* one(
    tx
      .select({ version: max(pathVersions.version) })
      .from(pathVersions)
      .where(eq(pathVersions.pathId, version.pathId)),
  )
  const number = (last?.version ?? 0) + 1
  yield* rows(tx.insert(pathVersions).values({ ...version, version: number }))
  yield* rows(
    tx.update(paths).set({ publishedVersion: number, publishedDraft }).where(eq(paths.id, version.pathId)),
  )
  return number
}

/** Every version of a path, the newest first. */
export function listVersions(db: Database, pathId: string) {
  const { pathVersions, people } = db.schema
  return db
    .select({ ...versionColumns(db), publishedBy: people.name })
    .from(pathVersions)
    .leftJoin(people, eq(people.id, pathVersions.publishedBy))
    .where(eq(pathVersions.pathId, pathId))
    .orderBy(desc(pathVersions.version))
    .limit(atMost)
}

/** One version of a path, or undefined. */
export async function findVersion(db: Database, pathId: string, version: number) {
  const { pathVersions } = db.schema
  const [found] = await db
    .select(versionColumns(db))
    .from(pathVersions)
    .where(and(eq(pathVersions.pathId, pathId), eq(pathVersions.version, version)))
  return found
}

/** Inside a unit of work: archives a path, or brings it back. */
export function* setArchived(db: Database, tx: Statements, pathId: string, at: Date | null) {
  const { paths } = db.schema
  yield* rows(tx.update(paths).set({ archivedAt: at }).where(eq(paths.id, pathId)))
}

/** The optional items that a person took on. */
export function listPathChoices(db: Database, personId: string) {
  const { pathChoices } = db.schema
  return db
    .select({ pathId: pathChoices.pathId, itemId: pathChoices.itemId })
    .from(pathChoices)
    .where(eq(pathChoices.personId, personId))
    .limit(atMost * 4)
}

/** Takes an optional item on; one that is taken on already stays so. */
export async function takeOn(
  db: Database,
  choice: { personId: string; pathId: string; itemId: string; chosenAt: Date },
): Promise<void> {
  await db.insert(db.schema.pathChoices).values(choice).onConflictDoNothing()
}

/** Lets go of an optional item; none there is no error. */
export async function letGo(
  db: Database,
  { personId, pathId, itemId }: { personId: string; pathId: string; itemId: string },
): Promise<void> {
  const { pathChoices } = db.schema
  await db
    .delete(pathChoices)
    .where(
      and(eq(pathChoices.personId, personId), eq(pathChoices.pathId, pathId), eq(pathChoices.itemId, itemId)),
    )
}

/**
 * How many active people have each of these paths assigned, each once; with `teamIds`, of those who are in one of these
 * teams alone.
 */
export async function countAssignedTo(
  db: Database,
  pathIds: readonly string[],
  teamIds?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (pathIds.length === 0 || teamIds?.length === 0) return new Map()
  const { assignments, memberships, people } = db.schema
  const inTeams = teamIds && inArray(memberships.teamId, [...teamIds])
  const found = await db
    .select({ pathId: assignments.pathId, people: countDistinct(assignments.personId) })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(
      and(
        inArray(assignments.pathId, [...pathIds]),
        isNull(assignments.withdrawnAt),
        isNull(people.deactivatedAt),
        inTeams &&
          inArray(people.id, db.select({ id: memberships.personId }).from(memberships).where(inTeams)),
      ),
    )
    .groupBy(assignments.pathId)
  return new Map(found.map(({ pathId, people: number }) => [pathId ?? '', number]))
}

const pathColumns = ({ schema: { paths } }: Database) => ({
  id: paths.id,
  isForAll: paths.isForAll,
  teamId: paths.teamId,
  ownerId: paths.ownerId,
  draft: paths.draft,
  draftVersion: paths.draftVersion,
  draftAt: paths.draftAt,
  publishedDraft: paths.publishedDraft,
  publishedVersion: paths.publishedVersion,
  archivedAt: paths.archivedAt,
})

const versionColumns = ({ schema: { pathVersions } }: Database) => ({
  version: pathVersions.version,
  content: pathVersions.content,
  note: pathVersions.note,
  restored: pathVersions.restored,
  publishedAt: pathVersions.publishedAt,
})
