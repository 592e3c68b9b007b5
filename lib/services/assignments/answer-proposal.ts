import { addOrder } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { appendNotifications } from '@/db/queries/notifications'
import { closeProposal, findProposal } from '@/db/queries/path-proposals'
import type { Viewer } from '@/lib/access/viewer'
import { askedOf } from '@/lib/paths/asked-of'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { currentContent } from '../current-content'
import { Conflict, Invalid, NotFound, Unauthenticated } from '../errors'
import { giveOrder } from '../give-order'
import { newId } from '../new-id'
import { permitPerson } from '../permit-person'

/**
 * Answers what somebody asked for: approved, the path is assigned to them at once, due on the day they asked for or another. Nobody answers
 * themselves. Throws Refused, NotFound for somebody of another team, Conflict where it was answered or taken back
 * already, and Invalid.
 */
export async function answerProposal(
  context: ServiceContext,
  viewer: Viewer | undefined,
  {
    id,
    approve,
    dueOn,
    message,
  }: {
    readonly id: string
    readonly approve: boolean
    readonly dueOn?: string | null
    readonly message?: string
  },
) {
  if (!viewer) throw new Unauthenticated()
  const { db, catalogue, now } = context
  const proposal = await findProposal(db, id)
  if (!proposal) throw new NotFound()
  const { personId, pathId, pathVersion, path, timeZone, since } = proposal
  await permitPerson(context, viewer, 'change assignments', personId)
  if (!path || !pathVersion) throw new NotFound()
  const due = dueOn === undefined ? proposal.dueOn : dueOn
  if (approve && due && due < todayIn(timeZone, now()))
    throw new Invalid([{ path: 'dueOn', message: 'This day has passed. Choose today or a later one.' }])
  const { items } = askedOf(pathId, currentContent(catalogue, path.content), new Set())
  const at = new Date(now())
  const status = approve ? ('approved' as const) : ('declined' as const)
  const closed = await db.transaction(function* (tx) {
    const isClosed = yield* closeProposal(db, tx, {
      id,
      status,
      answeredBy: viewer.id,
      answeredAt: at,
      answer: message || null,
    })
    if (!isClosed) return false
    if (approve) {
      const order = {
        id: newId(),
        pathId,
        pathVersion: null,
        items: null,
        title: path.title,
        audience: { kind: 'people' as const, personIds: [personId] },
        standingTeamId: null,
        due: due ? { kind: 'on' as const, date: due } : { kind: 'none' as const },
        message: message || null,
        requestKey: `proposal:${id}`,
        assignedBy: viewer.id,
        teamId: null,
        assignedAt: at,
      }
      yield* addOrder(db, tx, order)
      yield* giveOrder(
        db,
        tx,
        {
          orderId: order.id,
          pathId,
          pathVersion,
          title: path.title,
          itemsFor: () => items,
          assignedBy: viewer.id,
          teamId: null,
          due: order.due,
          message: order.message,
        },
        [{ personId, timeZone, since }],
        at,
      )
    }
    yield* appendNotifications(db, tx, [
      {
        id: newId(),
        personId,
        kind: 'proposal-answered',
        occasion: `proposal-answered:${id}`,
        data: { proposalId: id, pathId, title: path.title, approved: approve, dueOn: approve ? due : null },
        createdAt: at,
      },
    ])
    yield* appendAudit(db, tx, {
      at,
      actorId: viewer.id,
      action: approve ? 'proposal.approved' : 'proposal.declined',
      subject: `person:${personId}`,
      detail: { proposal: id, path: pathId, dueOn: approve ? due : null },
    })
    return true
  })
  if (!closed) throw new Conflict({ status: proposal.status }, 'This was answered or taken back already.')
  return { id, status }
}
