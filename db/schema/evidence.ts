import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** Evidence handed in for a sign-off, and what was decided on it: appended, never overwritten. */
export function defineEvidence(
  { table, id, string, instant, index, unique }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const evidenceSubmissions = table(
    'evidence_submissions',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      competencyId: string().notNull(),
      /** The exercise it answers; null for evidence of the whole competency. */
      exerciseId: string(),
      kind: string().$type<EvidenceKind>().notNull(),
      link: string(),
      text: string(),
      status: string().$type<EvidenceStatus>().notNull(),
      /** The version of the exercise it answers. */
      contentVersion: string(),
      /** A name the sender gave the request, so that sending it twice hands in once. */
      requestKey: string().notNull(),
      submittedAt: instant().notNull(),
    },
    (t) => [
      unique('evidence_request').on(t.personId, t.requestKey),
      index('evidence_person_competency').on(t.personId, t.competencyId),
      index('evidence_status').on(t.status, t.submittedAt),
    ],
  )

  const evidenceDecisions = table(
    'evidence_decisions',
    {
      id: id().primaryKey(),
      /** One decision a submission. */
      submissionId: id()
        .notNull()
        .unique()
        .references(() => evidenceSubmissions.id, { onDelete: 'cascade' }),
      /** Null once that person's account was deleted: what they decided stands. */
      decidedBy: id().references(() => people.id, { onDelete: 'set null' }),
      decision: string().$type<EvidenceDecision>().notNull(),
      comment: string(),
      decidedAt: instant().notNull(),
    },
    (t) => [index('evidence_decisions_by').on(t.decidedBy)],
  )

  return { evidenceSubmissions, evidenceDecisions }
}

export type EvidenceKind = 'link' | 'text' | 'written-response'
export type EvidenceDecision = 'approved' | 'returned'
/** `submitted` waits for a decision; `withdrawn` was taken back by its owner before there was one. */
export type EvidenceStatus = 'submitted' | 'withdrawn' | EvidenceDecision
