import { createApiHandler } from '@/lib/api/handler'
import { house } from '@/lib/api/house'

/** The API: one door for every endpoint of the contract. */
const handle = createApiHandler(house)

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
