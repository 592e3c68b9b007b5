import { defineAudit } from './audit.ts'
import { defineCalendarFeeds } from './calendar-feeds.ts'
import type { Columns } from './columns.ts'
import { defineNotifications } from './notifications.ts'
import { definePeople } from './people.ts'
import { definePlacement } from './placement.ts'
import { definePlanning } from './planning.ts'
import { definePractice } from './practice.ts'
import { defineProgress } from './progress.ts'
import { defineReview } from './review.ts'
import { defineTeams } from './teams.ts'

/** Every table, written once; called with one engine's vocabulary or the other's. */
export function defineSchema(columns: Columns) {
  const people = definePeople(columns)
  const calendarFeeds = defineCalendarFeeds(columns, people)
  const teams = defineTeams(columns, people)
  const progress = defineProgress(columns, people)
  const practice = definePractice(columns, people)
  const planning = definePlanning(columns, { ...people, ...teams })
  return {
    ...people,
    ...teams,
    ...progress,
    ...practice,
    ...definePlacement(columns, people),
    ...planning,
    ...calendarFeeds,
    ...defineAudit(columns),
    ...defineNotifications(columns, people),
    ...defineReview(columns, people),
  }
}

export type Schema = ReturnType<typeof defineSchema>
