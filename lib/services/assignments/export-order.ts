import { listSharesAfter } from '@/db/queries/order-shares'
import type { Viewer } from '@/lib/access/viewer'
import { outlookInWords, statusNames } from '@/lib/wording/assignment-status'
import type { CsvCell } from '@/lib/wording/csv'
import { assignmentOutlooks } from '../assignment-outlooks'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { seenBy } from '../seen-by'
import { permitOrder } from './permit-order'

/** People a portion; what is held at any time is one of them. */
const portion = 100

const head = [
  'person_id',
  'person',
  'assignment',
  'competencies',
  'status',
  'due',
  'first_due',
  'planned_finish',
  'why',
]

/**
 * Everybody whom the viewer sees in an assignment and how they stand, by name, in portions: the whole of it, however many
 * they are. It is read as it is taken, so somebody who learns meanwhile may be in it as before or after. Throws
 * Unauthenticated and NotFound before the first portion.
 */
export async function exportOrder(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<AsyncGenerator<readonly (readonly CsvCell[])[], void, void>> {
  const { order, by } = await permitOrder(context, viewer, id)
  return portions(context, order, await seenBy(context, by))
}

async function* portions(
  context: ServiceContext,
  order: { readonly id: string; readonly title: string },
  isSeen: (personId: string) => boolean,
) {
  yield [head]
  const { findCompetency } = indexOf(context.catalogue)
  const titleOf = (id: string) => findCompetency(id)?.title ?? id
  let after: { name: string; id: string } | undefined
  for (;;) {
    const shares = await listSharesAfter(context.db, { orderId: order.id, after, limit: portion })
    const last = shares.at(-1)
    if (!last) return
    const seen = shares.filter(({ personId }) => isSeen(personId))
    const outlooks = await assignmentOutlooks(context, seen)
    yield seen.flatMap(({ id, personId, name, items, dueOn, firstDueOn }): (readonly CsvCell[])[] => {
      const outlook = outlooks.get(personId)?.find((one) => one.id === id)?.outlook
      // Withdrawn since it was listed.
      if (!outlook) return []
      const { status, finish, today } = outlook
      const asked = items?.map(titleOf).join('; ') ?? null
      const why = outlookInWords(outlook, today, 'en-GB')
      return [
        [personId, name, order.title, asked, statusNames[status], dueOn, firstDueOn, finish ?? null, why],
      ]
    })
    after = { name: last.name, id: last.personId }
  }
}
