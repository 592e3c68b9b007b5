import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { peerHeader } from './client-address'

/**
 * From now on notes in each request's headers whose connection it came on. A route handler cannot see the socket, and
 * `X-Forwarded-For` is whatever the client wrote; Node announces a request here before anybody reads its headers.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
