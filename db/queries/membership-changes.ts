import { and, eq, isNull } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendAudit } from './audit.ts'
import type { Deed } from './team-changes.ts'
import { isLeftUnmanaged } from './unmanaged-teams.ts'

type Role = 'member' | 'manager'

/** Why a membership was not changed; nothing was. */
export type MembershipRefusal = 'last-manager' | 'not-in-team' | 'deactivated'

/** Makes a person a member or a manager of a team, whatever they were there before; gives why not where not. */
export async function putMembership(
  db: Database,
  { teamId, personId, role }: { readonly teamId: string; readonly personId: string; readonly role: Role },
  deed: Deed,
): Promise<MembershipRefusal | undefined> {
  return db.transaction(function* (tx) {
    if (!(yield* isActive(db, tx, personId))) return 'deactivated'
    if (!(yield* isThere(db, tx, teamId))) return 'not-in-team'
    const before = yield* roleIn(db, tx, teamId, personId)
    if (before === role) return undefined
    const left = { personId, leftTeamIds: [teamId] }
    if (before === 'manager' && (yield* isLeftUnmanaged(db, tx, teamId, left))) return 'last-manager'
    yield* storeMembership(db, tx, { teamId, personId, role }, deed)
    return undefined
  })
}

/** Takes a person out of a team; gives why not where not. */
export async function endMembership(
  db: Database,
  { teamId, personId }: { readonly teamId: string; readonly personId: string },
  { actorId, at }: Deed,
): Promise<MembershipRefusal | undefined> {
  const { memberships } = db.schema
  return db.transaction(function* (tx) {
    const before = yield* roleIn(db, tx, teamId, personId)
    if (!before) return 'not-in-team'
    const left = { personId, leftTeamIds: [teamId] }
    if (before === 'manager' && (yield* isLeftUnmanaged(db, tx, teamId, left))) return 'last-manager'
    yield* rows(
      tx.delete(memberships).where(and(eq(memberships.teamId, teamId), eq(memberships.personId, personId))),
    )
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'membership.ended',
      subject: `person:${personId}`,
      detail: { teamId },
    })
    return undefined
  })
}

/** Takes a person out of one team and into another, as a member, or as what they are there already; gives why not. */
export async function moveMembership(
  db: Database,
  {
    teamId,
    toTeamId,
    personId,
  }: { readonly teamId: string; readonly toTeamId: string; readonly personId: string },
  { actorId, at }: Deed,
): Promise<MembershipRefusal | undefined> {
  const { memberships } = db.schema
  return db.transaction(function* (tx) {
    if (!(yield* isActive(db, tx, personId))) return 'deactivated'
    const before = yield* roleIn(db, tx, teamId, personId)
    if (!before || !(yield* isThere(db, tx, toTeamId))) return 'not-in-team'
    if (teamId === toTeamId) return undefined
    const left = { personId, leftTeamIds: [teamId] }
    if (before === 'manager' && (yield* isLeftUnmanaged(db, tx, teamId, left))) return 'last-manager'
    yield* rows(
      tx.delete(memberships).where(and(eq(memberships.teamId, teamId), eq(memberships.personId, personId))),
    )
    yield* rows(
      tx
        .insert(memberships)
        .values({ teamId: toTeamId, personId, role: 'member', since: at })
        .onConflictDoNothing(),
    )
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'membership.moved',
      subject: `person:${personId}`,
      detail: { from: teamId, to: toTeamId },
    })
    return undefined
  })
}

/** Inside a unit of work: stores what somebody is in a team, and notes it in the audit log. */
export function* storeMembership(
  db: Database,
  tx: Statements,
  { teamId, personId, role }: { readonly teamId: string; readonly personId: string; readonly role: Role },
  { actorId, at }: Deed,
) {
  const { memberships } = db.schema
  yield* rows(
    tx
      .insert(memberships)
      .values({ teamId, personId, role, since: at })
      .onConflictDoUpdate({
        target: [memberships.teamId, memberships.personId],
        set: { role, since: at },
      }),
  )
  yield* appendAudit(db, tx, {
    at,
    actorId,
    action: 'membership.set',
    subject: `person:${personId}`,
    detail: { teamId, role },
  })
}

function* isActive(db: Database, tx: Statements, personId: string) {
  const { people } = db.schema
  const found = yield* one(
    tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt))),
  )
  return found !== undefined
}

/** A team may have been deleted since it was looked at. */
function* isThere(db: Database, tx: Statements, teamId: string) {
  const { teams } = db.schema
  const found = yield* one(tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)))
  return found !== undefined
}

function* roleIn(db: Database, tx: Statements, teamId: string, personId: string) {
  const { memberships } = db.schema
  const found = yield* one(
    tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.teamId, teamId), eq(memberships.personId, personId))),
  )
  return found?.role
}
