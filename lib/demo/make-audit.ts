import type { AuditDetail } from '@/db/schema/audit'
import type { Organisation } from './organisation'

/** Something that was done to the organisation, as the audit log tells it; the instant is milliseconds. */
export interface DemoDeed {
  readonly at: number
  readonly actorId: string
  readonly action: string
  readonly subject: string
  readonly detail: AuditDetail
}

/**
 * How the organisation came to be what it is, in order: the entries that the product would have made of it. Who `came` by an
 * invitation joined their team themselves; whoever manages it added the others.
 */
export function makeAudit(organisation: Organisation, came: ReadonlySet<string>): DemoDeed[] {
  const { teams, memberships, people, paths, orders, needs, evidence } = organisation
  const admin = people.find(({ role }) => role === 'admin')
  if (!admin) throw new Error('Nobody is an admin.')
  const arrived = new Map(people.map(({ id, createdAt }) => [id, createdAt]))
  const managerOf = (teamId: string): string => {
    const manager = memberships.find((one) => one.teamId === teamId && one.role === 'manager')
    const above = teams.find(({ id }) => id === teamId)?.parentId
    return manager?.personId ?? (above ? managerOf(above) : admin.id)
  }
  const deeds: DemoDeed[] = [
    ...teams.map(({ id, parentId, createdAt: at }) => ({
      ...{ at, actorId: admin.id, action: 'team.created', subject: `team:${id}` },
      detail: { parentId },
    })),
    ...memberships.map(({ teamId, personId, role, since }) => ({
      at: Math.max(since, arrived.get(personId) ?? since),
      actorId: role === 'manager' ? admin.id : came.has(personId) ? personId : managerOf(teamId),
      action: 'membership.set',
      subject: `person:${personId}`,
      detail: { teamId, role },
    })),
    ...paths.flatMap(({ id, teamId, ownerId: actorId, isPublished, at }) => {
      const made = { at, actorId, subject: `path:${id}` }
      const published = { version: 1, restored: null, people: 0 }
      return [
        { ...made, action: 'path.created', detail: { teamId, template: null } },
        ...(isPublished ? [{ ...made, action: 'path.published', detail: published }] : []),
      ]
    }),
    ...orders.map(({ id, pathId, personIds, due, assignedBy: actorId, assignedAt: at }) => ({
      ...{ at, actorId, action: 'path.assigned', subject: `path:${pathId}` },
      detail: { order: id, people: personIds.length, audience: 'people', due: due.kind },
    })),
    ...needs.map(({ teamId, competencyId, needed, updatedAt: at }) => ({
      ...{ at, actorId: managerOf(teamId), action: 'need.set', subject: `team:${teamId}` },
      detail: { competency: competencyId, needed, before: 0 },
    })),
    ...evidence.flatMap(({ id, personId, competencyId: competency, submittedAt, decision }): DemoDeed[] => {
      const subject = `evidence:${id}`
      const submitted = { at: submittedAt, actorId: personId, action: 'evidence.submitted', subject }
      if (!decision) return [{ ...submitted, detail: { competency, exercise: null } }]
      const { at, decidedBy: actorId } = decision
      const decided = { at, actorId, action: `evidence.${decision.decision}`, subject }
      return [
        { ...submitted, detail: { competency, exercise: null } },
        { ...decided, detail: { person: personId, competency, exercise: null } },
      ]
    }),
  ]
  return deeds.toSorted((a, b) => a.at - b.at)
}
