import { addInvitation } from '@/db/queries/invitations'
import { invitationCodeHash } from '@/lib/services/invitation-code'
import { apiOver, noon } from '../../api/call-api'
import type { AccessRow, AccessRows } from '../access-row'
import { anybody, everyone, managersOfTeam } from '../expects'

const invited =
  (email: (world: Parameters<NonNullable<AccessRow['prepare']>>[1]) => string): AccessRow['prepare'] =>
  async (db, world) => {
    const id = `invitation-of-${world.learner}`
    const code = `code-of-${world.learner}`
    const at = new Date(noon)
    await addInvitation(
      db,
      {
        id,
        codeHash: invitationCodeHash(code),
        email: email(world),
        name: null,
        teamId: world.otherTeam,
        role: 'member',
        expiresAt: new Date(noon + 60_000),
      },
      { actorId: world.admin, at },
    )
    return { id, code }
  }
const newcomer = invited(({ learner }) => `newcomer-of-${learner}@example.org`)
const email = (learner: string) => `newcomer-of-${learner}@example.org`

const file = (team: string) => Buffer.from(`email,team\nnew@example.org,${team}\n`).toString('base64')

export const invitationsRows: AccessRows = {
  'invitations.list': { expects: everyone },
  'invitations.make': {
    input: ({ subTeam }) => ({ email: 'new@example.org', teamId: subTeam }),
    expects: managersOfTeam,
  },
  'invitations.renew': {
    prepare: newcomer,
    input: (_, { id }) => ({ id }),
    // It is one to the other team.
    expects: { ...managersOfTeam, manager: 404, managerOfAnotherTeam: 200 },
  },
  'invitations.revoke': {
    prepare: newcomer,
    input: (_, { id }) => ({ id }),
    // It is one to the other team.
    expects: { ...managersOfTeam, manager: 404, managerOfAnotherTeam: 200 },
  },
  'invitations.find': { prepare: newcomer, input: (_, { code }) => ({ code }), expects: anybody },
  'invitations.accept': {
    prepare: newcomer,
    input: ({ learner }, { code }) => ({
      code,
      email: email(learner),
      name: 'New',
      password: 'lantern over open ground',
      timeZone: 'UTC',
    }),
    expects: anybody,
  },
  'invitations.acceptAsMe': {
    prepare: invited(({ learner }) => `${learner}@harebell.example`),
    input: (_, { code }) => ({ code }),
    // Whoever borrows it knows that there is one, and that it is not theirs.
    expects: {
      anonymous: 401,
      learner: 200,
      learnerOfAnotherTeam: 403,
      manager: 403,
      managerOfAnotherTeam: 403,
      deactivated: 401,
      admin: 403,
    },
  },
  'invitations.checkImport': {
    input: ({ subTeam }) => ({ file: file(subTeam) }),
    expects: { ...everyone, learner: 403, learnerOfAnotherTeam: 403 },
  },
  'invitations.import': {
    prepare: async (db, { manager, subTeam }) => {
      const body = { file: file(subTeam) }
      const checked = await apiOver(db).call('POST', '/people-import-checks', { as: manager, body })
      return { reviewed: checked.body.reviewed }
    },
    input: ({ subTeam }, { reviewed }) => ({ file: file(subTeam), reviewed }),
    // To the other manager the file names a team that is not there: the row is wrong, as with any unknown name.
    expects: { ...managersOfTeam, learner: 403, learnerOfAnotherTeam: 403, managerOfAnotherTeam: 422 },
  },
}
