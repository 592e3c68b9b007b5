import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'
import type { defineTeams } from './teams.ts'

/** What teams need, and who may be asked for help. */
export function defineCoverage(
  { table, id, string, count, instant, primaryKey }: Columns,
  {
    people,
    teams,
  }: Pick<ReturnType<typeof definePeople>, 'people'> & Pick<ReturnType<typeof defineTeams>, 'teams'>,
) {
  /** How many people a team, with all below it, needs to have proven a competency. */
  const teamNeeds = table(
    'team_needs',
    {
      teamId: id()
        .notNull()
        .references(() => teams.id, { onDelete: 'cascade' }),
      competencyId: string().notNull(),
      needed: count().notNull(),
      /** Raised by every change: a stale edit is refused with how it stands. */
      version: count().notNull(),
      updatedAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'team_needs_pk', columns: [t.teamId, t.competencyId] })],
  )

  /** People who agreed to be asked for help with what they have proven. */
  const helpers = table('helpers', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    since: instant().notNull(),
  })

  return { teamNeeds, helpers }
}
