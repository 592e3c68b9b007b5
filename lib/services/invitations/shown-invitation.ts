import type { findInvitation } from '@/db/queries/invitations'

type Stored = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** An invitation as those who look after the team see it. */
export function shownInvitation(stored: Stored) {
  const { id, email, name, role, teamId, teamName } = stored
  return {
    id,
    email,
    name,
    role,
    team: teamId !== null && teamName !== null ? { id: teamId, name: teamName } : null,
    invitedBy: { id: stored.invitedById, name: stored.invitedByName },
    createdAt: stored.createdAt.getTime(),
    expiresAt: stored.expiresAt.getTime(),
  }
}
