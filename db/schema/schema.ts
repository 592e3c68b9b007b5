import { defineAudit } from './audit.ts'
import { defineCalendarFeeds } from './calendar-feeds.ts'
import type { Columns } from './columns.ts'
import { defineCoverage } from './coverage.ts'
import { defineEvidence } from './evidence.ts'
import { defineNotifications } from './notifications.ts'
import { definePaths } from './paths.ts'
import { definePeople } from './people.ts'
import { definePlacement } from './placement.ts'
import { definePlanning } from './planning.ts'
import { definePractice } from './practice.ts'
import { definePrivacy } from './privacy.ts'
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
  const paths = definePaths(columns, { ...people, ...teams })
  const planning = definePlanning(columns, { ...people, ...teams, ...paths })
  return {
    ...people,
    ...teams,
    ...progress,
    ...practice,
    ...paths,
    ...definePlacement(columns, people),
    ...planning,
    ...calendarFeeds,
    ...defineAudit(columns),
    ...defineNotifications(columns, people),
    ...defineCoverage(columns, { ...people, ...teams }),
    ...defineEvidence(columns, people),
    ...definePrivacy(columns),
    ...defineReview(columns, people),
  }
}

export type Schema = ReturnType<typeof defineSchema>
