import { calendarRouter } from './router/calendar'
import { curriculumRouter } from './router/curriculum'
import { api } from './router/implement'
import { meRouter } from './router/me'
import { placementRouter } from './router/placement'
import { practiceRouter } from './router/practice'
import { progressRouter } from './router/progress'
import { reviewRouter } from './router/review'
import { roadmapRouter } from './router/roadmap'
import { signInRouter } from './router/sign-in'
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
})
