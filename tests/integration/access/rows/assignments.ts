import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/database'
import type { AccessRow, AccessRows, World } from '../access-row'
import { addSomePath } from './paths'

const at = new Date('2026-03-01T09:00:00Z')

/** The learner has a path of their team by an order of their manager. */
export async function addOrder(db: Database, world: World) {
  const { path } = await addSomePath(db, world)
  const order = randomUUID()
  const shared = {
    pathId: path,
    title: 'A path',
    teamId: world.team,
    assignedBy: world.manager,
    assignedAt: at,
  }
  await db.insert(db.schema.assignmentOrders).values({
    ...shared,
    id: order,
    audience: { kind: 'people', personIds: [world.learner] },
    due: { kind: 'none' },
    requestKey: order,
  })
  await db.insert(db.schema.assignments).values({
    ...shared,
    id: randomUUID(),
    orderId: order,
    pathVersion: 1,
    items: [`path-${path}/task-1`],
    personId: world.learner,
  })
  return { path, order }
}

/** The same, of a path whose only task is optional. */
async function addOptional(db: Database, world: World) {
  const made = await addOrder(db, world)
  const items = [{ id: 'task-1', kind: 'task' as const, title: 'T', minutes: 5, required: false }]
  const content = { sections: [{ id: 'one', title: '', items }] }
  await db
    .update(db.schema.pathVersions)
    .set({ content: { title: 'A path', summary: '', isOpen: false, content } })
    .where(eq(db.schema.pathVersions.pathId, made.path))
  return made
}

/** The learner asked for a path of everybody. */
async function addProposal(db: Database, world: World) {
  const { path } = await addSomePath(db, world, true)
  const proposal = randomUUID()
  await db.insert(db.schema.pathProposals).values({
    id: proposal,
    personId: world.learner,
    pathId: path,
    status: 'open',
    openKey: proposal,
    proposedAt: at,
  })
  return { path, proposal }
}

const base = { anonymous: 401, deactivated: 401, manager: 200, admin: 200 } as const
const looksAfter: AccessRow['expects'] = {
  ...base,
  learner: 404,
  learnerOfAnotherTeam: 404,
  managerOfAnotherTeam: 404,
}
const manages: AccessRow['expects'] = {
  ...base,
  learner: 403,
  learnerOfAnotherTeam: 403,
  managerOfAnotherTeam: 200,
}
const everyone: AccessRow['expects'] = {
  ...base,
  learner: 200,
  learnerOfAnotherTeam: 200,
  managerOfAnotherTeam: 200,
}
const learnerAlone: AccessRow['expects'] = {
  ...base,
  learner: 200,
  learnerOfAnotherTeam: 404,
  manager: 404,
  managerOfAnotherTeam: 404,
  admin: 404,
}

export const assignmentsRows: AccessRows = {
  'assignments.assign': {
    prepare: (db, world) => addSomePath(db, world),
    input: ({ learner }, { path }) => ({
      pathId: path,
      version: 'newest',
      audience: { kind: 'people', personIds: [learner] },
      due: { kind: 'none' },
      requestKey: randomUUID(),
    }),
    expects: looksAfter,
  },
  'assignments.assignable': { expects: manages },
  'assignments.audience': {
    input: ({ team }) => ({ audience: { kind: 'team', teamId: team, future: false } }),
    expects: { ...manages, managerOfAnotherTeam: 404 },
  },
  'assignments.list': { input: ({ learner }) => ({ person: learner }), expects: manages },
  'assignments.get': { prepare: addOrder, input: (_, { order }) => ({ id: order }), expects: looksAfter },
  'assignments.withdraw': {
    prepare: addOrder,
    input: (_, { order }) => ({ id: order }),
    expects: looksAfter,
  },
  'assignments.withdrawFrom': {
    prepare: addOrder,
    input: ({ learner }, { order }) => ({ id: order, personId: learner }),
    expects: looksAfter,
  },
  'assignments.extend': {
    prepare: addOrder,
    input: ({ learner }, { order }) => ({ id: order, personId: learner, dueOn: '2099-01-01' }),
    expects: looksAfter,
  },
  'assignments.mine': { expects: everyone },
  'assignments.takeOn': {
    prepare: addOptional,
    input: (_, { path }) => ({ id: path, item: 'task-1' }),
    expects: learnerAlone,
  },
  'assignments.letGo': {
    prepare: addOptional,
    input: (_, { path }) => ({ id: path, item: 'task-1' }),
    expects: learnerAlone,
  },
  'assignments.propose': {
    prepare: (db, world) => addSomePath(db, world, true),
    input: (_, { path }) => ({ pathId: path }),
    expects: everyone,
  },
  'assignments.takeBack': {
    prepare: addProposal,
    input: (_, { proposal }) => ({ id: proposal }),
    expects: learnerAlone,
  },
  'assignments.proposals': { expects: manages },
  'assignments.answer': {
    prepare: addProposal,
    input: (_, { proposal }) => ({ id: proposal, approve: false }),
    expects: { ...looksAfter, learner: 403 },
  },
}
