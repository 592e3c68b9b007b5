import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** Teams in a tree, who belongs to them and who is invited. */
export function defineTeams(
  { table, id, string, count, instant, primaryKey, foreignKey, index }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const teams = table(
    'teams',
    {
      id: id().primaryKey(),
      name: string().notNull(),
      /** Null at the top; a manager of a team manages everything below it. */
      parentId: id(),
      createdAt: instant().notNull(),
      /** Raised by each change: what was changed from another version is a conflict. */
      version: count().notNull().default(1),
    },
    (t) => [
      // A team with sub-teams cannot be deleted: they are moved or deleted first.
      foreignKey({ name: 'teams_parent_fk', columns: [t.parentId], foreignColumns: [t.id] }),
      index('teams_parent').on(t.parentId),
    ],
  )

  const memberships = table(
    'memberships',
    {
      teamId: id()
        .notNull()
        .references(() => teams.id, { onDelete: 'cascade' }),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      role: string().$type<'member' | 'manager'>().notNull(),
      since: instant().notNull(),
    },
    (t) => [primaryKey({ columns: [t.teamId, t.personId] }), index('memberships_person').on(t.personId)],
  )

  const invitations = table(
    'invitations',
    {
      id: id().primaryKey(),
      /** SHA-256 of the code in the link; the code itself is shown once. */
      codeHash: string().notNull().unique(),
      email: string().notNull(),
      /** As whoever invites calls them; they may write it otherwise. */
      name: string(),
      teamId: id().references(() => teams.id, { onDelete: 'cascade' }),
      role: string().$type<'member' | 'manager'>().notNull(),
      invitedBy: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      createdAt: instant().notNull(),
      expiresAt: instant().notNull(),
      acceptedAt: instant(),
    },
    (t) => [
      index('invitations_team').on(t.teamId),
      index('invitations_inviter').on(t.invitedBy),
      index('invitations_email').on(t.email),
    ],
  )

  return { teams, memberships, invitations }
}
