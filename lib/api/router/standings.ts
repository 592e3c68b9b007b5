import { getEvidence } from '@/lib/services/standings/get-evidence'
import { getMatrix } from '@/lib/services/standings/get-matrix'
import { getPersonStanding } from '@/lib/services/standings/get-person-standing'
import { listSeenBy } from '@/lib/services/standings/list-seen-by'
import { listStandings } from '@/lib/services/standings/list-standings'
import { listTroubles } from '@/lib/services/standings/list-troubles'
import { asOutput } from '../as-output'
import { own } from './implement'

export const standingsRouter = {
  list: own.standings.list.handler(async ({ context }) =>
    asOutput(await listStandings(context, context.viewer)),
  ),
  matrix: own.standings.matrix.handler(async ({ context, input }) =>
    asOutput(await getMatrix(context, context.viewer, input)),
  ),
  troubles: own.standings.troubles.handler(async ({ context, input }) =>
    asOutput(await listTroubles(context, context.viewer, input)),
  ),
  person: own.standings.person.handler(async ({ context, input }) =>
    asOutput(await getPersonStanding(context, context.viewer, input)),
  ),
  evidence: own.standings.evidence.handler(async ({ context, input }) =>
    asOutput(await getEvidence(context, context.viewer, input)),
  ),
  seenBy: own.standings.seenBy.handler(async ({ context }) =>
    asOutput(await listSeenBy(context, context.viewer)),
  ),
}
