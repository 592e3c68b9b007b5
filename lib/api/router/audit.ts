import { listAudit } from '@/lib/services/audit/list-audit'
import { own } from './implement'

export const auditRouter = {
  list: own.audit.list.handler(({ context, input }) => listAudit(context, context.viewer, input)),
}
