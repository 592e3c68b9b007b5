import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the provider will say of whoever signs in next. */
export interface Subject {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
}

/**
 * An OpenID Connect provider on a free port: discovery, authorisation with PKCE, token, userinfo and keys. `subject`
 * signs in without being asked; `forge` spoils the next token.
 */
export async function startOpenIdProvider() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const state: ProviderState = {
    issuer: '',
    keys: pair,
    subject: { sub: 'nobody' },
    forge: undefined,
    emailOnlyAtUserinfo: false,
    grants: new Map(),
  }
  const server = createServer((request, response) => {
    void answer(state, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    state,
    /** Follows an authorisation address as a browser would and gives where it sends the person back to. */
    authorise: async (url: string) => {
      const response = await fetch(url, { redirect: 'manual' })
      return response.headers.get('location') ?? ''
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

interface ProviderState {
  issuer: string
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  subject: Subject
  forge: 'key' | 'nonce' | 'audience' | undefined
  emailOnlyAtUserinfo: boolean
  readonly grants: Map<
    string,
    { readonly nonce: string; readonly challenge: string; readonly client: string }
  >
}

async function answer(state: ProviderState, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', state.issuer)
  const reply = (value: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return reply(discovery(state.issuer))
    case '/keys':
      return reply({
        keys: [{ ...state.keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      })
    case '/authorise': {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', grant(state, url.searchParams))
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      return response.writeHead(302, { location: back.href }).end()
    }
    case '/token': {
      const token = issue(state, new URLSearchParams(await textOf(request)))
      return token ? reply(token) : reply({ error: 'invalid_grant' }, 400)
    }
    case '/userinfo':
      return reply(state.subject)
    default:
      return reply({ error: 'not_found' }, 404)
  }
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorise`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

function grant(state: ProviderState, asked: URLSearchParams): string {
  const code = randomBytes(16).toString('hex')
  state.grants.set(code, {
    nonce: asked.get('nonce') ?? '',
    challenge: asked.get('code_challenge') ?? '',
    client: asked.get('client_id') ?? '',
  })
  return code
}

function issue(state: ProviderState, asked: URLSearchParams) {
  const code = asked.get('code') ?? ''
  const granted = state.grants.get(code)
  const verifier = createHash('sha256')
    .update(asked.get('code_verifier') ?? '')
    .digest('base64url')
  if (!granted || granted.challenge !== verifier) return undefined
  state.grants.delete(code)
  const { email, email_verified, ...rest } = state.subject
  const seconds = Math.floor(Date.now() / 1000)
  const claims = {
    ...rest,
    ...(state.emailOnlyAtUserinfo ? {} : { email, email_verified }),
    iss: state.issuer,
    aud: state.forge === 'audience' ? 'another-client' : granted.client,
    nonce: state.forge === 'nonce' ? 'another-nonce' : granted.nonce,
    iat: seconds,
    exp: seconds + 300,
  }
  const key =
    state.forge === 'key'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
      : state.keys.privateKey
  return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: signed(claims, key) }
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part(claims)}`
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
