/** Engines, data sets and exercises: what of our own origin is the same for everybody. */
const folders = ['/engines/', '/datasets/', '/exercises/']

/** Where an answer can come from; a test has its own. */
export interface Sources {
  /** `downloads` holds engines, data and exercises; `pages` what `keepLoaded` put there. */
  cache(name: 'downloads' | 'pages'): Promise<Cache>
  fetch(request: Request): Promise<Response>
  /** Is given what goes on after the answer. */
  waitUntil(work: Promise<void>): void
}

/**
 * Answers what is asked for below `/engines/`, `/datasets/` and `/exercises/`, and, of exercises that were worked on and of review, the
 * page and its scripts; nothing else: undefined then. What is named by version or content comes from the cache once it
 * is there. A page or an index comes from the network, and from the cache where there is none; what a new index no longer
 * names is dropped.
 */
export function keptAnswer(
  request: Request,
  origin: string,
  sources: Sources,
): Promise<Response> | undefined {
  const { origin: asked, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || asked !== origin || request.headers.has('Range')) return undefined
  if (request.mode === 'navigate') return isKeptPage(pathname) ? pageAnswer(request, sources) : undefined
  if (search !== '') return undefined
  if (pathname.startsWith('/_next/static/')) return scriptAnswer(request, sources)
  if (!folders.some((folder) => pathname.startsWith(folder))) return undefined
  if (pathname.endsWith('/index.json')) return indexAnswer(request, sources)
  return isVersioned(pathname) ? versionedAnswer(request, sources) : undefined
}

/** Whether a path is one that `keptAnswer` keeps by itself. */
export function isDownload(pathname: string): boolean {
  return (
    folders.some((folder) => pathname.startsWith(folder)) &&
    (pathname.endsWith('/index.json') || isVersioned(pathname))
  )
}

/** `/engines/pglite-0.5.16/…`, `/datasets/harebell/shop.orders.465a12bc.csv.gz`, `/exercises/….1a2b3c4d.json` */
function isVersioned(pathname: string): boolean {
  return /^\/engines\/[a-z]+-\d[^/]*\/[^/]+$|\.[0-9a-f]{8}\.[a-z.]+$/.test(pathname)
}

/** An exercise, or review: what can be done without a network. */
function isKeptPage(pathname: string): boolean {
  return pathname === '/review' || /^\/practice\/[\w-]+\/[\w-]+$/.test(pathname)
}

/** The page as the server has it today; without a network, as it was when somebody last worked on it here. */
async function pageAnswer(request: Request, { cache, fetch }: Sources): Promise<Response> {
  try {
    return await fetch(request)
  } catch (fault) {
    const { origin, pathname } = new URL(request.url)
    const kept = await (await cache('pages')).match(origin + pathname, { ignoreVary: true })
    if (kept) return kept
    throw fault
  }
}

/** Scripts, styles and fonts are named by their content; only those of pages that were worked on are kept. */
async function scriptAnswer(request: Request, { cache, fetch }: Sources): Promise<Response> {
  const kept = await (await cache('pages')).match(request.url, { ignoreVary: true })
  // Without an address of its own it has the request's: a worker reads what it is to start from the fragment.
  return kept ? new Response(kept.body, { headers: kept.headers }) : fetch(request)
}

async function versionedAnswer(request: Request, sources: Sources): Promise<Response> {
  const cache = await sources.cache('downloads')
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await sources.fetch(request)
  if (response.status === 200) sources.waitUntil(keep(cache, request.url, response.clone()))
  return response
}

async function indexAnswer(request: Request, sources: Sources): Promise<Response> {
  const cache = await sources.cache('downloads')
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
