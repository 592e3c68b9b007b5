/** How a try to sign in ended. */
export type SignInOutcome =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' }

/** Signs in with e-mail and password; the browser then holds the session cookie. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const { status, url } = await post('callback/credentials', { email, password })
    const code = new URL(url, window.location.href).searchParams.get('error')
    if (code) return { kind: 'refused', code }
    return status < 400 ? { kind: 'signed-in' } : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** The address of the provider's own sign-in page, from which the browser comes back to `next`. Throws if unreachable. */
export async function providerAddress(providerId: string, next: string): Promise<string> {
  const { url } = await post(`signin/${providerId}`, { callbackUrl: next })
  return url
}

/** Ends this browser's session. Throws if the server cannot be reached. */
export async function signOut(): Promise<void> {
  await post('signout', {})
}

/** next-auth takes a change only with the token it gave to this browser. These few lines stand for its client library, which would ship with the page. */
async function post(path: string, fields: Readonly<Record<string, string>>) {
  const { csrfToken } = (await json(await fetch('/api/auth/csrf', { cache: 'no-store' }))) as {
    csrfToken: string
  }
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, csrfToken, json: 'true' }),
  })
  const { url } = (await json(response)) as { url: string }
  return { status: response.status, url }
}

async function json(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`HTTP ${response.status}`)
  return response.json()
}
