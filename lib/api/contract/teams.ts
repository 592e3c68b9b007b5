import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, name, recordId } from './shapes'

const { CONFLICT, INVALID, NOT_FOUND, REFUSED, UNAUTHENTICATED, UNAVAILABLE } = problems

export const teamRole = z.enum(['member', 'manager'])

const listedTeam = z.object({
  id: z.string(),
  name: z.string(),
  /** The team above, where you may see it. */
  parentId: z.string().nullable(),
  version: z.number().int().describe('Send it back with a change.'),
  /** Active people in the team itself. */
  people: z.number().int(),
  /** Active people in the team and everything below it, each once. */
  peopleWithin: z.number().int(),
  managers: z.array(z.object({ id: z.string(), name: z.string() })),
})

const place = z.object({ id: z.string(), name: z.string() })

const team = listedTeam.omit({ people: true, peopleWithin: true, managers: true }).extend({
  /** The teams above, from the top, as far as you may see them. */
  above: z.array(place),
  /** The teams right below, by name. */
  below: z.array(place),
  members: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      email: z.string(),
      role: teamRole,
      since: instant,
    }),
  ),
})

export type ListedTeam = z.infer<typeof listedTeam>
export type Team = z.infer<typeof team>

const teamId = z.object({ id: recordId })
const memberPath = '/teams/{id}/members/{personId}'
const member = z.object({ id: recordId, personId: recordId })
const parentId = recordId.nullable().describe('The team above; null for the top, which is for admins.')
const tags = ['Teams']

export const teamsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/teams',
      tags,
      summary: 'The teams you may see, as they hang in the tree',
      description: 'All of them for an admin; for a manager those they manage, with everything below.',
    })
    .output(z.object({ teams: z.array(listedTeam) }))
    .errors({ UNAUTHENTICATED }),
  make: oc
    .route({ method: 'POST', path: '/teams', tags, summary: 'Make a team' })
    .input(z.strictObject({ name, parentId }))
    .output(z.object({ id: z.string() }))
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, UNAVAILABLE }),
  get: oc
    .route({ method: 'GET', path: '/teams/{id}', tags, summary: 'One team and who is in it' })
    .input(teamId)
    .output(team)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND }),
  change: oc
    .route({ method: 'PATCH', path: '/teams/{id}', tags, summary: 'Rename a team, or move it in the tree' })
    .input(
      teamId
        .extend({ name: name.optional(), parentId: parentId.optional(), version: z.number().int() })
        .strict(),
    )
    .output(team)
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/teams/{id}',
      tags,
      summary: 'Delete a team that is empty',
      description:
        'A team with sub-teams or people is left as it is (409, `current` has how many): move or remove them first. Its invitations go with it; what was assigned on its behalf stays with the people.',
    })
    .input(teamId.strict())
    .output(z.object({ removedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, REFUSED, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  putMember: oc
    .route({
      method: 'PUT',
      path: memberPath,
      tags,
      summary: 'Make somebody you may see a member or a manager of a team',
      description: 'The last manager of people stays until somebody else manages them (409).',
    })
    .input(member.extend({ role: teamRole }).strict())
    .output(z.object({ changedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  removeMember: oc
    .route({ method: 'DELETE', path: memberPath, tags, summary: 'Take somebody out of a team' })
    .input(member.strict())
    .output(z.object({ changedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
  moveMember: oc
    .route({
      method: 'POST',
      path: `${memberPath}/move`,
      tags,
      summary: 'Move somebody to another team of yours, where they are a member',
    })
    .input(member.extend({ toTeamId: recordId }).strict())
    .output(z.object({ changedAt: instant }))
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, CONFLICT, UNAVAILABLE }),
}
