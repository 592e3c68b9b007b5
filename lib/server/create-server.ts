import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { appLog } from '@/lib/services/app-log'
import { answerApi } from './api-doors'
import { readRequest } from './read-request'
import { securityHeaders } from './security-headers'
import { sendResponse } from './send-response'

/** Answers what is not the API's: pages and their files. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Serves a file of the build; false for what is none. */
export type FileHandler = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * The one server of this installation: the API and the files of the build straight from Node, everything else by the pages'
 * framework.
 */
export function createCairnServer(
  pages: PageHandler,
  api = answerApi,
  files: FileHandler = () => false,
): Server {
  return createServer((request, response) => {
    const path = request.url ?? '/'
    const plain = path.split('?', 1)[0] ?? path
    for (const [name, value] of Object.entries(securityHeaders(plain))) response.setHeader(name, value)
    if (files(request, response)) return
    const answering = plain.startsWith('/api/')
      ? answer(request, response, path, plain, api)
      : pages(request, response)
    answering.catch((error) => giveUp(response, error))
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  plain: string,
  api: typeof answerApi,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  await sendResponse(request, response, await api(readRequest(request, path, gone.signal), plain))
  // What nobody read of the body stands before the next request on this connection: it is let by, and kept nowhere.
  if (!request.readableEnded) request.removeAllListeners('data').resume()
}

/** Nobody is there any more, or something broke that no door caught: the connection ends, the server goes on. */
function giveUp(response: ServerResponse, error: unknown): void {
  const isGone = response.destroyed || response.headersSent
  if (!isGone)
    appLog().error({ error: error instanceof Error ? error.message : 'unknown' }, 'A request broke')
  if (isGone) response.destroy()
  else response.writeHead(500, { 'cache-control': 'no-store' }).end()
}
