import { calendarContract } from './contract/calendar'
import { curriculumContract } from './contract/curriculum'
import { meContract, signInContract } from './contract/me'
import { placementContract } from './contract/placement'
import { practiceContract } from './contract/practice'
import { reviewContract } from './contract/review'
import { progressContract, roadmapContract } from './contract/roadmap'
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
}
