import { and, asc, eq, gt, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendAudit } from './audit.ts'
import { storeMembership } from './membership-changes.ts'
import { type NewPerson, rowOf } from './people.ts'
import type { Deed } from './team-changes.ts'
import type { Scope } from './team-tree.ts'
import { managedTeamIds } from './teams.ts'

export interface NewInvitation {
  readonly id: string
  readonly codeHash: string
  readonly email: string
  readonly name: string | null
  /** Null for a place in the organisation and no team. */
  readonly teamId: string | null
  readonly role: 'member' | 'manager'
  readonly expiresAt: Date
}

/** More invitations than this are not shown at once. */
const atMost = 5_000

/** Rows an insert: well below what either engine takes in parameters. */
const portion = 50

/** Makes one invitation; an earlier one of the same e-mail to the same team leads nowhere from then on. */
export async function addInvitation(db: Database, invitation: NewInvitation, deed: Deed) {
  await db.transaction(function* (tx) {
    yield* storeInvitations(db, tx, [invitation], deed)
    yield* appendAudit(db, tx, {
      ...deed,
      action: 'invitation.made',
      subject: `invitation:${invitation.id}`,
      detail: { teamId: invitation.teamId, role: invitation.role },
    })
  })
}

/** Makes invitations and memberships together: all of them or, where one cannot be, none. */
export async function importPeople(
  db: Database,
  work: {
    readonly importId: string
    readonly invitations: readonly NewInvitation[]
    readonly memberships: readonly {
      readonly teamId: string
      readonly personId: string
      readonly role: 'member' | 'manager'
    }[]
  },
  deed: Deed,
) {
  const { memberships } = db.schema
  await db.transaction(function* (tx) {
    yield* storeInvitations(db, tx, work.invitations, deed)
    for (let from = 0; from < work.memberships.length; from += portion) {
      const part = work.memberships.slice(from, from + portion)
      yield* rows(
        tx
          .insert(memberships)
          .values(part.map((each) => ({ ...each, since: deed.at })))
          .onConflictDoUpdate({
            target: [memberships.teamId, memberships.personId],
            set: { role: sql`excluded.role`, since: deed.at },
          }),
      )
    }
    yield* appendAudit(db, tx, {
      ...deed,
      action: 'people.imported',
      subject: `import:${work.importId}`,
      detail: {
        invited: work.invitations.length,
        // One entry for all: two thousand would hold everybody else up.
        added: work.memberships.map(({ personId, teamId, role }) => `${personId} ${teamId} ${role}`),
      },
    })
  })
}

/** What still waits in a scope, the expired too, by e-mail; for everyone also what leads to no team. */
export function listInvitations(db: Database, scope: Scope) {
  const { invitations } = db.schema
  return db
    .select(shownColumns(db))
    .from(invitations)
    .innerJoin(db.schema.people, inviter(db))
    .leftJoin(db.schema.teams, team(db))
    .where(
      and(
        isNull(invitations.acceptedAt),
        scope === 'everyone'
          ? undefined
          : sql`${invitations.teamId} in (${managedTeamIds(db, scope.managerId)})`,
      ),
    )
    .orderBy(asc(invitations.email), asc(invitations.id))
    .limit(atMost)
}

/** One invitation that waits, or undefined. */
export function findInvitation(db: Database, invitationId: string) {
  return findBy(db, eq(db.schema.invitations.id, invitationId))
}

/** The invitation that a code leads to, if it still waits and has not expired. */
export function findInvitationByCode(db: Database, codeHash: string, now: Date) {
  const { invitations } = db.schema
  return findBy(db, and(eq(invitations.codeHash, codeHash), gt(invitations.expiresAt, now)))
}

/** Whether somebody was invited under this e-mail and the invitation still holds. */
export async function isInvited(db: Database, email: string, now: Date): Promise<boolean> {
  const { invitations } = db.schema
  const found = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.email, email), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)))
    .limit(1)
  return found.length > 0
}

/** Takes an invitation back; nothing happens where it was accepted or taken back already. */
export async function removeInvitation(db: Database, invitationId: string, { actorId, at }: Deed) {
  const { invitations } = db.schema
  await db.transaction(function* (tx) {
    const gone = yield* rows(
      tx
        .delete(invitations)
        .where(and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt)))
        .returning({ teamId: invitations.teamId }),
    )
    const [invitation] = gone
    if (!invitation) return
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'invitation.revoked',
      subject: `invitation:${invitationId}`,
      detail: { teamId: invitation.teamId },
    })
  })
}

/**
 * Uses an invitation up for a person it was made for: `person` is their id, or who is made for it. Of two at the same
 * moment one finds it used. Throws DuplicateRow where somebody has a new person's e-mail.
 */
export async function acceptInvitation(
  db: Database,
  invitationId: string,
  person: string | NewPerson,
  at: Date,
): Promise<'accepted' | 'gone'> {
  const { invitations, people, memberships } = db.schema
  return db.transaction(function* (tx) {
    const used = yield* rows(
      tx
        .update(invitations)
        .set({ acceptedAt: at })
        .where(
          and(
            eq(invitations.id, invitationId),
            isNull(invitations.acceptedAt),
            gt(invitations.expiresAt, at),
          ),
        )
        .returning({ teamId: invitations.teamId, role: invitations.role }),
    )
    const [invitation] = used
    if (!invitation) return 'gone'
    const personId = typeof person === 'string' ? person : person.id
    if (typeof person !== 'string') yield* rows(tx.insert(people).values(rowOf(person, at)))
    yield* appendAudit(db, tx, {
      at,
      actorId: personId,
      action: 'invitation.accepted',
      subject: `invitation:${invitationId}`,
      detail: { teamId: invitation.teamId },
    })
    const { teamId, role } = invitation
    if (teamId === null) return 'accepted'
    const there = yield* one(
      tx
        .select({ role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.teamId, teamId), eq(memberships.personId, personId))),
    )
    // Accepting takes nothing away from whoever manages the team already.
    if (there?.role !== 'manager' && there?.role !== role)
      yield* storeMembership(db, tx, { teamId, personId, role }, { actorId: personId, at })
    return 'accepted'
  })
}

/** Inside a unit of work: stores invitations in place of earlier ones to the same place, and drops those long expired. */
function* storeInvitations(
  db: Database,
  tx: Statements,
  made: readonly NewInvitation[],
  { actorId, at }: Deed,
) {
  const { invitations } = db.schema
  const waits = isNull(invitations.acceptedAt)
  yield* rows(tx.delete(invitations).where(and(waits, lte(invitations.expiresAt, monthBefore(at)))))
  for (const teamId of new Set(made.map((each) => each.teamId))) {
    const toTeam = made.filter((each) => each.teamId === teamId)
    const isHere = teamId === null ? isNull(invitations.teamId) : eq(invitations.teamId, teamId)
    for (let from = 0; from < toTeam.length; from += portion) {
      const part = toTeam.slice(from, from + portion)
      const emails = part.map(({ email }) => email)
      yield* rows(tx.delete(invitations).where(and(waits, isHere, inArray(invitations.email, emails))))
      yield* rows(
        tx.insert(invitations).values(part.map((each) => ({ ...each, invitedBy: actorId, createdAt: at }))),
      )
    }
  }
}

const monthBefore = (at: Date) => new Date(at.getTime() - 30 * 24 * 60 * 60_000)

async function findBy(db: Database, condition: SQL | undefined) {
  const { invitations } = db.schema
  const [found] = await db
    .select(shownColumns(db))
    .from(invitations)
    .innerJoin(db.schema.people, inviter(db))
    .leftJoin(db.schema.teams, team(db))
    .where(and(condition, isNull(invitations.acceptedAt)))
  return found
}

const shownColumns = ({ schema: { invitations, people, teams } }: Database) => ({
  id: invitations.id,
  email: invitations.email,
  name: invitations.name,
  teamId: invitations.teamId,
  teamName: teams.name,
  role: invitations.role,
  invitedById: people.id,
  invitedByName: people.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
})
const inviter = ({ schema: { invitations, people } }: Database) => eq(people.id, invitations.invitedBy)
const team = ({ schema: { invitations, teams } }: Database) => eq(teams.id, invitations.teamId)
