import { findInstallationFact, putInstallationFact } from '@/db/queries/installation'
import type { ServiceContext } from '../context'

/** Where a database is marked as the demo's own. */
const demoKey = 'demo'

/** The sign-ins of the demo organisation, offered at one click on the demo's sign-in page. */
export const demoAccounts = [
  { label: 'Learner', email: 'learner@harebell.example', password: 'harebell-demo' },
  { label: 'Manager', email: 'manager@harebell.example', password: 'harebell-demo' },
  { label: 'Admin', email: 'admin@harebell.example', password: 'harebell-demo' },
] as const

/** Marks a database as the demo's own; only the script that fills it does this. */
export async function markAsDemo({ db, now }: Pick<ServiceContext, 'db' | 'now'>): Promise<void> {
  await putInstallationFact(db, demoKey, true, new Date(now()))
}

/** Whether a database was marked as the demo's own. */
export async function isDemo({ db }: Pick<ServiceContext, 'db'>): Promise<boolean> {
  return (await findInstallationFact(db, demoKey)) === true
}
