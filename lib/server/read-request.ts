import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { peerHeader } from '@/lib/services/sign-in/client-address'

/**
 * A request as Node received it, as the doors take it. Its host is never the one that the client named: nothing is
 * made of that. Whose connection it came on is noted in a header, over anything the client sent.
 */
export function readRequest(message: IncomingMessage, path: string, signal: AbortSignal): Request {
  const headers = new Headers()
  const { rawHeaders, method = 'GET' } = message
  for (let at = 0; at < rawHeaders.length; at += 2) append(headers, rawHeaders[at], rawHeaders[at + 1])
  headers.set(peerHeader, message.socket.remoteAddress ?? '')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://cairn.invalid${path}`, {
    method,
    headers,
    signal,
    body: hasBody ? (Readable.toWeb(message) as ReadableStream<Uint8Array>) : null,
    // A streamed body asks for this.
    ...(hasBody ? { duplex: 'half' } : {}),
  })
}

function append(headers: Headers, name = '', value = ''): void {
  try {
    headers.append(name, value)
  } catch {
    // Node let a header in that the web's form cannot hold: it is as if it had not been sent.
  }
}
