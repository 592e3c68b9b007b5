import { assignmentsRouter } from './router/assignments'
import { calendarRouter } from './router/calendar'
import { coverageRouter } from './router/coverage'
import { curriculumRouter } from './router/curriculum'
import { evidenceRouter } from './router/evidence'
import { api } from './router/implement'
import { invitationsRouter } from './router/invitations'
import { meRouter } from './router/me'
import { pathsRouter } from './router/paths'
import { peopleRouter } from './router/people'
import { placementRouter } from './router/placement'
import { practiceRouter } from './router/practice'
import { progressRouter } from './router/progress'
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
})
