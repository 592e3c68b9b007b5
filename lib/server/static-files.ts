import { join } from 'node:path'
import sirv from 'sirv'
import type { FileHandler } from './create-server'

/** Where the scripts, stylesheets and fonts of a build are, and their address. */
const prefix = '/_next/static'

/**
 * Serves the files of a build, packed when they were built: Brotli to whoever takes it. Their names hold their content, so
 * that they are kept for good. Gives false for what is not among them, and nothing has been sent then.
 */
export function createStaticFiles(dist: string): FileHandler {
  const serve = sirv(join(dist, 'static'), { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000 })
  return (request, response) => {
    const { url } = request
    if (!url?.startsWith(`${prefix}/`) || (request.method !== 'GET' && request.method !== 'HEAD'))
      return false
    let found = true
    request.url = url.slice(prefix.length)
    serve(request, response, () => {
      found = false
    })
    request.url = url
    return found
  }
}
