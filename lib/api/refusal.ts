import type { ApiHouse } from './handler'
import { problemOf } from './problem-of'

/** A problem document for what went wrong at an address beside the contract; a fault of ours is noted under `endpoint`. */
export function refusal(house: Pick<ApiHouse, 'note'>, error: unknown, endpoint: string): Response {
  const { document, headers, unexpected } = problemOf(error, endpoint)
  const instance = unexpected ? house.note(unexpected, { method: 'GET', endpoint }) : document.instance
  return Response.json(
    { ...document, instance },
    {
      status: document.status,
      headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' },
    },
  )
}
