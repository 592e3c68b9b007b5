import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendAudit } from './audit.ts'
import { storeMembership } from './membership-changes.ts'
import type { Deed } from './team-changes.ts'
import { isLeftUnmanaged } from './unmanaged-teams.ts'

/**
 * Deactivates a person: their sessions, their calendar address and the invitations they made that still wait end in
 * the same unit. Teams they manage are handed to `handOverTo`, or have others to manage them; the person themselves
 * stays in them as a member, and is no longer an admin or an author. Gives `last-admin`, `no-heir` where that person
 * is not there or not active, the ids of the teams that would be left, or `done`, also where it was done already.
 */
export async function deactivatePerson(
  db: Database,
  { personId, handOverTo }: { readonly personId: string; readonly handOverTo: string | null },
  deed: Deed,
): Promise<'done' | 'last-admin' | 'no-heir' | { readonly left: readonly string[] }> {
  const { people, memberships, calendarFeeds, invitations } = db.schema
  const { actorId, at } = deed
  return db.transaction(function* (tx) {
    const person = yield* one(
      tx
        .select({ role: people.role, deactivatedAt: people.deactivatedAt })
        .from(people)
        .where(eq(people.id, personId)),
    )
    if (!person || person.deactivatedAt) return 'done'
    if (person.role === 'admin' && !(yield* hasOtherAdmin(db, tx, personId))) return 'last-admin'
    const manages = and(eq(memberships.personId, personId), eq(memberships.role, 'manager'))
    const managed = yield* rows(tx.select({ id: memberships.teamId }).from(memberships).where(manages))
    const teamIds = managed.map(({ id }) => id)
    if (handOverTo !== null) {
      const heir = yield* one(
        tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, handOverTo), isNull(people.deactivatedAt))),
      )
      if (!heir || handOverTo === personId) return 'no-heir'
      for (const teamId of teamIds)
        yield* storeMembership(db, tx, { teamId, personId: handOverTo, role: 'manager' }, deed)
    } else {
      const left: string[] = []
      for (const teamId of teamIds)
        if (yield* isLeftUnmanaged(db, tx, teamId, { personId, leftTeamIds: teamIds })) left.push(teamId)
      if (left.length > 0) return { left }
    }
    yield* rows(tx.update(memberships).set({ role: 'member' }).where(manages))
    yield* rows(
      tx
        .update(people)
        .set({
          deactivatedAt: at,
          sessionEpoch: sql`${people.sessionEpoch} + 1`,
          role: 'learner',
          isAuthor: false,
        })
        .where(eq(people.id, personId)),
    )
    yield* rows(tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId)))
    yield* rows(
      tx.delete(invitations).where(and(eq(invitations.invitedBy, personId), isNull(invitations.acceptedAt))),
    )
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'person.deactivated',
      subject: `person:${personId}`,
      detail: { handOverTo, teamIds: [...teamIds].sort() },
    })
    return 'done'
  })
}

/** Lets a deactivated person in again, as a learner; where they are active already, nothing changes. */
export async function reactivatePerson(db: Database, personId: string, { actorId, at }: Deed) {
  const { people } = db.schema
  await db.transaction(function* (tx) {
    const changed = yield* rows(
      tx
        .update(people)
        .set({ deactivatedAt: null })
        .where(and(eq(people.id, personId), sql`${people.deactivatedAt} is not null`))
        .returning({ id: people.id }),
    )
    if (changed.length === 0) return
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'person.reactivated',
      subject: `person:${personId}`,
    })
  })
}

/** Makes somebody an admin or an author, or no longer; never leaves an installation without an admin. */
export async function changeRights(
  db: Database,
  {
    personId,
    role,
    isAuthor,
  }: {
    readonly personId: string
    readonly role?: 'learner' | 'admin' | undefined
    readonly isAuthor?: boolean | undefined
  },
  { actorId, at }: Deed,
): Promise<'changed' | 'last-admin' | 'deactivated'> {
  const { people } = db.schema
  return db.transaction(function* (tx) {
    const before = yield* one(
      tx
        .select({ role: people.role, isAuthor: people.isAuthor })
        .from(people)
        .where(and(eq(people.id, personId), isNull(people.deactivatedAt))),
    )
    if (!before) return 'deactivated'
    const rights = { role: role ?? before.role, isAuthor: isAuthor ?? before.isAuthor }
    if (before.role === rights.role && before.isAuthor === rights.isAuthor) return 'changed'
    const stepsDown = before.role === 'admin' && rights.role !== 'admin'
    if (stepsDown && !(yield* hasOtherAdmin(db, tx, personId))) return 'last-admin'
    yield* rows(tx.update(people).set(rights).where(eq(people.id, personId)))
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: 'person.rights-changed',
      subject: `person:${personId}`,
      detail: rights,
    })
    return 'changed'
  })
}

/** Inside a unit of work: whether somebody active beside this person is an admin. */
export function* hasOtherAdmin(db: Database, tx: Statements, personId: string) {
  const { people } = db.schema
  const other = yield* one(
    tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.role, 'admin'), sql`${people.id} <> ${personId}`, isNull(people.deactivatedAt)))
      .limit(1),
  )
  return other !== undefined
}
