import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/database'
import type { AccessRow, AccessRows, World } from '../access-row'

const at = new Date('2026-03-01T09:00:00Z')

const content = {
  sections: [
    {
      id: 'one',
      title: 'One',
      items: [{ id: 'task-1', kind: 'task' as const, title: 'Write a memo', minutes: 30, required: true }],
    },
  ],
}

const draft = { title: 'A path', summary: '', isOpen: true, content }

/** Adds a path of the learner's team, or of everybody, written twice and published once. */
export async function addSomePath(
  db: Database,
  world: World,
  isForAll = false,
): Promise<{ readonly path: string }> {
  const path = randomBytes(16).toString('hex')
  await db.insert(db.schema.paths).values({
    id: path,
    isForAll,
    teamId: isForAll ? null : world.team,
    ownerId: world.admin,
    draft,
    draftVersion: 2,
    draftAt: at,
    publishedVersion: 1,
    createdAt: at,
  })
  await db
    .insert(db.schema.pathVersions)
    .values({ pathId: path, version: 1, content: draft, publishedAt: at, publishedBy: world.admin })
  return { path }
}

const statuses = (mine: Partial<AccessRow['expects']>): AccessRow['expects'] => ({
  anonymous: 401,
  learner: 404,
  learnerOfAnotherTeam: 404,
  manager: 200,
  managerOfAnotherTeam: 404,
  deactivated: 401,
  admin: 200,
  ...mine,
})

const ofTeam = (input: AccessRow['input'] = (_, { path }) => ({ id: path })): AccessRow => ({
  prepare: (db, world) => addSomePath(db, world),
  input,
  expects: statuses({}),
})

const everybody = { learner: 200, learnerOfAnotherTeam: 200, managerOfAnotherTeam: 200 }

export const pathsRows: AccessRows = {
  'paths.list': { expects: statuses(everybody) },
  'paths.templates': { expects: statuses(everybody) },
  'paths.make': { input: ({ team }) => ({ teamId: team }), expects: statuses({}) },
  'paths.get': ofTeam(),
  'paths.save': ofTeam((_, { path }) => ({ id: path, version: 2, ...draft })),
  'paths.preview': ofTeam(({ learner }, { path }) => ({ id: path, personId: learner })),
  'paths.impact': ofTeam(),
  'paths.publish': ofTeam((_, { path }) => ({ id: path, version: 2 })),
  'paths.versions': ofTeam(),
  'paths.rollBack': {
    prepare: async (db, world) => {
      const made = await addSomePath(db, world)
      await db
        .insert(db.schema.pathVersions)
        .values({ pathId: made.path, version: 2, content: draft, publishedAt: at, publishedBy: world.admin })
      await db.update(db.schema.paths).set({ publishedVersion: 2 }).where(eq(db.schema.paths.id, made.path))
      return made
    },
    input: (_, { path }) => ({ id: path, version: 1, current: 2 }),
    expects: statuses({}),
  },
  'paths.archive': ofTeam(),
  'paths.unarchive': ofTeam(),
}
