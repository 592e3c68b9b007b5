import { queueMail } from '@/db/queries/mail-queue'
import { countThrottled } from '@/db/queries/throttles'
import type { Viewer } from '@/lib/access/viewer'
import { Refused, TooMany } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import type { NoticesContext } from './notices-context'

const limit = { points: 3, windowMs: 60 * 60_000 } as const

/**
 * Puts a short mail to the viewer in line, to see whether mail arrives. Throws Unauthenticated, TooMany after three an
 * hour, and Refused where this installation sends none.
 */
export async function sendTestMail({ db, now, environment }: NoticesContext, viewer: Viewer | undefined) {
  permit(viewer, 'change notices')
  if (environment.mail.by === 'nothing')
    throw new Refused('This installation sends no mail. An admin can set a mail server.')
  const at = now()
  const { points, expiresAt } = await countThrottled(
    db,
    `test-mail:${viewer.id}`,
    limit.windowMs,
    new Date(at),
  )
  if (points > limit.points) throw new TooMany(Math.max(1, Math.ceil((expiresAt.getTime() - at) / 1000)))
  const id = newId()
  await queueMail(db, [
    {
      id,
      occasion: `test:${id}`,
      personId: viewer.id,
      letter: {
        to: viewer.email,
        toName: viewer.name,
        subject: 'Cairn: mail arrives here',
        text: `Hello ${viewer.name},\n\nyou asked for this mail to see whether it arrives. It does.\n\nWhen you get reminders: ${environment.url}/settings`,
      },
      queuedAt: new Date(at),
      expiresAt: new Date(at + 60 * 60_000),
    },
  ])
  return { queuedAt: at }
}
