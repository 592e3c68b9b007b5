import { assignmentsRouter } from './router/assignments'
import { auditRouter } from './router/audit'
import { calendarRouter } from './router/calendar'
import { coverageRouter } from './router/coverage'
import { curriculumRouter } from './router/curriculum'
import { evidenceRouter } from './router/evidence'
import { api } from './router/implement'
import { invitationsRouter } from './router/invitations'
import { meRouter } from './router/me'
import { noticesRouter } from './router/notices'
import { pathsRouter } from './router/paths'
import { peopleRouter } from './router/people'
import { placementRouter } from './router/placement'
import { practiceRouter } from './router/practice'
import { privacyRouter } from './router/privacy'
import { progressRouter } from './router/progress'
import { reviewRouter } from './router/review'
import { roadmapRouter } from './router/roadmap'
import { signInRouter } from './router/sign-in'
import { standingsRouter } from './router/standings'
import { teamsRouter } from './router/teams'
import { wishesRouter } from './router/wishes'

/** Every endpoint of the contract: parse, call, map. */
export const router = api.router({
  curriculum: curriculumRouter,
  me: meRouter,
  signIn: signInRouter,
  roadmap: roadmapRouter,
  review: reviewRouter,
  wishes: wishesRouter,
  progress: progressRouter,
  practice: practiceRouter,
  placement: placementRouter,
  calendar: calendarRouter,
  teams: teamsRouter,
  people: peopleRouter,
  invitations: invitationsRouter,
  standings: standingsRouter,
  paths: pathsRouter,
  assignments: assignmentsRouter,
  coverage: coverageRouter,
  evidence: evidenceRouter,
  notices: noticesRouter,
  audit: auditRouter,
  privacy: privacyRouter,
})
