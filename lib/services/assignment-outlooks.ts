import { createHash } from 'node:crypto'
import { listPlanMarks } from '@/db/queries/plan-marks'
import { breathe } from './breathe'
import { todayIn } from './clock'
import type { ServiceContext } from './context'
import { keepForPeople } from './keep-for-people'
import { type AssignmentNow, planAssignments } from './plan-assignments'

/** People whose marks are read at a time. */
const portion = 100

/** People whose plans are remembered in a process: some twenty megabytes. Whoever was looked at longest ago makes room. */
export const outlooksKept = 10_000

const keptFor = keepForPeople<Promise<readonly AssignmentNow[]>>(outlooksKept)

/**
 * How people stand with everything that is assigned to them, by person id, each from one plan. A plan takes some
 * milliseconds, so what one came to is remembered in the process for as long as nothing it was made from has
 * changed: what the database holds of them, the curriculum, and their day. New plans are made for `newAtMost` people at
 * most, in their order here; whoever is beyond that is left out, and can be asked for again. Other work of the
 * process goes on between two plans.
 */
export async function assignmentOutlooks(
  context: ServiceContext,
  people: readonly { readonly personId: string; readonly timeZone: string }[],
  newAtMost = Number.POSITIVE_INFINITY,
): Promise<ReadonlyMap<string, readonly AssignmentNow[]>> {
  const kept = keptFor(context)
  const found = new Map<string, readonly AssignmentNow[]>()
  let left = newAtMost
  for (let from = 0; from < people.length; from += portion) {
    const part = people.slice(from, from + portion)
    // A mark is read before what it stands for: whatever changes in between makes the next one another.
    const marks = await listPlanMarks(
      context.db,
      part.map(({ personId }) => personId),
    )
    for (const { personId, timeZone } of part) {
      await breathe()
      const mark = markOf(marks.get(personId), todayIn(timeZone, context.now()))
      const known = kept.find(personId, mark)
      if (!known && left <= 0) continue
      if (!known) left -= 1
      const now = known ?? kept.keep(personId, mark, planAssignments(context, { id: personId, timeZone }))
      found.set(personId, await settled(now, () => kept.forget(personId)))
    }
  }
  return found
}

async function settled<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await promise
  } catch (error) {
    forget()
    throw error
  }
}

/** Marks may be long; what is kept of them is short. */
function markOf(mark: string | undefined, today: string): string {
  return createHash('sha256').update(`${today} ${mark}`).digest('base64url')
}
