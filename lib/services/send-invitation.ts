import { queueMail } from '@/db/queries/mail-queue'
import type { Environment } from '@/lib/environment'
import type { ServiceContext } from './context'
import { newId } from './new-id'

/** An invitation to put into words. */
export interface Invitation {
  readonly id: string
  /** To whom. */
  readonly email: string
  /** Who invites. */
  readonly by: string
  /** The team they will be in, where there is one. */
  readonly team?: string | undefined
  /** The address with the code. */
  readonly link: string
  /** When the code ends, in milliseconds. */
  readonly expiresAt: number
}

/** What sending works with. */
export interface SendingContext extends Pick<ServiceContext, 'db' | 'now'> {
  readonly environment: Pick<Environment, 'mail'>
}

/** Letters put in line by one statement. */
const portion = 50

/**
 * What happens to the letter of an invitation: a mail server takes it, it is written to the folder `outbox` of an installation
 * without one, or there is none and somebody has to hand the link over.
 */
export type Delivery = 'mail' | 'outbox' | 'none'

/** How the letters of invitations leave here. */
export function deliveryOf({ mail }: Pick<Environment, 'mail'>): Delivery {
  return ({ smtp: 'mail', outbox: 'outbox', nothing: 'none' } as const)[mail.by]
}

/** Puts a letter with an invitation's link in line; gives how it leaves. */
export async function sendInvitation(context: SendingContext, invitation: Invitation): Promise<Delivery> {
  return sendInvitations(context, [invitation])
}

/**
 * Puts a letter with its link in line for each invitation, once an invitation; gives how they leave. A link lies in the
 * database until its letter is sent.
 */
export async function sendInvitations(
  { db, now, environment }: SendingContext,
  invitations: readonly Invitation[],
): Promise<Delivery> {
  const delivery = deliveryOf(environment)
  if (delivery === 'none') return delivery
  const mail = invitations.map((invitation) => ({
    id: newId(),
    occasion: `${occasionPrefix}${invitation.id}`,
    personId: null,
    letter: letterOf(invitation),
    queuedAt: new Date(now()),
    expiresAt: new Date(invitation.expiresAt),
  }))
  for (let from = 0; from < mail.length; from += portion)
    await queueMail(db, mail.slice(from, from + portion))
  return delivery
}

const occasionPrefix = 'invitation:'

/** The invitation that a mail is about; undefined for other mail. */
export function invitationIdIn(occasion: string): string | undefined {
  return occasion.startsWith(occasionPrefix) ? occasion.slice(occasionPrefix.length) : undefined
}

function letterOf({ email, by, team, link, expiresAt }: Invitation) {
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt)
  const place = team ? `the team ${oneLine(team)} in Cairn` : 'Cairn'
  return {
    to: email,
    toName: null,
    subject: 'You are invited to Cairn',
    text: [
      'Hello,',
      `${oneLine(by)} invites you to ${place}, where you plan what you learn and see how far you are.`,
      `Join here, until ${until}:\n${link}`,
      'If you do not know why you got this, you can leave it: nothing happens without the link.',
    ].join('\n\n'),
  }
}

/** A name never begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
