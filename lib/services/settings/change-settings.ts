import type { Database, Statements } from '@/db/database'
import { changePerson } from '@/db/queries/people'
import { insertSettings, keepPlanOrder, replaceSettings, settingsIn } from '@/db/queries/planning'
import { appendProof, proofsIn, withdrawProof } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import { makePlan } from '@/lib/planner/make-plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { Settings } from '@/lib/roadmap/roadmap'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Conflict } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import { roadmapOf } from '../roadmap-of'
import { shownSettings } from '../shown-settings'
import { applyChange, checkAgainst, type SettingsChange, statedBy } from './settings-change'

/**
 * Changes what the viewer's plan is made from, with sensible values the first time, and remembers the order of the
 * plan that comes of it. Throws Invalid for ids the curriculum does not hold, and Conflict with the settings as they
 * are where the change was made from another version.
 */
export async function changeSettings(
  context: ServiceContext,
  viewer: Viewer | undefined,
  change: SettingsChange,
) {
  permit(viewer, 'change settings')
  const { db, catalogue, now } = context
  checkAgainst(catalogue, change)
  const at = new Date(now())
  const personId = viewer.id
  const settings = await db.transaction(function* (tx) {
    const before = yield* settingsIn(db, tx, personId)
    checkVersion(before && shownSettings(before), change.version)
    const stated = yield* restate(context, tx, personId, change, at)
    const after = applyChange(catalogue, before, change, stated)
    const kept = yield* before
      ? replaceSettings(db, tx, personId, after, at)
      : insertSettings(db, tx, personId, after, at)
    if (!kept) {
      const current = yield* settingsIn(db, tx, personId)
      throw new Conflict(current ? shownSettings(current) : null)
    }
    return shownSettings(after)
  })
  const { timeZone } = change
  if (timeZone) await changePerson(db, personId, { timeZone })
  await rememberOrder(context, timeZone ? { ...viewer, timeZone } : viewer, at)
  return settings
}

function checkVersion(current: Settings | undefined, version: number | undefined) {
  if (version === current?.version) return
  const message = 'These settings exist already. Look at them, and send the version you changed along.'
  throw new Conflict(current ?? null, version === undefined ? message : undefined)
}

/** Makes the competencies known by the person's own word those of the starting point; gives what is known after. */
function* restate(
  { catalogue, db }: { catalogue: ServiceContext['catalogue']; db: Database },
  tx: Statements,
  personId: string,
  { startingPoint }: SettingsChange,
  at: Date,
) {
  const { currentId } = indexOf(catalogue)
  const proofs = yield* proofsIn(db, tx, personId)
  const before = proofs.map(({ competencyId, how }) => ({ competencyId, how, id: currentId(competencyId) }))
  if (!startingPoint) return before.map(({ id }) => id)
  const stated = statedBy(catalogue, startingPoint)
  for (const { competencyId, how, id } of before) {
    if (how !== 'stated' || stated.includes(id)) continue
    yield* withdrawProof(db, tx, { entryId: newId(), personId, competencyId, how, at })
  }
  for (const competencyId of stated) {
    if (before.some(({ id }) => id === competencyId)) continue
    yield* appendProof(db, tx, { entryId: newId(), personId, competencyId, how: 'stated', at })
  }
  const elsewise = before.filter(({ how }) => how !== 'stated').map(({ id }) => id)
  return [...stated, ...elsewise]
}

/**
 * Keeps the order of the plan that comes of the change, so that the next plan moves nothing without a reason. Pins and postponements
 * are left out of it, so that letting go of one brings back the order there was.
 */
async function rememberOrder(context: ServiceContext, viewer: Viewer, at: Date) {
  const roadmap = await roadmapOf(context, viewer)
  const { steps } = makePlan(planInputOf({ ...roadmap, pins: [], postponed: [] }, context.catalogue))
  await keepPlanOrder(
    context.db,
    viewer.id,
    steps.map((step) => step.id),
    at,
  )
}
