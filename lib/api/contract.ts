import { assignmentsContract } from './contract/assignments'
import { auditContract } from './contract/audit'
import { calendarContract } from './contract/calendar'
import { coverageContract } from './contract/coverage'
import { curriculumContract } from './contract/curriculum'
import { evidenceContract } from './contract/evidence'
import { invitationsContract } from './contract/invitations'
import { meContract, signInContract } from './contract/me'
import { noticesContract } from './contract/notices'
import { pathsContract } from './contract/paths'
import { peopleContract } from './contract/people'
import { placementContract } from './contract/placement'
import { practiceContract } from './contract/practice'
import { privacyContract } from './contract/privacy'
import { reviewContract } from './contract/review'
import { progressContract, roadmapContract } from './contract/roadmap'
import { standingsContract } from './contract/standings'
import { teamsContract } from './contract/teams'
import { wishesContract } from './contract/wishes'

/** Every endpoint once: the server, the typed client, the react-query options and the OpenAPI document come from it. */
export const contract = {
  curriculum: curriculumContract,
  me: meContract,
  signIn: signInContract,
  roadmap: roadmapContract,
  progress: progressContract,
  practice: practiceContract,
  review: reviewContract,
  wishes: wishesContract,
  placement: placementContract,
  calendar: calendarContract,
  teams: teamsContract,
  people: peopleContract,
  invitations: invitationsContract,
  standings: standingsContract,
  paths: pathsContract,
  assignments: assignmentsContract,
  coverage: coverageContract,
  evidence: evidenceContract,
  notices: noticesContract,
  audit: auditContract,
  privacy: privacyContract,
}
