import type { Environment } from '@/lib/environment'
import type { ServiceContext } from '../context'

/** What use cases around notices and mail work with. */
export interface NoticesContext extends ServiceContext {
  readonly environment: Pick<Environment, 'url' | 'secret' | 'mail' | 'demo'>
}
