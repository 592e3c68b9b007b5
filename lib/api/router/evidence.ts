import { decideEvidence } from '@/lib/services/evidence/decide-evidence'
import { listEvidence } from '@/lib/services/evidence/list-evidence'
import { listSignOffs } from '@/lib/services/evidence/list-sign-offs'
import { readEvidence } from '@/lib/services/evidence/read-evidence'
import { submitEvidence } from '@/lib/services/evidence/submit-evidence'
import { withdrawEvidence } from '@/lib/services/evidence/withdraw-evidence'
import { own } from './implement'

export const evidenceRouter = {
  submit: own.evidence.submit.handler(({ context, input }) => submitEvidence(context, context.viewer, input)),
  list: own.evidence.list.handler(({ context, input }) => listEvidence(context, context.viewer, input)),
  get: own.evidence.get.handler(({ context, input }) => readEvidence(context, context.viewer, input)),
  withdraw: own.evidence.withdraw.handler(({ context, input }) =>
    withdrawEvidence(context, context.viewer, input),
  ),
  decide: own.evidence.decide.handler(({ context, input }) => decideEvidence(context, context.viewer, input)),
  signOffs: own.evidence.signOffs.handler(({ context }) => listSignOffs(context, context.viewer)),
}
