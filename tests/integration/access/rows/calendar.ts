import { putCalendarFeed } from '@/db/queries/calendar-feeds'
import type { AccessRow, AccessRows } from '../access-row'
import { everyone } from '../expects'

const withFeeds: AccessRow['prepare'] = async (db, world) => {
  for (const personId of [
    world.learner,
    world.learnerOfAnotherTeam,
    world.manager,
    world.managerOfAnotherTeam,
    world.admin,
  ]) {
    const at = new Date('2026-03-01T09:00:00Z')
    await putCalendarFeed(db, { personId, feedId: personId, tokenHash: personId, startsAt: '18:00', at })
  }
  return {}
}

export const calendarRows: AccessRows = {
  'calendar.get': { expects: everyone },
  'calendar.make': { input: () => ({ startsAt: '07:30' }), expects: everyone },
  'calendar.change': { prepare: withFeeds, input: () => ({ startsAt: '07:30' }), expects: everyone },
  'calendar.revoke': { prepare: withFeeds, expects: everyone },
}
