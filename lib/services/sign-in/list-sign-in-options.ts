import { hasPeople } from '@/db/queries/people'
import type { Environment } from '@/lib/environment'
import type { ServiceContext } from '../context'
import { demoAccounts, isDemo } from './demo'

/** The id of the OpenID Connect provider in sign-in addresses. */
export const providerId = 'oidc'

/** The ways to sign in here. Demo accounts appear only when the demo runs on the demo's own database. */
export async function listSignInOptions({
  db,
  environment: { demo, provider },
}: Pick<ServiceContext, 'db'> & { readonly environment: Pick<Environment, 'demo' | 'provider'> }) {
  const [somebody, offersDemo] = await Promise.all([hasPeople(db), demo ? isDemo({ db }) : false])
  return {
    setUpNeeded: !somebody,
    provider: provider ? { id: providerId, name: provider.name } : null,
    demo: offersDemo ? demoAccounts.map((account) => ({ ...account })) : [],
  }
}
