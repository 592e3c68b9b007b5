import type { PathContent } from '../../lib/paths/path-content.ts'
import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'
import type { defineTeams } from './teams.ts'

/** Learning paths: what is being written, what was published, what people took on of it and asked for. */
export function definePaths(
  { table, id, string, count, flag, instant, localDate, json, index, unique, primaryKey }: Columns,
  {
    people,
    teams,
  }: Pick<ReturnType<typeof definePeople>, 'people'> & Pick<ReturnType<typeof defineTeams>, 'teams'>,
) {
  const paths = table(
    'paths',
    {
      /** 32 lower-case hexadecimal digits: the ids of its own tasks begin with it. */
      id: id().primaryKey(),
      /** For the whole organisation; without it, for its team, and for admins alone once that team is gone. */
      isForAll: flag().notNull(),
      teamId: id().references(() => teams.id, { onDelete: 'set null' }),
      ownerId: id().references(() => people.id, { onDelete: 'set null' }),
      /** As it is being written. */
      draft: json<PathDraft>().notNull(),
      /** Raised by every save: a stale one is refused with both versions. */
      draftVersion: count().notNull(),
      draftBy: id().references(() => people.id, { onDelete: 'set null' }),
      draftAt: instant().notNull(),
      /** The draft that was published last; null where nothing was, or an older version was brought back since. */
      publishedDraft: count(),
      /** The version that counts now; null before the first. */
      publishedVersion: count(),
      createdAt: instant().notNull(),
      archivedAt: instant(),
    },
    (t) => [index('paths_team').on(t.teamId), index('paths_owner').on(t.ownerId)],
  )

  /** What was published, as it was: never changed. */
  const pathVersions = table(
    'path_versions',
    {
      pathId: id()
        .notNull()
        .references(() => paths.id, { onDelete: 'cascade' }),
      version: count().notNull(),
      content: json<PathDraft>().notNull(),
      /** What is new, in the words of who published it. */
      note: string(),
      /** The version whose content was brought back. */
      restored: count(),
      publishedBy: id().references(() => people.id, { onDelete: 'set null' }),
      publishedAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'path_versions_pk', columns: [t.pathId, t.version] })],
  )

  /** Optional items that somebody took on. */
  const pathChoices = table(
    'path_choices',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      pathId: id()
        .notNull()
        .references(() => paths.id, { onDelete: 'cascade' }),
      itemId: string().notNull(),
      chosenAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'path_choices_pk', columns: [t.personId, t.pathId, t.itemId] })],
  )

  /** Somebody wants a path for themselves and asks for it. */
  const pathProposals = table(
    'path_proposals',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      pathId: id()
        .notNull()
        .references(() => paths.id, { onDelete: 'cascade' }),
      dueOn: localDate(),
      note: string(),
      status: string().$type<ProposalStatus>().notNull(),
      /** The person and the path while it is open, its own id afterwards: one open proposal a path. */
      openKey: string().notNull(),
      proposedAt: instant().notNull(),
      answeredBy: id().references(() => people.id, { onDelete: 'set null' }),
      answeredAt: instant(),
      answer: string(),
    },
    (t) => [
      unique('path_proposals_open').on(t.openKey),
      index('path_proposals_person').on(t.personId),
      index('path_proposals_path').on(t.pathId),
      index('path_proposals_status').on(t.status),
    ],
  )

  return { paths, pathVersions, pathChoices, pathProposals }
}

/** A path as it is written. */
export interface PathDraft {
  readonly title: string
  readonly summary: string
  /** Anybody who may see its team may ask for it. */
  readonly isOpen: boolean
  readonly content: PathContent
}

export type ProposalStatus = 'open' | 'approved' | 'declined' | 'taken-back'
