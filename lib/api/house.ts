import { randomUUID } from 'node:crypto'
import { catalogue } from '@/lib/curriculum/load'
import { loadQuestions } from '@/lib/curriculum/load-questions'
import { environment } from '@/lib/environment'
import { appDatabase } from '@/lib/services/app-database'
import { appLog } from '@/lib/services/app-log'
import { appExercises } from '@/lib/services/practice/app-exercises'
import { nudgeAppGraders } from '@/lib/services/practice/app-graders'
import { clientAddress } from '@/lib/services/sign-in/client-address'
import { findViewer } from '@/lib/services/sign-in/find-viewer'
import { sessionSetCookie } from '@/lib/services/sign-in/session'
import { describeError } from './describe-error'
import type { ApiHouse } from './handler'

/** The house of this installation: its database, its curriculum and its clock. */
export const house: ApiHouse = {
  services: async () => ({ db: await appDatabase(), catalogue, now: Date.now }),
  practice: { exercises: appExercises, nudgeGraders: nudgeAppGraders },
  loadQuestions,
  findViewer,
  addressOf: (headers) => clientAddress(headers, environment().trustedProxies),
  environment,
  sessionCookie: (session) => {
    const { secret, url } = environment()
    return sessionSetCookie(session, secret, url.startsWith('https:'))
  },
  note: (error, request) => {
    const errorId = randomUUID()
    appLog().error(
      { errorId, ...request, error: describeError(error) },
      'A request failed for a reason of ours',
    )
    return `urn:uuid:${errorId}`
  },
}
