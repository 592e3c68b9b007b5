import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Database } from '@/db/database'
import { listEverybody } from '@/db/queries/audiences'
import type { Viewer } from '@/lib/access/viewer'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { pathTemplates } from '@/lib/paths/templates'
import { assignPath } from '@/lib/services/assignments/assign-path'
import { getOrder } from '@/lib/services/assignments/get-order'
import { listOrders } from '@/lib/services/assignments/list-orders'
import type { ServiceContext } from '@/lib/services/context'
import { newId } from '@/lib/services/new-id'
import { makePath } from '@/lib/services/paths/make-path'
import { publishPath } from '@/lib/services/paths/publish-path'
import { completeStep } from '@/lib/services/progress/complete-step'
import { percentile } from './percentile'

const runs = 7
const day = 86_400_000

/**
 * Milliseconds: one path to so many people and the first page of how they stand (medians), and the list of all with its
 * counts: with every plan to make, with none, and after one person completed a step. `block` is the longest time for which the
 * process answered nobody while it made every plan.
 */
export interface AssignFigure {
  readonly people: number
  readonly assign: number
  readonly page: number
  readonly list: {
    readonly cold: number
    readonly warm: number
    readonly afterOne: number
    readonly block: number
  }
}

/** Assigns a path of a whole level to 600 of the people in a database, several times over, as an admin made for it. */
export async function benchAssign(db: Database, catalogue: Catalogue, size = 600): Promise<AssignFigure> {
  const context = { db, catalogue, now: Date.now }
  const viewer = await makeAdmin(db)
  const everybody = (await listEverybody(db)).filter(({ personId }) => personId !== viewer.id)
  const personIds = everybody.slice(0, size).map(({ personId }) => personId)
  const template = pathTemplates(catalogue)[0]?.id
  const { id: pathId } = await makePath(context, viewer, { teamId: null, template })
  await publishPath(context, viewer, { id: pathId, version: 1 })
  const assigned: number[] = []
  const pages: number[] = []
  for (let run = 0; run < runs; run += 1) {
    let order = ''
    assigned.push(
      await timed(async () => {
        const audience = { kind: 'people' as const, personIds }
        const due = { kind: 'after-assignment' as const, days: 90 }
        const requestKey = newId()
        order = (await assignPath(context, viewer, { pathId, version: 'newest', audience, due, requestKey }))
          .id
      }),
    )
    pages.push(await timed(() => getOrder(context, viewer, { id: order })))
  }
  const list = await benchList({ ...context, now: () => Date.now() + day }, viewer, personIds[0]!)
  return { people: personIds.length, assign: median(assigned), page: median(pages), list }
}

/** On another day every plan is another. */
async function benchList(context: ServiceContext, viewer: Viewer, personId: string) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cold = await timed(() => listOrders(context, viewer))
  delay.disable()
  const warm = await timed(() => listOrders(context, viewer))
  const [step] = context.catalogue.competencies.at(-1)!.steps
  const learner = { ...viewer, id: personId, role: 'learner' as const }
  await completeStep(context, learner, { competency: step!.competency, slug: step!.slug })
  const afterOne = await timed(() => listOrders(context, viewer))
  return { cold, warm, afterOne, block: delay.max / 1e6 }
}

/** The figures in one line of the document. */
export function assignLine({ people, assign, page, list }: AssignFigure): string {
  const verdict = assign < 1_000 ? 'met' : 'missed'
  return `Assigning a path to ${people} people, each told, in one unit: ${Math.round(assign)} ms (under 1 s: ${verdict}); how the first 200 of them stand, from their plans: ${Math.round(page)} ms; the list of ${runs} such assignments with its counts: ${Math.round(list.cold)} ms where every plan is to be made (others wait ${Math.round(list.block)} ms at most), ${Math.round(list.warm)} ms where all are known, ${Math.round(list.afterOne)} ms after one of them completed a step.`
}

async function makeAdmin(db: Database): Promise<Viewer> {
  const person = {
    id: newId(),
    email: `${newId().toLowerCase()}@bench.example`,
    name: 'Bench',
    role: 'admin' as const,
    isAuthor: true,
    timeZone: 'UTC',
    theme: 'system' as const,
  }
  await db.insert(db.schema.people).values({ ...person, sessionEpoch: 1, createdAt: new Date() })
  return { ...person, manages: [] }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    50,
  )
}
