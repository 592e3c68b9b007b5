import { assignCoveragePlan } from '@/lib/services/coverage/assign-coverage-plan'
import { changeHelping } from '@/lib/services/coverage/change-helping'
import { getCoverage } from '@/lib/services/coverage/get-coverage'
import { getHelping } from '@/lib/services/coverage/get-helping'
import { listCoverageTeams } from '@/lib/services/coverage/list-coverage-teams'
import { listHelpers } from '@/lib/services/coverage/list-helpers'
import { makeCoveragePlan } from '@/lib/services/coverage/make-coverage-plan'
import { setTeamNeed } from '@/lib/services/coverage/set-team-need'
import { asOutput } from '../as-output'
import { own } from './implement'

export const coverageRouter = {
  teams: own.coverage.teams.handler(({ context }) => listCoverageTeams(context, context.viewer)),
  get: own.coverage.get.handler(({ context, input }) => getCoverage(context, context.viewer, input)),
  setNeed: own.coverage.setNeed.handler(({ context, input }) => setTeamNeed(context, context.viewer, input)),
  plan: own.coverage.plan.handler(async ({ context, input, signal }) =>
    asOutput(await makeCoveragePlan(context, context.viewer, input, signal)),
  ),
  assign: own.coverage.assign.handler(({ context, input }) =>
    assignCoveragePlan(context, context.viewer, input),
  ),
  helpers: own.coverage.helpers.handler(({ context, input }) => listHelpers(context, context.viewer, input)),
  helping: own.coverage.helping.handler(({ context }) => getHelping(context, context.viewer)),
  changeHelping: own.coverage.changeHelping.handler(({ context, input }) =>
    changeHelping(context, context.viewer, input),
  ),
}
