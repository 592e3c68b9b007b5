import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** The ledger: what somebody did, appended and never overwritten; what is current is derived. */
export function defineProgress(
  { table, id, string, count, flag, instant, json, primaryKey, index, unique }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const ledger = table(
    'ledger',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      /** Grows by one with each entry of a person: the order of what they did, whatever their clock said. */
      sequence: count().notNull(),
      kind: string().$type<LedgerKind>().notNull(),
      /** A step id, or a competency id for a proof. */
      subject: string().notNull(),
      /** The version of the content it was done on. */
      contentVersion: string(),
      /** Study time as it was spent, where it is known. */
      minutes: count(),
      /** How a competency was proven, or who took a proof back. */
      detail: json<Record<string, unknown>>(),
      at: instant().notNull(),
    },
    (t) => [
      unique('ledger_person_sequence').on(t.personId, t.sequence),
      index('ledger_person_subject').on(t.personId, t.subject),
    ],
  )

  /** What the ledger amounts to: one row a person and step done now, kept in the same transaction as its entry. */
  const completions = table(
    'completions',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      stepId: string().notNull(),
      contentVersion: string().notNull(),
      /** Study time as it was spent, where it is known. */
      minutes: count(),
      completedAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'completions_pk', columns: [t.personId, t.stepId] })],
  )

  /** Competencies proven now, and how; derived from the ledger in the same transaction. */
  const proofs = table(
    'proofs',
    {
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      competencyId: string().notNull(),
      how: string().$type<ProofKind>().notNull(),
      provenAt: instant().notNull(),
    },
    (t) => [primaryKey({ name: 'proofs_pk', columns: [t.personId, t.competencyId] })],
  )

  /** Predictions and check answers in lessons, each as it was given. */
  const answers = table(
    'answers',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      stepId: string().notNull(),
      questionId: string().notNull(),
      answer: string().notNull(),
      correct: flag().notNull(),
      contentVersion: string().notNull(),
      at: instant().notNull(),
    },
    (t) => [index('answers_person_step').on(t.personId, t.stepId)],
  )

  return { ledger, completions, proofs, answers }
}

/** `reviewed` is a competency some of whose cards came back that day. */
export type LedgerKind = 'completed' | 'timed' | 'verified' | 'reviewed' | 'undone' | 'proven' | 'withdrawn'
/** `stated` is the learner's own word for where they are now, until a placement or a check says more. */
export type ProofKind = 'stated' | 'exercises' | 'placement' | 'sign-off'
