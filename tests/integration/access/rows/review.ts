import { appendCompletion } from '@/db/queries/progress'
import type { AccessRow, AccessRows, Caller } from '../access-row'

const everyone: Readonly<Record<Caller, number>> = {
  anonymous: 401,
  learner: 200,
  learnerOfAnotherTeam: 200,
  manager: 200,
  managerOfAnotherTeam: 200,
  deactivated: 401,
  admin: 200,
}

/** A card's id is the same for everybody who has it: the learner has this one, and nobody else. */
const card = 'joins/q-7'

const learned: AccessRow['prepare'] = async (db, { learner }) => {
  await appendCompletion(db, {
    personId: learner,
    stepId: 'joins/grain',
    contentVersion: 'v',
    at: new Date('2026-03-01T12:00:00Z'),
    entryId: `${learner}-learned`,
  })
  return {}
}

export const reviewRows: AccessRows = {
  'review.queue': { expects: everyone },
  // Everybody may answer; a card that is not theirs is told as gone and changes nothing.
  'review.answer': {
    prepare: learned,
    input: () => ({ sentAt: 0, answers: [{ key: 'access-row-1', card, at: 0 }] }),
    expects: everyone,
  },
  'review.setAside': {
    prepare: learned,
    input: () => ({ card, aside: true }),
    expects: {
      ...everyone,
      learnerOfAnotherTeam: 404,
      manager: 404,
      managerOfAnotherTeam: 404,
      admin: 404,
    },
  },
  'review.settings': { expects: everyone },
  'review.changeSettings': {
    input: () => ({ weekdayMinutes: [5, 5, 5, 5, 5, 0, 0], version: 0 }),
    expects: everyone,
  },
}
