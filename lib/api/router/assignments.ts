import { answerProposal } from '@/lib/services/assignments/answer-proposal'
import { assignPath } from '@/lib/services/assignments/assign-path'
import { countAudience } from '@/lib/services/assignments/count-audience'
import { extendAssignment } from '@/lib/services/assignments/extend-assignment'
import { getOrder } from '@/lib/services/assignments/get-order'
import { listAssignable } from '@/lib/services/assignments/list-assignable'
import { listMyPaths } from '@/lib/services/assignments/list-my-paths'
import { listOrders } from '@/lib/services/assignments/list-orders'
import { listProposals } from '@/lib/services/assignments/list-proposals'
import { proposePath } from '@/lib/services/assignments/propose-path'
import { takeBackProposal } from '@/lib/services/assignments/take-back-proposal'
import { takeOnItem } from '@/lib/services/assignments/take-on-item'
import { withdrawOrder } from '@/lib/services/assignments/withdraw-order'
import { asOutput } from '../as-output'
import { own } from './implement'

export const assignmentsRouter = {
  assign: own.assignments.assign.handler(({ context, input }) => assignPath(context, context.viewer, input)),
  assignable: own.assignments.assignable.handler(({ context }) => listAssignable(context, context.viewer)),
  audience: own.assignments.audience.handler(({ context, input }) =>
    countAudience(context, context.viewer, input),
  ),
  list: own.assignments.list.handler(async ({ context, input }) =>
    asOutput(await listOrders(context, context.viewer, input)),
  ),
  get: own.assignments.get.handler(async ({ context, input }) =>
    asOutput(await getOrder(context, context.viewer, input)),
  ),
  withdraw: own.assignments.withdraw.handler(({ context, input }) =>
    withdrawOrder(context, context.viewer, input),
  ),
  withdrawFrom: own.assignments.withdrawFrom.handler(({ context, input }) =>
    withdrawOrder(context, context.viewer, input),
  ),
  extend: own.assignments.extend.handler(({ context, input }) =>
    extendAssignment(context, context.viewer, input),
  ),
  mine: own.assignments.mine.handler(async ({ context }) =>
    asOutput(await listMyPaths(context, context.viewer)),
  ),
  takeOn: own.assignments.takeOn.handler(({ context, input }) =>
    takeOnItem(context, context.viewer, { ...input, taken: true }),
  ),
  letGo: own.assignments.letGo.handler(({ context, input }) =>
    takeOnItem(context, context.viewer, { ...input, taken: false }),
  ),
  propose: own.assignments.propose.handler(({ context, input }) =>
    proposePath(context, context.viewer, input),
  ),
  takeBack: own.assignments.takeBack.handler(({ context, input }) =>
    takeBackProposal(context, context.viewer, input),
  ),
  proposals: own.assignments.proposals.handler(({ context }) => listProposals(context, context.viewer)),
  answer: own.assignments.answer.handler(({ context, input }) =>
    answerProposal(context, context.viewer, input),
  ),
}
