import type { AccessRows } from './access-row'
import { assignmentsRows } from './rows/assignments'
import { auditRows } from './rows/audit'
import { calendarRows } from './rows/calendar'
import { coverageRows } from './rows/coverage'
import { curriculumRows } from './rows/curriculum'
import { evidenceRows } from './rows/evidence'
import { invitationsRows } from './rows/invitations'
import { meRows } from './rows/me'
import { noticesRows } from './rows/notices'
import { pathsRows } from './rows/paths'
import { peopleRows } from './rows/people'
import { placementRows } from './rows/placement'
import { practiceRows } from './rows/practice'
import { privacyRows } from './rows/privacy'
import { progressRows } from './rows/progress'
import { reviewRows } from './rows/review'
import { standingsRows } from './rows/standings'
import { teamsRows } from './rows/teams'
import { wishesRows } from './rows/wishes'

/** The rows of every area; an endpoint whose row is not in one of these fails the test. */
export const allRows: readonly AccessRows[] = [
  assignmentsRows,
  auditRows,
  calendarRows,
  coverageRows,
  curriculumRows,
  evidenceRows,
  invitationsRows,
  meRows,
  noticesRows,
  pathsRows,
  peopleRows,
  placementRows,
  practiceRows,
  privacyRows,
  progressRows,
  reviewRows,
  standingsRows,
  teamsRows,
  wishesRows,
]
