import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { FileHandler } from './create-server'

/** Where the scripts, stylesheets and fonts of a build are found. */
const prefix = '/_next/static/'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}
const packings = { br: '.br', gzip: '.gz' } as const

/**
 * Serves the files of a build, packed when they were built: Brotli to whoever takes it. Their names hold their content, so
 * that they are kept for good. They are read once and stay in memory (some megabytes), so that a build put in place of this
 * one takes nothing from a server that still runs. Gives false for what is not among them; nothing has been sent then.
 */
export function createStaticFiles(dist: string): FileHandler {
  const files = readFiles(join(dist, 'static'))
  return (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    if (!path.startsWith(prefix) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const name = path.slice(prefix.length)
    const type = types[extname(name)]
    const plain = files.get(name)
    if (!type || !plain) return false
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const packing = (['br', 'gzip'] as const).find(
      (one) => files.has(name + packings[one]) && takes(accepted, one),
    )
    const body = packing ? (files.get(name + packings[packing]) ?? plain) : plain
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.byteLength,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packing ? { 'content-encoding': packing } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => /\.(js|css|woff2)(\.br|\.gz)?$/.test(name))
      .map((name) => [name.replaceAll(sep, '/'), readFileSync(join(folder, name))]),
  )
}

function takes(accepted: string, packing: string): boolean {
  return new RegExp(`(^|[,\\s])${packing}\\b(?!\\s*;\\s*q=0(\\.0*)?\\b)`, 'i').test(accepted)
}
