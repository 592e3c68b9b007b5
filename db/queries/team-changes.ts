import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendAudit } from './audit.ts'
import { teamsAtMost } from './team-tree.ts'

/** Who does something, and when. */
export interface Deed {
  readonly actorId: string
  readonly at: Date
}

/** Why a team was not made or changed; nothing was. */
export type TeamRefusal = 'name-taken' | 'too-many' | 'no-parent' | 'ring' | 'gone'

/** Makes a team at the top or below another; gives why not where it was not made. */
export async function makeTeam(
  db: Database,
  team: { readonly id: string; readonly name: string; readonly parentId: string | null },
  { actorId, at }: Deed,
): Promise<TeamRefusal | undefined> {
  const { teams } = db.schema
  return db.transaction(function* (tx) {
    const refusal = yield* refusalOf(db, tx, team)
    if (refusal) return refusal
    const all = yield* one(tx.select({ count: sql`count(*)`.mapWith(Number) }).from(teams))
    if ((all?.count ?? 0) >= teamsAtMost) return 'too-many'
    yield* rows(tx.insert(teams).values({ ...team, createdAt: at }))
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'team.created',
      subject: `team:${team.id}`,
      detail: { parentId: team.parentId },
    })
    return undefined
  })
}

/** Renames and moves a team, if it still is the version this was changed from; gives why not where it was not. */
export async function changeTeam(
  db: Database,
  to: {
    readonly id: string
    readonly name: string
    readonly parentId: string | null
    readonly version: number
  },
  { actorId, at }: Deed,
): Promise<TeamRefusal | 'stale' | undefined> {
  const { teams } = db.schema
  return db.transaction(function* (tx) {
    const before = yield* one(
      tx
        .select({ name: teams.name, parentId: teams.parentId, version: teams.version })
        .from(teams)
        .where(eq(teams.id, to.id)),
    )
    if (!before) return 'gone'
    if (before.version !== to.version) return 'stale'
    const refusal = yield* refusalOf(db, tx, to)
    if (refusal) return refusal
    const { id, name, parentId } = to
    yield* rows(
      tx
        .update(teams)
        .set({ name, parentId, version: to.version + 1 })
        .where(eq(teams.id, id)),
    )
    if (before.name !== name)
      yield* appendAudit(db, tx, { at, actorId, action: 'team.renamed', subject: `team:${id}` })
    if (before.parentId !== parentId)
      yield* appendAudit(db, tx, {
        at,
        actorId,
        action: 'team.moved',
        subject: `team:${id}`,
        detail: { from: before.parentId, to: parentId },
      })
    return undefined
  })
}

/**
 * Deletes a team that has no sub-teams and nobody active in it, with its invitations and the memberships of people who
 * were deactivated; else gives how many there are of both.
 */
export async function removeTeam(db: Database, teamId: string, { actorId, at }: Deed) {
  const { teams, memberships, people } = db.schema
  return db.transaction(function* (tx) {
    const counted = { count: sql`count(*)`.mapWith(Number) }
    const below = yield* one(tx.select(counted).from(teams).where(eq(teams.parentId, teamId)))
    const inside = yield* one(
      tx
        .select(counted)
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(and(eq(memberships.teamId, teamId), isNull(people.deactivatedAt))),
    )
    const held = { subTeams: below?.count ?? 0, people: inside?.count ?? 0 }
    if (held.subTeams > 0 || held.people > 0) return held
    const gone = yield* rows(tx.delete(teams).where(eq(teams.id, teamId)).returning({ id: teams.id }))
    if (gone.length > 0)
      yield* appendAudit(db, tx, { at, actorId, action: 'team.deleted', subject: `team:${teamId}` })
    return undefined
  })
}

function* refusalOf(
  db: Database,
  tx: Statements,
  team: { readonly id: string; readonly name: string; readonly parentId: string | null },
) {
  const { teams } = db.schema
  const beside = yield* rows(
    tx
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(team.parentId === null ? isNull(teams.parentId) : eq(teams.parentId, team.parentId)),
  )
  // Compared here: the engines fold letters of other scripts differently.
  if (beside.some(({ id, name }) => id !== team.id && name.toLowerCase() === team.name.toLowerCase()))
    return 'name-taken'
  for (let above = team.parentId; above !== null; ) {
    if (above === team.id) return 'ring'
    const parent: { parentId: string | null } | undefined = yield* one(
      tx.select({ parentId: teams.parentId }).from(teams).where(eq(teams.id, above)),
    )
    if (!parent) return 'no-parent'
    above = parent.parentId
  }
  return undefined
}
