/** Engines, data sets and exercises: what of our own origin is the same for everybody. */
const folders = ['/engines/', '/datasets/', '/exercises/']

/** Where an answer can come from; a test has its own. */
export interface Sources {
  cache(): Promise<Cache>
  fetch(request: Request): Promise<Response>
  /** Is given what goes on after the answer. */
  waitUntil(work: Promise<void>): void
}

/**
 * Answers what is asked for below `/engines/`, `/datasets/` and `/exercises/`, and nothing else: undefined then. What is
 * named by version or content comes from the cache once it is there. An index comes from the network, and from the cache
 * where there is none; what a new index no longer names is dropped.
 */
export function keptAnswer(
  request: Request,
  origin: string,
  sources: Sources,
): Promise<Response> | undefined {
  const { origin: asked, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || asked !== origin || search !== '' || request.headers.has('Range'))
    return undefined
  if (!folders.some((folder) => pathname.startsWith(folder))) return undefined
  if (pathname.endsWith('/index.json')) return indexAnswer(request, sources)
  return isVersioned(pathname) ? versionedAnswer(request, sources) : undefined
}

/** `/engines/pglite-0.5.16/…`, `/datasets/harebell/shop.orders.465a12bc.csv.gz`, `/exercises/….1a2b3c4d.json` */
function isVersioned(pathname: string): boolean {
  return /^\/engines\/[a-z]+-\d[^/]*\/[^/]+$|\.[0-9a-f]{8}\.[a-z.]+$/.test(pathname)
}

async function versionedAnswer(request: Request, sources: Sources): Promise<Response> {
  const cache = await sources.cache()
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await sources.fetch(request)
  if (response.status === 200) sources.waitUntil(keep(cache, request.url, response.clone()))
  return response
}

async function indexAnswer(request: Request, sources: Sources): Promise<Response> {
  const cache = await sources.cache()
  try {
    const response = await sources.fetch(request)
    if (response.status === 200) sources.waitUntil(keepIndex(cache, request.url, response.clone()))
    return response
  } catch (fault) {
    const kept = await cache.match(request.url)
    if (kept) return kept
    throw fault
  }
}

async function keepIndex(cache: Cache, url: string, response: Response): Promise<void> {
  const text = await response.clone().text()
  await keep(cache, url, response)
  const folder = url.replace(/index\.json$/, '')
  for (const { url: old } of await cache.keys()) {
    if (!old.startsWith(folder) || old === url) continue
    // An engine is named by its folder, everything else by its file.
    const [name = ''] = old.slice(folder.length).split('/')
    if (!text.includes(name)) await cache.delete(old)
  }
}

/** A full disk, or a private window, is no reason not to answer. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    await cache.put(url, response)
  } catch {}
}
