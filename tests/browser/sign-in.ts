import type { APIRequestContext } from '@playwright/test'

/** Signs in by the same requests that the sign-in page makes; the session cookie stays in the request's context. */
export async function signIn(request: APIRequestContext, email: string, password = 'harebell-demo') {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const response = await request.post('/api/auth/callback/credentials', {
    data: { email, password, csrfToken, json: 'true' },
  })
  const { url } = await response.json()
  const refused = new URL(url).searchParams.get('error')
  if (refused) throw new Error(`${email} was not signed in: ${refused}`)
}
