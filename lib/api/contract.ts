import { auditContract } from './contract/audit'
import { calendarContract } from './contract/calendar'
import { curriculumContract } from './contract/curriculum'
import { meContract, signInContract } from './contract/me'
import { noticesContract } from './contract/notices'
import { practiceContract } from './contract/practice'
import { privacyContract } from './contract/privacy'
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
  wishes: wishesContract,
  calendar: calendarContract,
  notices: noticesContract,
  audit: auditContract,
  privacy: privacyContract,
}
