import type { Environment } from '@/lib/environment'
import type { ServiceContext } from '../context'

/** What inviting works with: links are made from the configured address. */
export interface InvitationsContext extends Pick<ServiceContext, 'db' | 'now'> {
  readonly environment: Pick<Environment, 'url' | 'mail'>
}
