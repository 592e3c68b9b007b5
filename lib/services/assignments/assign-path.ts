import { isDeepStrictEqual } from 'node:util'
import { addOrder, type NewOrder, orderByRequest } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { listSharesOf } from '@/db/queries/order-shares'
import { findVersion } from '@/db/queries/paths'
import type { Viewer } from '@/lib/access/viewer'
import { askedOf } from '@/lib/paths/asked-of'
import type { Audience, OrderDue } from '@/lib/paths/order'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { Invalid } from '../errors'
import { giveOrder } from '../give-order'
import { newId } from '../new-id'
import { permitPath } from '../permit-path'
import { resolveAudience } from './resolve-audience'

export interface NewAssignment {
  readonly pathId: string
  /** `newest` moves along with what is published later; `this` holds to the version that counts now. */
  readonly version: 'newest' | 'this'
  readonly audience: Audience
  readonly due: OrderDue
  readonly message?: string
  /** A name the sender gives the request: sent twice, it assigns once. */
  readonly requestKey: string
}

/**
 * Assigns a path to people, a team or what a filter finds, in one unit: all of them or nobody, and each is told. The same request sent again changes
 * nothing. Throws NotFound for a path, a person or a team the viewer may not see, Refused, and Invalid.
 */
export async function assignPath(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { pathId, version, audience, due, message, requestKey }: NewAssignment,
) {
  const { path, by } = await permitPath(context, viewer, 'assign path', pathId)
  const { db, catalogue, now } = context
  if (path.publishedVersion === null || path.archivedAt !== null)
    throw new Invalid([
      { path: 'pathId', message: 'Publish this path first; an archived one is not assigned.' },
    ])
  if (due.kind === 'on' && due.date < todayIn(by.timeZone, now()))
    throw new Invalid([{ path: 'due.date', message: 'This day has passed. Choose today or a later one.' }])
  const { people, teamId } = await resolveAudience(context, by, audience)
  const isStanding = audience.kind === 'team' && audience.future
  if (people.length === 0 && !isStanding)
    throw new Invalid([{ path: 'audience', message: 'Nobody is meant by this. Choose somebody.' }])
  const published = await findVersion(db, pathId, path.publishedVersion)
  const content = published?.content
  if (!content) throw new Invalid([{ path: 'pathId', message: 'Publish this path first.' }])
  const { items } = askedOf(pathId, currentContent(catalogue, content.content), new Set())
  const at = new Date(now())
  const order = {
    id: newId(),
    pathId,
    pathVersion: version === 'this' ? path.publishedVersion : null,
    items: null,
    title: content.title,
    audience,
    standingTeamId: isStanding ? audience.teamId : null,
    due,
    message: message ?? null,
    requestKey,
    assignedBy: by.id,
    teamId: teamId ?? path.teamId,
    assignedAt: at,
  }
  const given = await db.transaction(function* (tx) {
    const before = yield* orderByRequest(db, tx, by.id, requestKey)
    if (before && !isSame(before, order))
      throw new Invalid([
        {
          path: 'requestKey',
          message: 'By this request something else was assigned already. Look at it, and begin anew.',
        },
      ])
    if (before) return { id: before.id, people: undefined }
    yield* addOrder(db, tx, order)
    const count = yield* giveOrder(
      db,
      tx,
      {
        orderId: order.id,
        pathId,
        pathVersion: path.publishedVersion!,
        title: order.title,
        itemsFor: () => items,
        assignedBy: by.id,
        teamId: order.teamId,
        due,
        message: order.message,
      },
      people,
      at,
    )
    yield* appendAudit(db, tx, {
      at,
      actorId: by.id,
      action: 'path.assigned',
      subject: `path:${pathId}`,
      detail: { order: order.id, people: count, audience: audience.kind, due: due.kind },
    })
    return { id: order.id, people: count }
  })
  if (given.people !== undefined) return { id: given.id, people: given.people, repeated: false }
  return { id: given.id, people: (await listSharesOf(db, [given.id])).length, repeated: true }
}

type Asked = Pick<NewOrder, 'pathId' | 'audience' | 'due' | 'message'>

/** Whether two requests ask for the same; one that was changed after it went out is another. */
function isSame(one: Asked, other: Asked): boolean {
  const asked = ({ pathId, audience, due, message }: Asked) => ({ pathId, audience, due, message })
  return isDeepStrictEqual(asked(one), asked(other))
}
