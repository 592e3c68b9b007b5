import { MissingRow } from '@/db/errors'
import { addInvitation, findInvitation } from '@/db/queries/invitations'
import { listPeopleByEmail } from '@/db/queries/people-directory'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import { Invalid, NotFound } from '../errors'
import { invitationCodeHash, invitationLastsMs, invitationLink, newInvitationCode } from '../invitation-code'
import { newId } from '../new-id'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { sendInvitation } from '../send-invitation'
import type { InvitationsContext } from './invitations-context'
import { peopleInSight } from './people-in-sight'
import { shownInvitation } from './shown-invitation'

export interface NewInvitationInput {
  readonly email: string
  readonly name?: string | null | undefined
  /** Null for no team yet. */
  readonly teamId: string | null
  readonly role: 'member' | 'manager'
}

/**
 * Invites somebody to a team of the viewer's, or to none, which is for admins. The link is given this once, and mailed
 * where this installation sends mail. Throws Unauthenticated, Refused, NotFound, and Invalid for somebody whom the viewer can add without inviting them: of
 * anybody else a manager does not learn whether they are here.
 */
export async function makeInvitation(
  context: InvitationsContext,
  viewer: Viewer | undefined,
  { email, name = null, teamId, role }: NewInvitationInput,
) {
  permit(viewer, 'list people and teams')
  if (teamId === null) permit(viewer, 'administer', organisation)
  else await permitTeam(context, viewer, 'change team', teamId)
  const [here] = await peopleInSight(context, viewer, await listPeopleByEmail(context.db, [email]))
  if (here) throw new Invalid([{ path: 'email', message: alreadyHere(here) }])
  const code = newInvitationCode()
  const at = new Date(context.now())
  const id = newId()
  const adding = addInvitation(
    context.db,
    {
      id,
      codeHash: invitationCodeHash(code),
      email,
      name,
      teamId,
      role: teamId === null ? 'member' : role,
      expiresAt: new Date(at.getTime() + invitationLastsMs),
    },
    { actorId: viewer.id, at },
  )
  await adding.catch((error) => {
    // The team was deleted in between.
    throw error instanceof MissingRow ? new NotFound() : error
  })
  const made = await findInvitation(context.db, id)
  if (!made) throw new NotFound()
  const link = invitationLink(context.environment.url, code)
  const delivery = await sendInvitation(context, {
    id,
    email: made.email,
    by: viewer.name,
    team: made.teamName ?? undefined,
    link,
    expiresAt: made.expiresAt.getTime(),
  })
  return { ...shownInvitation(made), link, delivery }
}

function alreadyHere({ name, deactivatedAt }: { name: string; deactivatedAt: Date | null }): string {
  return deactivatedAt
    ? `${name} was here and is deactivated. An admin can reactivate them.`
    : `${name} is here already. Add them to the team instead.`
}
