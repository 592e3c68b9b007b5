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

/**
 * Puts a mail with an invitation's link in line, once an invitation; gives whether mail leaves this installation at all,
 * since else somebody has to hand the link over. The link lies in the database until the mail is sent.
 */
export async function sendInvitation(
  {
    db,
    now,
    environment,
  }: Pick<ServiceContext, 'db' | 'now'> & { readonly environment: Pick<Environment, 'mail'> },
  { id, email, by, team, link, expiresAt }: Invitation,
): Promise<{ readonly isQueued: boolean }> {
  if (environment.mail.by === 'nothing') return { isQueued: false }
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt)
  const place = team ? `the team ${oneLine(team)} in Cairn` : 'Cairn'
  await queueMail(db, [
    {
      id: newId(),
      occasion: `invitation:${id}`,
      personId: null,
      letter: {
        to: email,
        toName: null,
        subject: `You are invited to Cairn`,
        text: [
          'Hello,',
          `${oneLine(by)} invites you to ${place}, where you plan what you learn and see how far you are.`,
          `Join here, until ${until}:\n${link}`,
          'If you do not know why you got this, you can leave it: nothing happens without the link.',
        ].join('\n\n'),
      },
      queuedAt: new Date(now()),
      expiresAt: new Date(expiresAt),
    },
  ])
  return { isQueued: true }
}

/** A name never begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
