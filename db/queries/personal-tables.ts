import { asc, type Column, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.ts'
import type { Schema } from '../schema/schema.ts'

/** A table that holds something about a person, and how that is handed out. */
export interface PersonalTable {
  /** Names its files. */
  readonly file: string
  /** What it holds, for whoever reads the archive. */
  readonly what: string
  /** The person's alone: left out where an admin takes the archive. */
  readonly isPrivate?: boolean
  readonly table: keyof Schema
  /** The column with the person's id, or with `person:<id>`. */
  readonly column: string
  readonly isSubject?: boolean
  /** Where the column names a row of this table, by its `id`, and that row has the person's id. */
  readonly through?: 'evidenceSubmissions'
  /** Columns that make the order whole. */
  readonly order: readonly string[]
  /** Columns that are the installation's own: secrets, and who works on what. */
  readonly without?: readonly string[]
}

/** Everything that is kept about a person, in the order of the archive. */
export const personalTables: readonly PersonalTable[] = [
  {
    file: 'person',
    what: 'who you are here',
    table: 'people',
    column: 'id',
    order: ['id'],
    without: ['passwordHash', 'sessionEpoch'],
  },
  {
    file: 'sign-in-accounts',
    what: 'accounts elsewhere that you sign in with',
    table: 'identities',
    column: 'personId',
    order: ['issuer', 'subject'],
  },
  {
    file: 'teams',
    what: 'the teams you belong to, and as what',
    table: 'memberships',
    column: 'personId',
    order: ['teamId'],
  },
  {
    file: 'settings',
    what: 'what your plan is made from',
    table: 'learnerSettings',
    column: 'personId',
    order: ['personId'],
    isPrivate: true,
  },
  {
    file: 'plan-order',
    what: 'the order of steps you last saw',
    table: 'planOrders',
    column: 'personId',
    order: ['personId'],
    isPrivate: true,
  },
  {
    file: 'wishes',
    what: 'steps you asked for next or put off',
    table: 'stepWishes',
    column: 'personId',
    order: ['stepId'],
    isPrivate: true,
  },
  {
    file: 'assignments',
    what: 'what was assigned to you',
    table: 'assignments',
    column: 'personId',
    order: ['assignedAt', 'id'],
  },
  {
    file: 'path-choices',
    what: 'optional parts of paths that you took on',
    table: 'pathChoices',
    column: 'personId',
    order: ['pathId', 'itemId'],
  },
  {
    file: 'path-proposals',
    what: 'the paths you asked for, and what was answered',
    table: 'pathProposals',
    column: 'personId',
    order: ['proposedAt', 'id'],
    without: ['openKey', 'answeredBy'],
  },
  {
    file: 'ledger',
    what: 'everything you did, in order',
    table: 'ledger',
    column: 'personId',
    order: ['sequence'],
  },
  {
    file: 'completions',
    what: 'the steps that count as done now',
    table: 'completions',
    column: 'personId',
    order: ['stepId'],
  },
  {
    file: 'proofs',
    what: 'the competencies that count as proven now, and how',
    table: 'proofs',
    column: 'personId',
    order: ['competencyId'],
  },
  {
    file: 'answers',
    what: 'your answers to questions in lessons',
    table: 'answers',
    column: 'personId',
    order: ['at', 'id'],
    isPrivate: true,
  },
  {
    file: 'attempts',
    what: 'the answers to exercises you handed in, and their verdicts',
    table: 'attempts',
    column: 'personId',
    order: ['submittedAt', 'id'],
    without: ['claimedBy', 'claimedUntil', 'requestKey', 'hidden'],
    isPrivate: true,
  },
  {
    file: 'failed-tries',
    what: 'answers that failed in your own browser',
    table: 'failedTries',
    column: 'personId',
    order: ['checkedAt', 'exerciseId', 'key'],
    without: ['key'],
    isPrivate: true,
  },
  {
    file: 'drafts',
    what: 'answers you had not handed in',
    table: 'drafts',
    column: 'personId',
    order: ['exerciseId'],
    isPrivate: true,
  },
  {
    file: 'solutions-seen',
    what: 'the solutions you looked at',
    table: 'solutionViews',
    column: 'personId',
    order: ['exerciseId', 'exerciseVersion'],
    isPrivate: true,
  },
  {
    file: 'evidence',
    what: 'what you handed in for a sign-off',
    table: 'evidenceSubmissions',
    column: 'personId',
    order: ['submittedAt', 'id'],
    without: ['requestKey'],
  },
  {
    file: 'evidence-answers',
    what: 'what was decided on it, and what was written to you',
    table: 'evidenceDecisions',
    column: 'submissionId',
    through: 'evidenceSubmissions',
    order: ['decidedAt', 'id'],
    without: ['decidedBy'],
  },
  {
    file: 'helping',
    what: 'that others may ask you for help, and since when',
    table: 'helpers',
    column: 'personId',
    order: ['personId'],
  },
  {
    file: 'placements',
    what: 'your placement tests, and what each concluded',
    table: 'placements',
    column: 'personId',
    order: ['startedAt', 'id'],
    isPrivate: true,
  },
  {
    file: 'placement-answers',
    what: 'what each test asked, and what you answered',
    table: 'placementAnswers',
    column: 'personId',
    order: ['askedAt', 'placementId', 'number'],
    isPrivate: true,
  },
  {
    file: 'review-settings',
    what: 'when you review, and what was learned of your memory',
    table: 'reviewSettings',
    column: 'personId',
    order: ['personId'],
    isPrivate: true,
  },
  {
    file: 'review-cards',
    what: 'what is believed of your memory of each card',
    table: 'reviewCards',
    column: 'personId',
    order: ['cardId'],
    isPrivate: true,
  },
  {
    file: 'review-answers',
    what: 'your answers in review',
    table: 'reviewAnswers',
    column: 'personId',
    order: ['at', 'key'],
    without: ['key'],
    isPrivate: true,
  },
  {
    file: 'calendar',
    what: 'your calendar address, without its secret part',
    table: 'calendarFeeds',
    column: 'personId',
    order: ['personId'],
    without: ['tokenHash', 'eventsHash', 'feedId'],
    isPrivate: true,
  },
  {
    file: 'notices',
    what: 'what you were told',
    table: 'notifications',
    column: 'personId',
    order: ['createdAt', 'id'],
  },
  {
    file: 'mail-settings',
    what: 'when you want mail',
    table: 'noticeSettings',
    column: 'personId',
    order: ['personId'],
  },
  {
    file: 'mail',
    what: 'when mail went to you, of the last 60 days',
    table: 'mailQueue',
    column: 'personId',
    order: ['queuedAt', 'id'],
    without: ['letter', 'claimedBy', 'claimedUntil'],
  },
  {
    file: 'trail-by-you',
    what: 'what you did to teams, paths and people, as the audit log has it',
    table: 'auditLog',
    column: 'actorId',
    order: ['sequence'],
    without: ['hash'],
  },
  {
    file: 'trail-about-you',
    what: 'what was done to your account, as the audit log has it',
    table: 'auditLog',
    column: 'subject',
    isSubject: true,
    order: ['sequence'],
    without: ['hash'],
  },
]

/** Columns with a person's id that are not handed out, and why: `table.column`. */
export const leftOutOfArchives: Readonly<Record<string, string>> = {
  'invitations.invitedBy': 'holds the e-mail addresses of others',
  'assignments.assignedBy': 'is told to whom it was assigned; who did it is in the trail',
  'assignmentOrders.assignedBy': 'is the work of a manager on others; what they did is in the trail',
  'paths.ownerId': 'is the organisation’s path, which stays; what somebody did to it is in the trail',
  'paths.draftBy': 'is the organisation’s path, which stays; what somebody did to it is in the trail',
  'pathVersions.publishedBy':
    'is the organisation’s path, which stays; what somebody did to it is in the trail',
  'pathProposals.answeredBy': 'is told to whom asked; who answered is in the trail',
  'evidenceDecisions.decidedBy': 'is told to whom handed it in; who decided is in the trail',
}

/** A part of what a table holds about a person, `atMost` rows after the first `offset`. */
export function listPersonal(
  db: Database,
  { table: name, column, isSubject, through, order, without = [] }: PersonalTable,
  personId: string,
  { offset, atMost }: { readonly offset: number; readonly atMost: number },
): PromiseLike<Readonly<Record<string, unknown>>[]> {
  const table: SQLiteTable = db.schema[name]
  const all: Record<string, Column> = getTableColumns(table)
  const shown = Object.fromEntries(Object.entries(all).filter(([key]) => !without.includes(key)))
  return db
    .select(shown as ReturnType<typeof getTableColumns<SQLiteTable>>)
    .from(table)
    .where(
      through
        ? inArray(all[column]!, idsOf(db, through, personId))
        : eq(all[column]!, isSubject ? `person:${personId}` : personId),
    )
    .orderBy(...order.map((key) => asc(all[key]!)))
    .limit(atMost)
    .offset(offset)
}

function idsOf(db: Database, name: NonNullable<PersonalTable['through']>, personId: string) {
  const { id, personId: owner } = db.schema[name]
  return db.select({ id }).from(db.schema[name]).where(eq(owner, personId))
}
