import { createHash } from 'node:crypto'
import { findInvitation } from '@/db/queries/invitations'
import { type ClaimedMail, endMail, postponeMail } from '@/db/queries/mail-queue'
import { letterBody } from '@/lib/wording/digest'
import { invitationIdIn } from '../send-invitation'
import type { Letter, Post } from './letter'
import { mailFault } from './mail-fault'
import type { NoticesContext } from './notices-context'
import { PostRefused } from './post'
import { writeDigest } from './write-digest'

/** How long a digest waits that came into quiet hours, in milliseconds, until it is looked at again. */
const quietMs = 30 * 60_000

/** What delivering works with. */
export interface DeliveryContext extends NoticesContext {
  readonly post: Post
  /** Names this process among those that claim. */
  readonly owner: string
  readonly note: (error: unknown, mail: string) => void
}

/**
 * Sends one mail that was taken on, ends it or puts it back in line. `pause`: the server is away or busy, so that others
 * had better wait. A crash after the server
 * took it and before that is noted sends it again once the lease is over, under the same Message-ID; nothing else does.
 */
export async function deliverMail(context: DeliveryContext, mail: ClaimedMail): Promise<'go-on' | 'pause'> {
  const { db, now, post, owner } = context
  const end = { id: mail.id, owner }
  const at = () => new Date(now())
  if (mail.expiresAt.getTime() <= now()) {
    await endMail(db, { ...end, status: 'given-up', fault: 'it was too late to send it', at: at() })
    return 'go-on'
  }
  const coversUntil = at()
  const written = await letterOf(context, mail)
  if (written === 'not-now') {
    await postponeMail(db, { ...end, notBefore: new Date(now() + quietMs), fault: 'quiet hours' })
    return 'go-on'
  }
  if (!written) {
    await endMail(db, { ...end, status: 'empty', at: at() })
    return 'go-on'
  }
  try {
    await post.send({ ...written, messageId: messageIdOf(mail.occasion, context.environment.url) })
  } catch (error) {
    context.note(error, mail.id)
    if (error instanceof PostRefused) {
      await endMail(db, { ...end, status: 'given-up', fault: error.message, at: at() })
      return 'go-on'
    }
    await postponeMail(db, {
      ...end,
      notBefore: new Date(now() + pauseMs(mail.tries)),
      fault: mailFault(error),
    })
    return 'pause'
  }
  await endMail(db, {
    ...end,
    status: 'sent',
    ...(mail.personId && !mail.letter ? { coversUntil } : {}),
    at: at(),
  })
  return 'go-on'
}

async function letterOf(
  context: DeliveryContext,
  { letter, personId, occasion }: ClaimedMail,
): Promise<Omit<Letter, 'messageId'> | 'not-now' | undefined> {
  if (!letter) return personId ? writeDigest(context, personId) : undefined
  // What was taken back, replaced or used in the meantime leads nowhere.
  const invitationId = invitationIdIn(occasion)
  if (invitationId && !(await findInvitation(context.db, invitationId))) return undefined
  return { ...letter, ...letterBody(letter.text.trimEnd().split('\n\n')) }
}

/** One minute, then four, then sixteen, and so on up to two hours. */
export function pauseMs(tries: number): number {
  return Math.min(4 ** (tries - 1), 120) * 60_000
}

/** The same occasion has the same id at every try and in every process; it tells nobody who it is about. */
export function messageIdOf(occasion: string, url: string): string {
  return `<${createHash('sha256').update(occasion).digest('hex').slice(0, 40)}@${new URL(url).hostname}>`
}
