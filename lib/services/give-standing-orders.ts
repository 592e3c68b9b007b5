import { listPeopleLackingOrders } from '@/db/queries/standing-orders'
import { applyStandingOrders } from './apply-standing-orders'
import type { ServiceContext } from './context'

/** People looked at in one go. */
const atMost = 200

/**
 * Gives everybody what is assigned to the present and future members of their teams and is not theirs yet, so that who joined is
 * told and counted without having come here. May run anywhere, any number of times.
 */
export async function giveStandingOrders(context: ServiceContext): Promise<void> {
  for (let after = ''; ; ) {
    const page = await listPeopleLackingOrders(context.db, { after, limit: atMost })
    for (const personId of page) await applyStandingOrders(context, personId)
    if (page.length < atMost) return
    after = page.at(-1)!
  }
}
