import { invitationByCode } from '../invitation-by-code'
import type { InvitationsContext } from './invitations-context'

/** What an invitation is about, for whoever holds its code; the e-mail is masked. Throws TooMany and NotFound. */
export async function lookUpInvitation(
  context: InvitationsContext,
  input: { readonly code: string; readonly address: string },
) {
  const { teamName, role, name, email, invitedByName, expiresAt } = await invitationByCode(context, input)
  return {
    organisation: new URL(context.environment.url).host,
    team: teamName,
    role,
    invitedBy: invitedByName,
    name,
    email: masked(email),
    expiresAt: expiresAt.getTime(),
  }
}

/** Enough to know one's own address by, too little to learn another's: `a***@harebell.example`. */
function masked(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}***${email.slice(at)}`
}
