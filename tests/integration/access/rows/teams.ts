import { addTeam } from '@/db/queries/teams'
import type { AccessRow, AccessRows } from '../access-row'
import { everyone, managersOfTeam } from '../expects'

/** A sub-team below the learner's, with nobody in it. */
const withEmptyTeam: AccessRow['prepare'] = async (db, { subTeam }) => {
  const id = `${subTeam}-empty`
  await addTeam(db, { id, name: 'Empty', parentId: subTeam, createdAt: new Date('2026-02-01T09:00:00Z') })
  return { empty: id }
}

const ofSubTeam: AccessRow['input'] = ({ subTeam, learner }) => ({ id: subTeam, personId: learner })

export const teamsRows: AccessRows = {
  'teams.list': { expects: everyone },
  'teams.make': {
    input: ({ subTeam }) => ({ name: 'Below', parentId: subTeam }),
    expects: managersOfTeam,
  },
  'teams.get': { input: ({ subTeam }) => ({ id: subTeam }), expects: managersOfTeam },
  'teams.change': {
    input: ({ subTeam }) => ({ id: subTeam, name: 'Renamed', version: 1 }),
    expects: managersOfTeam,
  },
  'teams.remove': {
    prepare: withEmptyTeam,
    input: (_, { empty }) => ({ id: empty }),
    expects: managersOfTeam,
  },
  'teams.putMember': {
    input: ({ team, learner }) => ({ id: team, personId: learner, role: 'member' }),
    expects: managersOfTeam,
  },
  'teams.removeMember': { input: ofSubTeam, expects: managersOfTeam },
  'teams.moveMember': {
    input: ({ team, ...world }) => ({ ...ofSubTeam({ team, ...world }, {}), toTeamId: team }),
    expects: managersOfTeam,
  },
}
