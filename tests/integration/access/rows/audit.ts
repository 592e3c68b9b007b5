import type { AccessRows } from '../access-row'
import { adminsAlone } from '../expects'

export const auditRows: AccessRows = { 'audit.list': { expects: adminsAlone } }
