import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { WholeAnswer } from '@/lib/api/whole-answer'
import { WholeBody } from '@/lib/api/whole-body'

/** Below this, packing costs more than it saves. */
const worthPacking = 1_024
const canBePacked = /^(text\/|application\/(json|problem\+json)\b)/

/** Files that are made while they are sent; everything else is whole before its first byte goes out. */
const isStreamed = /^(text\/csv|application\/zip)\b/

/** Sends an answer over Node's own response, packed where the reader takes that. Rejects where the reader has gone. */
export async function sendResponse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  const type = answer.headers.get('content-type') ?? ''
  const packs = canBePacked.test(type) && takesGzip(request.headers['accept-encoding'])
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  if (canBePacked.test(type)) headers.vary = 'accept-encoding'
  if (request.method === 'HEAD' || !answer.body) {
    await answer.body?.cancel()
    response.writeHead(answer.status, headers).end()
    return
  }
  if (isStreamed.test(type)) {
    response.writeHead(answer.status, packs ? { ...headers, 'content-encoding': 'gzip' } : headers)
    const body = Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream)
    await (packs ? pipeline(body, createGzip(), response) : pipeline(body, response))
    return
  }
  const whole = answer instanceof WholeAnswer ? answer.whole : new WholeBody(await answer.arrayBuffer())
  const packing = packs && whole.bytes.byteLength > worthPacking
  const body = packing ? await whole.packed() : whole.bytes
  if (packing) headers['content-encoding'] = 'gzip'
  headers['content-length'] = String(body.byteLength)
  response.writeHead(answer.status, headers).end(body)
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/i.test(String(accepted ?? ''))
}
