import type { Organisation } from '@/lib/demo/organisation'
import { type Database, rows } from '../database.ts'

/** Rows an insert: well below what either engine takes in parameters. */
const portion = 40

/** Stores an organisation in one unit; everyone has the same password. For an empty database. */
export async function insertOrganisation(db: Database, organisation: Organisation, passwordHash: string) {
  const {
    people,
    teams,
    memberships,
    learnerSettings,
    paths,
    pathVersions,
    pathProposals,
    assignmentOrders,
    assignments,
    ledger,
    completions,
    proofs,
    stepWishes,
    teamNeeds,
    helpers,
    evidenceSubmissions,
    evidenceDecisions,
    reviewSettings,
    reviewCards,
    reviewAnswers,
  } = db.schema
  const at = (milliseconds: number) => new Date(milliseconds)
  await db.transaction(function* (tx) {
    for (const part of portions(organisation.people))
      yield* rows(
        tx.insert(people).values(
          part.map(({ createdAt, ...person }) => ({
            ...person,
            isAuthor: person.role === 'admin',
            passwordHash,
            sessionEpoch: 1,
            theme: 'system' as const,
            createdAt: at(createdAt),
          })),
        ),
      )
    for (const part of portions(organisation.teams))
      yield* rows(tx.insert(teams).values(part.map((team) => ({ ...team, createdAt: at(team.createdAt) }))))
    for (const part of portions(organisation.memberships))
      yield* rows(tx.insert(memberships).values(part.map((one) => ({ ...one, since: at(one.since) }))))
    for (const part of portions(organisation.settings))
      yield* rows(
        tx.insert(learnerSettings).values(
          part.map(({ targetLevel, updatedAt, ...settings }) => ({
            ...settings,
            target: { kind: 'level' as const, level: targetLevel },
            weekdayMinutes: [...settings.weekdayMinutes],
            daysOff: [...settings.daysOff],
            paceOverride: null,
            version: 1,
            updatedAt: at(updatedAt),
          })),
        ),
      )
    for (const part of portions(organisation.paths)) {
      yield* rows(
        tx.insert(paths).values(
          part.map(({ isPublished, at: when, ...path }) => ({
            ...path,
            isForAll: path.teamId === null,
            draftVersion: 1,
            draftBy: path.ownerId,
            draftAt: at(when),
            publishedDraft: isPublished ? 1 : null,
            publishedVersion: isPublished ? 1 : null,
            createdAt: at(when),
          })),
        ),
      )
      const published = part.filter(({ isPublished }) => isPublished)
      if (published.length > 0)
        yield* rows(
          tx.insert(pathVersions).values(
            published.map((path) => ({
              pathId: path.id,
              version: 1,
              content: path.draft,
              publishedBy: path.ownerId,
              publishedAt: at(path.at),
            })),
          ),
        )
    }
    for (const part of portions(organisation.orders))
      yield* rows(
        tx.insert(assignmentOrders).values(
          part.map(({ personIds, assignedAt, ...order }) => ({
            ...order,
            audience: { kind: 'people' as const, personIds },
            requestKey: `demo-${order.id}`,
            assignedAt: at(assignedAt),
          })),
        ),
      )
    for (const part of portions(organisation.proposals))
      yield* rows(
        tx.insert(pathProposals).values(
          part.map(({ proposedAt, ...proposal }) => ({
            ...proposal,
            status: 'open' as const,
            openKey: `${proposal.personId} ${proposal.pathId}`,
            proposedAt: at(proposedAt),
          })),
        ),
      )
    for (const part of portions(organisation.assignments))
      yield* rows(
        tx
          .insert(assignments)
          .values(part.map((one) => ({ ...one, items: [...one.items], assignedAt: at(one.assignedAt) }))),
      )
    for (const part of portions(organisation.ledger))
      yield* rows(tx.insert(ledger).values(part.map((entry) => ({ ...entry, at: at(entry.at) }))))
    for (const part of portions(organisation.completions))
      yield* rows(
        tx.insert(completions).values(part.map((one) => ({ ...one, completedAt: at(one.completedAt) }))),
      )
    for (const part of portions(organisation.proofs))
      yield* rows(tx.insert(proofs).values(part.map((one) => ({ ...one, provenAt: at(one.provenAt) }))))
    for (const { personId, expectedMinutes, answers, cards } of organisation.reviews) {
      const settings = { weekdayMinutes: null, expectedMinutes, weights: null, fit: null, version: 0 }
      yield* rows(
        tx.insert(reviewSettings).values({ personId, ...settings, updatedAt: at(answers.at(-1)?.at ?? 0) }),
      )
      for (const part of portions(cards))
        yield* rows(
          tx
            .insert(reviewCards)
            .values(part.map((card) => ({ ...card, personId, lastAt: at(card.lastAt), setAsideAt: null }))),
        )
      for (const part of portions(answers))
        yield* rows(
          tx
            .insert(reviewAnswers)
            .values(part.map((one) => ({ ...one, personId, at: at(one.at), receivedAt: at(one.at) }))),
        )
    }
    for (const part of portions(organisation.pins))
      yield* rows(
        tx.insert(stepWishes).values(part.map((pin) => ({ ...pin, kind: 'pin' as const, place: 1 }))),
      )
    for (const part of portions(organisation.needs))
      yield* rows(
        tx
          .insert(teamNeeds)
          .values(part.map((one) => ({ ...one, version: 1, updatedAt: at(one.updatedAt) }))),
      )
    for (const part of portions(organisation.helpers))
      yield* rows(tx.insert(helpers).values(part.map((one) => ({ ...one, since: at(one.since) }))))
    for (const part of portions(organisation.evidence)) {
      yield* rows(
        tx.insert(evidenceSubmissions).values(
          part.map(({ decision, submittedAt, ...one }) => ({
            ...one,
            status: decision?.decision ?? ('submitted' as const),
            submittedAt: at(submittedAt),
          })),
        ),
      )
      const decisions = part.flatMap(({ id, decision }) => {
        if (!decision) return []
        const { at: decidedAt, ...decided } = decision
        return [{ ...decided, submissionId: id, decidedAt: at(decidedAt) }]
      })
      if (decisions.length > 0) yield* rows(tx.insert(evidenceDecisions).values(decisions))
    }
  })
}

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += portion) yield all.slice(from, from + portion)
}
