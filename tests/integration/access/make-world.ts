import type { Database } from '@/db/database'
import { people } from '../people'
import type { World } from './access-row'

const at = new Date('2026-01-05T09:00:00Z')
let worlds = 0

/** A small organisation whose ids no other world has, so that cases share a database without meeting. */
export async function makeWorld(db: Database): Promise<World> {
  worlds += 1
  const named = (name: string) => `w${worlds}-${name}`
  const world: World = {
    team: named('team'),
    subTeam: named('sub-team'),
    otherTeam: named('other-team'),
    learner: named('learner'),
    learnerOfAnotherTeam: named('elsewhere-learner'),
    manager: named('manager'),
    managerOfAnotherTeam: named('elsewhere-manager'),
    deactivated: named('deactivated'),
    admin: named('admin'),
  }
  await people(db, {
    [world.learner]: {},
    [world.learnerOfAnotherTeam]: {},
    [world.manager]: {},
    [world.managerOfAnotherTeam]: {},
    [world.deactivated]: { deactivatedAt: at },
    [world.admin]: { role: 'admin' },
  })
  const { teams, memberships } = db.schema
  const team = (id: string, parentId: string | null) => ({ id, name: id, parentId, createdAt: at })
  await db
    .insert(teams)
    .values([team(world.team, null), team(world.subTeam, world.team), team(world.otherTeam, null)])
  const belongs = (teamId: string, personId: string, role: 'member' | 'manager') => ({
    teamId,
    personId,
    role,
    since: at,
  })
  await db
    .insert(memberships)
    .values([
      belongs(world.subTeam, world.learner, 'member'),
      belongs(world.team, world.manager, 'manager'),
      belongs(world.team, world.deactivated, 'manager'),
      belongs(world.otherTeam, world.learnerOfAnotherTeam, 'member'),
      belongs(world.otherTeam, world.managerOfAnotherTeam, 'manager'),
    ])
  return world
}
