import { unsubscribe } from '@/lib/services/notices/unsubscribe'
import type { ApiHouse } from './handler'
import { problemOf } from './problem-of'

/** Problems and notes name this in place of the address, which carries a token. */
const endpoint = '/api/unsubscribe/{token}'

/**
 * Answers a mail program that ends somebody's mail with one click (RFC 8058): a POST without cookies, from anywhere. A
 * person who follows the address is led to the page that asks them; looking alone, as scanners of mail do, ends nothing.
 */
export function createUnsubscribeHandler(
  house: Pick<ApiHouse, 'services' | 'environment' | 'note'>,
): (request: Request, token: string) => Promise<Response> {
  return async (request, token) => {
    const headers = { 'cache-control': 'no-store' }
    const isToken = token.length <= 300 && /^[\w.-]+$/.test(token)
    if (request.method !== 'POST') {
      const location = isToken ? `/unsubscribe#${token}` : '/unsubscribe'
      return new Response(null, { status: 303, headers: { ...headers, location } })
    }
    try {
      const { db, now } = await house.services()
      await unsubscribe({ db, now, environment: house.environment() }, { token })
      return new Response(null, { status: 204, headers })
    } catch (error) {
      const { document, unexpected } = problemOf(error, endpoint)
      const instance = unexpected ? house.note(unexpected, { method: 'POST', endpoint }) : document.instance
      return Response.json(
        { ...document, instance },
        { status: document.status, headers: { ...headers, 'content-type': 'application/problem+json' } },
      )
    }
  }
}
