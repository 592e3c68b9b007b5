import type { AccessRows } from './access-row'
import { calendarRows } from './rows/calendar'
import { curriculumRows } from './rows/curriculum'
import { invitationsRows } from './rows/invitations'
import { meRows } from './rows/me'
import { peopleRows } from './rows/people'
import { placementRows } from './rows/placement'
import { practiceRows } from './rows/practice'
import { progressRows } from './rows/progress'
import { teamsRows } from './rows/teams'
import { wishesRows } from './rows/wishes'

/** The rows of every area; an endpoint whose row is not in one of these fails the test. */
export const allRows: readonly AccessRows[] = [
  curriculumRows,
  meRows,
  progressRows,
  practiceRows,
  placementRows,
  wishesRows,
  calendarRows,
  teamsRows,
  peopleRows,
  invitationsRows,
]
